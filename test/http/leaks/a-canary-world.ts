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

/** Our credential at every account. A slash, so that JSON can spell it in two ways. */
export const TOKEN = 'tok-canary/0123456789/credential';

/** An account, and how its provider answers everything. */
export interface CanaryAccount {
  readonly name: string;
  readonly provider: 'mercadopago' | 'vnda';
  readonly status: number;
  readonly body: string;
}

/** A server in front of a provider that says anything; what it wrote down while it ran. */
export interface CanaryWorld extends RunningServer {
  readonly provider: CanaryProvider;
  /** The credential of somebody who may do everything. */
  readonly credential: string;
  /** The part of it that nobody else knows. */
  readonly secret: string;
  /** Every line of every level. */
  readonly lines: readonly string[];
  metricsText(): Promise<string>;
  /** Everything that the ledger wrote to its disk. To be read after `close`. */
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
