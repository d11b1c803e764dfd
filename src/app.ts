import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCallers } from './callers/create-callers.js';
import { type AccountConfig, readAccounts } from './config/accounts.js';
import type { Config } from './config/config.js';
import { ConfigError, toListenFault } from './config/error.js';
import { openTrustedDocuments } from './documents/open-documents.js';
import { createSchema } from './graphql/schema.js';
import { createMetricsServer } from './http/observe/metrics-server.js';
import { readyDocuments } from './http/pages/ready-documents.js';
import { createServer } from './http/server.js';
import type { Ledger } from './ledger/ledger.js';
import { measureLedger } from './ledger/measured-ledger.js';
import { openLedger } from './ledger/open-ledger.js';
import { createOperations } from './operations/create-operations.js';
import { createInFlight } from './operations/in-flight.js';
import { startWorker } from './operations/worker.js';
import { type Clock, systemClock } from './platform/clock.js';
import { openDataDir } from './platform/data-dir.js';
import { createLogger, type Logger } from './platform/logger.js';
import { createMetrics, type ScrapedMetrics } from './platform/metrics.js';
import { hideCredentials } from './platform/redact.js';
import { providers as allProviders } from './providers/index.js';
import { openAccounts } from './providers/open-accounts.js';
import type { ProviderDefinition } from './providers/provider.js';
import { environmentOf } from './sandbox/environment.js';
import { type Sandbox, startSandbox } from './sandbox/sandbox.js';

/** The parts that a test may replace. */
export interface Dependencies {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly logger: Logger;
  readonly metrics: ScrapedMetrics;
  readonly providers: readonly ProviderDefinition[];
}

export interface App {
  /** Starts to listen and returns the address: "http://127.0.0.1:4000". */
  listen(): Promise<string>;
  /** Null unless the simulators run. */
  readonly sandbox: Sandbox | null;
  /**
   * Refuses new requests, finishes the money verbs under way, then closes everything. A second call changes nothing.
   */
  close(): Promise<void>;
}

/** The whole server, wired the same way in production and in tests. */
export const createApp = async (config: Config, given: Partial<Dependencies> = {}): Promise<App> => {
  const { clock = systemClock, logger = createLogger(config.logLevel), metrics = createMetrics() } = given;
  const { providers = allProviders } = given;
  const { verbDeadlineMs, readDeadlineMs, databaseUrl } = config;
  hideCredentials(providers.flatMap(({ settings }) => settings.credentialShapes));
  // Everything that may stop the start runs before anything that keeps the process alive.
  const { documents, faults } = openTrustedDocuments(config.documents.file, config.documents.mode);
  if (faults.length > 0) throw new ConfigError(faults);
  const onFault = (fault: string): void => logger.error({ fault }, 'the ledger did not answer');
  const data = openDataDir(config.dataDir);
  const store = given.ledger ?? (await openLedger({ dataDir: data.path, databaseUrl, clock, onFault }));
  const ledger = measureLedger(store, metrics, clock);
  const sandbox = config.sandbox ? await startSandbox({ file: join(data.path, 'sandbox.db') }) : null;
  const accounts = openAccounts(sandbox ? simulatedAccounts(sandbox, providers) : config.accounts, {
    providers,
    deadlines: { verbMs: verbDeadlineMs, readMs: readDeadlineMs },
    clock,
    metrics,
    logger,
  });
  const inFlight = createInFlight();
  const newOperationId = () => `op_${randomUUID()}`;
  const operating = { ledger, clock, metrics, providers: accounts, inFlight, newOperationId, verbDeadlineMs };
  const { host, port, corsOrigins, trustedProxies, traffic, drainDelayMs, isProduction } = config;
  const server = await createServer({
    schema: createSchema(),
    operations: createOperations(operating),
    callers: createCallers(config.callers, { clock, logger }),
    documents,
    documentMode: config.documents.mode,
    exploring: !isProduction,
    explorerDocument: readyDocuments(sandbox?.demoOrders ?? []),
    ...{ clock, logger, metrics, host, port, corsOrigins, trustedProxies, traffic, drainDelayMs },
  });
  const worker = startWorker(operating, (error) => logger.error({ err: error }, 'a round of the worker failed'));
  const scraped = config.metrics && createMetricsServer({ metrics, ...config.metrics });
  const unwatchProcess = metrics.watchProcess();
  const closeAll = async (): Promise<void> => {
    await server.close();
    await worker.stop();
    await inFlight.drain();
    await Promise.all([...accounts.values()].map((account) => account.close()));
    await ledger.close();
    await sandbox?.close();
    await scraped?.close();
    unwatchProcess();
    data.close();
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll();
    return closing;
  };
  const orGiveUp = async <T>(listening: Promise<T>, port: 'PORT' | 'METRICS_PORT'): Promise<T> =>
    listening.catch(async (error: unknown) => {
      await close();
      throw toListenFault(error, port);
    });
  return {
    listen: async () => {
      if (scraped) await orGiveUp(scraped.listen(), 'METRICS_PORT');
      return orGiveUp(server.listen(), 'PORT');
    },
    sandbox,
    close,
  };
};

/** The simulators are accounts like all others: configured by variables and called over real sockets. */
const simulatedAccounts = (sandbox: Sandbox, providers: readonly ProviderDefinition[]): readonly AccountConfig[] => {
  const environment = { env: environmentOf(sandbox), readFile: () => '' };
  const readers = providers.map(({ settings }) => settings);
  const { accounts, faults } = readAccounts(environment, readers);
  if (faults.length > 0) throw new ConfigError(faults);
  return accounts;
};
