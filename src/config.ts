import { z } from 'zod';
import { type AccountConfig, type Environment, readAccounts, type SettingsReader } from './config-accounts.js';
import { ConfigError } from './config-error.js';
import { Secret } from './platform/secret.js';

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
  /** Origins that browsers may call from, beside Apollo Studio in development. */
  readonly corsOrigins: readonly string[];
}

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const VARIABLES = {
  NODE_ENV: {
    shape: z.enum(['development', 'production', 'test']).default('development'),
    expects: 'development, production or test',
  },
  HOST: {
    shape: z
      .string()
      .regex(/^[A-Za-z0-9.:-]{1,255}$/)
      .default('127.0.0.1'),
    expects: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  },
  PORT: { shape: integer(0, 65_535).default(4000), expects: 'a port number, 0 to 65535' },
  DATA_DIR: { shape: z.string().min(1).nullable().default(null), expects: 'a folder' },
  DATABASE_URL: {
    shape: z
      .url({ protocol: /^postgres(ql)?$/ })
      .transform((url) => new Secret(url))
      .nullable()
      .default(null),
    expects: 'the URL of a PostgreSQL database, such as postgres://user:password@host:5432/guiche',
  },
  LOG_LEVEL: {
    shape: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    expects: 'silent, error, warn, info or debug',
  },
  SANDBOX: { shape: z.enum(['on', 'off']).optional(), expects: 'on or off' },
  VERB_TIMEOUT_MS: { shape: integer(100, 60_000).default(20_000), expects: 'milliseconds, 100 to 60000' },
  READ_TIMEOUT_MS: { shape: integer(100, 60_000).default(8_000), expects: 'milliseconds, 100 to 60000' },
  CORS_ORIGINS: {
    shape: z
      .string()
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .pipe(z.array(z.string().regex(/^https?:\/\/[A-Za-z0-9.:[\]-]+$/)))
      .default([]),
    expects: 'origins separated by commas, such as https://shop.example',
  },
} as const;

/** Where real accounts keep their ledger unless DATA_DIR says otherwise. */
const DEFAULT_DATA_DIR = './data';

type Values = { [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['shape']> };

/** The configuration, or a ConfigError that names every variable at fault and what is expected of it. */
export const parseConfig = (environment: Environment, readers: readonly SettingsReader[]): Config => {
  const { values, faults } = readVariables(environment.env);
  const read = readAccounts(environment, readers);
  const isProduction = values.NODE_ENV === 'production';
  const hasAccounts = read.accounts.length > 0;
  const isConfigured = hasAccounts || read.faults.length > 0;
  const all = [...faults, ...read.faults, ...sandboxFaults(values, isConfigured, isProduction)];
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
    corsOrigins: values.CORS_ORIGINS,
  };
};

const readVariables = (env: Environment['env']): { values: Values; faults: string[] } => {
  const parsed = Object.entries(VARIABLES).map(([name, { shape, expects }]) => {
    const { success, data } = shape.safeParse(env[name] || undefined);
    return { name, data, fault: success ? [] : [`${name} must be ${expects}.`] };
  });
  const values = Object.fromEntries(parsed.map(({ name, data }) => [name, data])) as Values;
  return { values, faults: parsed.flatMap(({ fault }) => fault) };
};

const sandboxFaults = (
  { SANDBOX, DATA_DIR, DATABASE_URL }: Values,
  isConfigured: boolean,
  isProduction: boolean,
): string[] => {
  if (!isConfigured && DATABASE_URL && !DATA_DIR && (SANDBOX === 'on' || !isProduction)) {
    return [
      'DATABASE_URL outlives the simulated orders: set DATA_DIR, so that both are kept, or configure an account.',
    ];
  }
  if (SANDBOX === 'on' && isConfigured) return ['SANDBOX=on brings its own accounts: remove it, or the accounts.'];
  if (isConfigured || SANDBOX === 'on') return [];
  if (isProduction)
    return [
      'No account is configured: set MERCADOPAGO_ACCESS_TOKEN, VNDA_ACCESS_TOKEN or ACCOUNTS_FILE, or SANDBOX=on for simulated ones.',
    ];
  return SANDBOX === 'off' ? ['No account is configured, and SANDBOX=off: configure one, or leave SANDBOX out.'] : [];
};
