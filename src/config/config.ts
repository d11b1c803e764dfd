import type { Secret } from '../platform/secret.js';
import { type AccountConfig, type Environment, readAccounts, type SettingsReader } from './accounts.js';
import { type CallersConfig, readCallers } from './callers.js';
import { type DocumentsConfig, readDocumentsConfig } from './documents.js';
import { ConfigError } from './error.js';
import { type TrafficConfig, toTraffic } from './traffic.js';
import { readVariables, type Variables } from './variables.js';

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The folder of the ledger and of the sandbox's state. Null means a temporary folder that ends with the process. */
  readonly dataDir: string | null;
  /** The PostgreSQL that replaces the file in `dataDir`, for more than one instance. */
  readonly databaseUrl: Secret | null;
  readonly logLevel: string;
  readonly accounts: readonly AccountConfig[];
  /** Start the simulators and use them as the accounts. */
  readonly sandbox: boolean;
  /** The deadline of one money verb, in milliseconds. */
  readonly verbDeadlineMs: number;
  /** The deadline of one read of an order, in milliseconds. */
  readonly readDeadlineMs: number;
  /** How callers prove who they are. Null means that callers need no credential. */
  readonly callers: CallersConfig | null;
  readonly documents: DocumentsConfig;
  /** Origins from which browsers may call, beside Apollo Studio in development. */
  readonly corsOrigins: readonly string[];
  /** Reverse proxies whose X-Forwarded-For the server trusts. */
  readonly trustedProxies: readonly string[];
  readonly traffic: TrafficConfig;
  /** Where Prometheus scrapes. Null means that the server serves no metrics. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long the server accepts requests after it has reported that it is not ready, in milliseconds. */
  readonly drainDelayMs: number;
}

/** The folder of the ledger of real accounts, unless DATA_DIR names another. */
const DEFAULT_DATA_DIR = './data';

/** The time that a load balancer needs to notice that this instance is not ready. */
const DRAIN_DELAY_MS = 5_000;

/** The configuration. Throws a ConfigError that names every faulty variable and what it must be. */
export const parseConfig = (environment: Environment, readers: readonly SettingsReader[]): Config => {
  const { values, faults } = readVariables(environment.env);
  const read = readAccounts(environment, readers);
  const isProduction = values.NODE_ENV === 'production';
  const who = readCallers(environment, { isProduction, host: values.HOST });
  const { documents, faults: documentFaults } = readDocumentsConfig(environment.env, isProduction);
  const hasAccounts = read.accounts.length > 0;
  const isConfigured = hasAccounts || read.faults.length > 0;
  const all = [
    ...faults,
    ...read.faults,
    ...sandboxFaults(values, isConfigured, isProduction, readers),
    ...who.faults,
    ...documentFaults,
  ];
  if (all.length > 0) throw new ConfigError(all);
  const usesSandbox = values.SANDBOX === 'on' || (!hasAccounts && !isProduction);
  return {
    isProduction,
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR ?? (usesSandbox ? null : DEFAULT_DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    logLevel: values.LOG_LEVEL,
    accounts: read.accounts,
    sandbox: usesSandbox,
    verbDeadlineMs: values.VERB_TIMEOUT_MS,
    readDeadlineMs: values.READ_TIMEOUT_MS,
    callers: who.callers,
    documents,
    corsOrigins: values.CORS_ORIGINS,
    trustedProxies: values.TRUST_PROXY,
    traffic: toTraffic(values, isProduction),
    metrics: values.METRICS_PORT === null ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT },
    drainDelayMs: values.DRAIN_DELAY_MS ?? (isProduction ? DRAIN_DELAY_MS : 0),
  };
};

const sandboxFaults = (
  { SANDBOX, DATA_DIR, DATABASE_URL }: Variables,
  isConfigured: boolean,
  isProduction: boolean,
  readers: readonly SettingsReader[],
): string[] => {
  if (!isConfigured && DATABASE_URL && !DATA_DIR && (SANDBOX === 'on' || !isProduction)) {
    return ['DATABASE_URL would outlive the simulated orders. Set DATA_DIR to keep both, or configure an account.'];
  }
  if (SANDBOX === 'on' && isConfigured)
    return ['SANDBOX=on brings its own accounts. Remove SANDBOX, or remove the other accounts.'];
  if (isConfigured || SANDBOX === 'on') return [];
  if (isProduction) {
    const credentials = readers.flatMap(({ secrets, variables }) => secrets.map((secret) => variables[secret]));
    return [
      `No account is configured. Set ${credentials.join(', ')} or ACCOUNTS_FILE, or set SANDBOX=on for simulated providers.`,
    ];
  }
  return SANDBOX === 'off'
    ? ['No account is configured, and SANDBOX is off. Configure an account, or remove SANDBOX.']
    : [];
};
