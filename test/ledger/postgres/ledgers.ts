import { onTestFinished } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { createPostgresLedger, type PostgresLedgerOptions } from '../../../src/ledger/postgres/ledger.js';
import { systemClock } from '../../../src/platform/clock.js';

/** A ledger on this database, closed when the test has finished. */
export const aPostgresLedger = async (url: string, options: Partial<PostgresLedgerOptions> = {}): Promise<Ledger> => {
  const ledger = await createPostgresLedger({ url, clock: systemClock, maxConnections: 4, ...options });
  onTestFinished(() => ledger.close());
  return ledger;
};

/** The same address with one more parameter. */
export const withParameter = (url: string, name: string, value: string): string => {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed.href;
};
