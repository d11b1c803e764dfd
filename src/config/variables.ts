import { z } from 'zod';
import { Secret } from '../platform/secret.js';

const integer = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const host = z.string().regex(/^[A-Za-z0-9.:-]{1,255}$/);

const ADDRESS_OR_NETWORK = /^[0-9A-Fa-f.:]+(\/\d{1,3})?$/;

/** Every variable except those of accounts, callers and documents: its shape, and what it must be. */
const VARIABLES = {
  NODE_ENV: {
    shape: z.enum(['development', 'production', 'test']).default('development'),
    expects: 'development, production or test',
  },
  HOST: { shape: host.default('127.0.0.1'), expects: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  PORT: { shape: integer(0, 65_535).default(4000), expects: 'a port number from 0 to 65535' },
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
  VERB_TIMEOUT_MS: {
    shape: integer(100, 60_000).default(20_000),
    expects: 'a number of milliseconds from 100 to 60000',
  },
  READ_TIMEOUT_MS: {
    shape: integer(100, 60_000).default(8_000),
    expects: 'a number of milliseconds from 100 to 60000',
  },
  CORS_ORIGINS: {
    shape: z
      .string()
      .transform((text) => text.split(',').map((origin) => origin.trim()))
      .pipe(z.array(z.string().regex(/^https?:\/\/[A-Za-z0-9.:[\]-]+$/)))
      .default([]),
    expects: 'origins separated by commas, such as https://shop.example',
  },
  TRUST_PROXY: {
    shape: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.array(z.string().regex(ADDRESS_OR_NETWORK)))
      .default([]),
    expects: 'addresses or networks of the reverse proxies in front, separated by commas, such as 10.0.0.0/8',
  },
  RATE_LIMIT_ADDRESS: { shape: integer(0, 1_000_000).optional(), expects: 'requests a minute, 0 for no limit' },
  RATE_LIMIT_CALLER: { shape: integer(0, 1_000_000).optional(), expects: 'requests a minute, 0 for no limit' },
  RATE_LIMIT_MONEY: { shape: integer(0, 1_000_000).optional(), expects: 'requests a minute, 0 for no limit' },
  MAX_IN_FLIGHT: { shape: integer(0, 100_000).optional(), expects: 'a number of requests, 0 for no limit' },
  MAX_EVENT_LOOP_DELAY_MS: { shape: integer(0, 10_000).optional(), expects: 'milliseconds, 0 for no limit' },
  METRICS_HOST: { shape: host.default('127.0.0.1'), expects: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0' },
  METRICS_PORT: { shape: integer(0, 65_535).nullable().default(null), expects: 'a port number from 0 to 65535' },
  DRAIN_DELAY_MS: { shape: integer(0, 60_000).optional(), expects: 'a number of milliseconds from 0 to 60000' },
} as const;

export type Variables = { [Name in keyof typeof VARIABLES]: z.output<(typeof VARIABLES)[Name]['shape']> };

/** The values of the environment, and a sentence for each faulty variable. */
export const readVariables = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly values: Variables; readonly faults: readonly string[] } => {
  const parsed = Object.entries(VARIABLES).map(([name, { shape, expects }]) => {
    const { success, data } = shape.safeParse(env[name] || undefined);
    return { name, data, fault: success ? [] : [`${name} must be ${expects}.`] };
  });
  const values = Object.fromEntries(parsed.map(({ name, data }) => [name, data])) as Variables;
  return { values, faults: parsed.flatMap(({ fault }) => fault) };
};
