import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCOPES } from '../../../src/domain/caller.js';
import { createLogger } from '../../../src/platform/logger.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { anApiKey, keysEnv } from '../../support/an-api-key.js';
import { aServer, aSqliteLedger, type RunningServer } from '../../support/an-app.js';
import { WITHOUT_WORKER } from '../../support/without-worker.js';
import { ACCOUNTS_FILE, readAccountsFile } from '../accounts-file.js';
import { aCanaryProvider, type CanaryProvider } from './canary-provider.js';

/** The server's credential at every account. JSON can write its slash in two ways. */
export const TOKEN = 'tok-canary/0123456789/credential';

/** An account, and the answer of its provider to every request. */
export interface CanaryAccount {
  readonly name: string;
  readonly provider: 'mercadopago' | 'vnda';
  readonly status: number;
  readonly body: string;
}

/** A server before a provider that may answer anything, and everything that the server wrote while it ran. */
export interface CanaryWorld extends RunningServer {
  readonly provider: CanaryProvider;
  /** The credential of a caller who may do everything. */
  readonly credential: string;
  /** The secret part of that credential. */
  readonly secret: string;
  /** Every line of the log, of every level. */
  readonly lines: readonly string[];
  metricsText(): Promise<string>;
  /** Everything that the ledger wrote to disk. Read it after `close`. */
  ledgerText(): string;
}

export const aCanaryWorld = async (accounts: readonly CanaryAccount[]): Promise<CanaryWorld> => {
  const provider = await aCanaryProvider();
  const key = anApiKey({ scopes: SCOPES });
  const lines: string[] = [];
  const metrics = createMetrics();
  const folder = mkdtempSync(join(tmpdir(), 'guiche-test-'));
  const configured = accounts.map(({ name, provider: dialect, status, body }) => ({
    name,
    provider: dialect,
    baseUrl: provider.baseUrl(status, body),
    accessTokenEnv: 'PROVIDER_TOKEN',
    ...(dialect === 'vnda' ? { shopHost: 'www.the-store.com.br' } : {}),
  }));
  const server = await aServer(
    {
      env: { ...keysEnv(key), PROVIDER_TOKEN: TOKEN, ACCOUNTS_FILE },
      readFile: readAccountsFile(configured),
    },
    {
      clock: WITHOUT_WORKER,
      ledger: await aSqliteLedger(join(folder, 'ledger.db')),
      logger: createLogger('trace', { write: (line: string) => void lines.push(line) }),
      metrics,
    },
  );
  return {
    ...server,
    provider,
    credential: key.text,
    secret: key.text.slice(`guiche_${key.kept.id}_`.length),
    lines,
    metricsText: metrics.text,
    ledgerText: () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1'))
        .join('\n'),
    close: async () => {
      await server.close();
      await provider.close();
    },
  };
};
