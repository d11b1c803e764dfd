import type { Secret } from '../platform/secret.js';
import { type AccountConfig, type Environment, readAccounts, type SettingsReader } from './accounts.js';
import { type CallersConfig, readCallers } from './callers.js';
import { type DocumentsConfig, readDocumentsConfig } from './documents.js';
import { ConfigError } from './error.js';
import { type LimitsConfig, toLimits } from './traffic.js';
import { readVariables, type Variables } from './variables.js';

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** The folder of the ledger, and of the sandbox's state; null: a fresh temporary folder, gone with the process. */
  readonly dataDir: string | null;
  /** PostgreSQL instead of the file in `dataDir`, for more than one instance. */
  readonly databaseUrl: Secret | null;
  readonly logLevel: string;
  readonly accounts: readonly AccountConfig[];
  /** Start both simulators and use them as the accounts. */
  readonly sandbox: boolean;
  /** The deadline of one money verb, in milliseconds. */
  readonly verbDeadlineMs: number;
  /** The deadline of one reading of an order, in milliseconds. */
  readonly readDeadlineMs: number;
  /** How callers prove who they are; null: nobody is asked. */
  readonly callers: CallersConfig | null;
  readonly documents: DocumentsConfig;
  /** Origins that browsers may call from, beside Apollo Studio in development. */
  readonly corsOrigins: readonly string[];
  /** Reverse proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly limits: LimitsConfig;
  /** Where Prometheus scrapes; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long requests are still taken after readiness says no, in milliseconds. */
  readonly drainDelayMs: number;
}

/** Where real accounts keep their ledger unless DATA_DIR says otherwise. */
const DEFAULT_DATA_DIR = './data';

/** Time for a load balancer to hear that this instance is not ready any more. */
const DRAIN_DELAY_MS = 5_000;

/** The configuration, or a ConfigError that names every variable at fault and what is expected of it. */
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
    limits: toLimits(values, isProduction),
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
    return [
      'DATABASE_URL outlives the simulated orders: set DATA_DIR, so that both are kept, or configure an account.',
    ];
  }
  if (SANDBOX === 'on' && isConfigured) return ['SANDBOX=on brings its own accounts: remove it, or the accounts.'];
  if (isConfigured || SANDBOX === 'on') return [];
  if (isProduction) {
    const credentials = readers.flatMap(({ secrets, variables }) => secrets.map((secret) => variables[secret]));
    return [
      `No account is configured: set ${credentials.join(', ')} or ACCOUNTS_FILE, or SANDBOX=on for simulated ones.`,
    ];
  }
  return SANDBOX === 'off' ? ['No account is configured, and SANDBOX=off: configure one, or leave SANDBOX out.'] : [];
};
