import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { createSqliteLedger, type SqliteLedgerOptions } from '../../../src/ledger/sqlite/ledger.js';

/** The thread of the ledger, run from the sources. */
const WORKER_URL = new URL('../../support/sqlite/sqlite-worker.mjs', import.meta.url);

/** A file in a folder of its own, gone after the test. */
export const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'ledger.db');
};

/** Closed after the test, at the latest. */
export const openLedger = async (options: SqliteLedgerOptions): Promise<Ledger> => {
  const ledger = await createSqliteLedger({ workerUrl: WORKER_URL, ...options });
  onTestFinished(() => ledger.close());
  return ledger;
};
