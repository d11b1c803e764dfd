import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/error.js';
import { configOf, faultsOf, KEYED, MERCADOPAGO, TOKEN, tokenOf, VNDA } from './an-environment.js';

it('starts the sandbox when nothing is configured', () => {
  expect(configOf()).toEqual({
    isProduction: false,
    host: '127.0.0.1',
    port: 4000,
    dataDir: null,
    databaseUrl: null,
    logLevel: 'info',
    accounts: [],
    sandbox: true,
    verbDeadlineMs: 20_000,
    readDeadlineMs: 8_000,
    callers: null,
    documents: { mode: 'off', file: expect.stringMatching(/schema\/trusted-documents\.json$/) },
    corsOrigins: [],
    trustedProxies: [],
    traffic: { rate: { address: 0, caller: 0, money: 0 }, maxInFlight: 0, maxEventLoopDelayMs: 0 },
    metrics: null,
    drainDelayMs: 0,
  });
});

it('treats an empty variable as a missing one', () => {
  const empty = {
    NODE_ENV: '',
    HOST: '',
    PORT: '',
    DATA_DIR: '',
    LOG_LEVEL: '',
    SANDBOX: '',
    VERB_TIMEOUT_MS: '',
    CORS_ORIGINS: '',
    MERCADOPAGO_ACCESS_TOKEN: '',
    ACCOUNTS_FILE: '',
  };
  expect(configOf(empty)).toEqual(configOf());
});

it('reads every variable', () => {
  const env = {
    NODE_ENV: 'production',
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/var/lib/guiche',
    LOG_LEVEL: 'silent',
    SANDBOX: 'on',
    VERB_TIMEOUT_MS: '100',
    READ_TIMEOUT_MS: '60000',
    CORS_ORIGINS: 'https://shop.example, http://localhost:3000,https://[::1]:8443',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    RATE_LIMIT_ADDRESS: '10',
    RATE_LIMIT_CALLER: '0',
    MAX_IN_FLIGHT: '20',
    MAX_EVENT_LOOP_DELAY_MS: '30',
    METRICS_HOST: '0.0.0.0',
    METRICS_PORT: '9464',
    DRAIN_DELAY_MS: '1000',
    TRUSTED_DOCUMENTS: 'log',
    TRUSTED_DOCUMENTS_FILE: '/etc/guiche/documents.json',
    ...KEYED,
  };
  expect(configOf(env)).toEqual({
    isProduction: true,
    host: '0.0.0.0',
    port: 0,
    dataDir: '/var/lib/guiche',
    databaseUrl: null,
    logLevel: 'silent',
    accounts: [],
    sandbox: true,
    verbDeadlineMs: 100,
    readDeadlineMs: 60_000,
    corsOrigins: ['https://shop.example', 'http://localhost:3000', 'https://[::1]:8443'],
    trustedProxies: ['10.0.0.0/8', '::1'],
    traffic: { rate: { address: 10, caller: 0, money: 120 }, maxInFlight: 20, maxEventLoopDelayMs: 30 },
    metrics: { host: '0.0.0.0', port: 9464 },
    drainDelayMs: 1000,
    documents: { mode: 'log', file: '/etc/guiche/documents.json' },
    callers: { apiKeys: { file: null, keys: [expect.objectContaining({ name: 'nobody' })] }, jwt: null },
  });
});

it.each([
  ['NODE_ENV', ['prod', 'PRODUCTION'], 'development, production or test'],
  ['HOST', ['a b', 'http://x', 'x/y'], 'an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  ['PORT', ['65536', '-1', '80.5', '0x50', '1e3', ' 80', 'eighty'], 'a port number from 0 to 65535'],
  ['LOG_LEVEL', ['verbose', 'INFO'], 'silent, error, warn, info or debug'],
  ['SANDBOX', ['true', '1', 'ON'], 'on or off'],
  ['VERB_TIMEOUT_MS', ['99', '60001', '20s', 'Infinity'], 'a number of milliseconds from 100 to 60000'],
  ['READ_TIMEOUT_MS', ['99', '60001', '-100'], 'a number of milliseconds from 100 to 60000'],
  [
    'CORS_ORIGINS',
    ['*', 'shop.example', 'https://shop.example/', 'https://a.example,', 'null'],
    'origins separated by commas, such as https://shop.example',
  ],
] as const)('names %s and what it must be, and never its value', (name, values, expects) => {
  for (const value of values) {
    expect(faultsOf({ ...MERCADOPAGO, [name]: value })).toEqual([`${name} must be ${expects}.`]);
  }
});

it('names every fault at once', () => {
  expect(faultsOf({ PORT: 'x', HOST: ' ', MERCADOPAGO_ACCESS_TOKEN: 'short' })).toEqual([
    expect.stringMatching(/^HOST must be /),
    expect.stringMatching(/^PORT must be /),
    expect.stringMatching(/^MERCADOPAGO_ACCESS_TOKEN must be /),
  ]);
});

it('says that it does not start', () => {
  expect(() => configOf({ PORT: 'x' })).toThrow(ConfigError);
  expect(() => configOf({ PORT: 'x' })).toThrow(/^Guichê does not start:\n {2}PORT must be/);
});

it('makes an account from the variables of each provider, with the provider’s name', () => {
  const { accounts, sandbox } = configOf({ ...MERCADOPAGO, ...VNDA });
  expect(sandbox).toBe(false);
  expect(accounts).toMatchObject([
    {
      name: 'mercadopago',
      tenant: 'default',
      provider: 'mercadopago',
      settings: { baseUrl: 'https://api.mercadopago.com' },
    },
    {
      name: 'vnda',
      tenant: 'default',
      provider: 'vnda',
      settings: { baseUrl: 'https://api.vnda.com.br', shopHost: 'www.the-store.com.br' },
    },
  ]);
  expect(accounts.map(tokenOf)[0]).toBe(TOKEN);
  expect(JSON.stringify(accounts)).not.toContain('canary');
});

it.each([
  [
    { MERCADOPAGO_ACCESS_TOKEN: 'canary' },
    'MERCADOPAGO_ACCESS_TOKEN must be an access token of 10 to 512 visible ASCII characters.',
  ],
  [
    { MERCADOPAGO_ACCESS_TOKEN: 'canary canary canary' },
    'MERCADOPAGO_ACCESS_TOKEN must be an access token of 10 to 512 visible ASCII characters.',
  ],
  [
    { ...MERCADOPAGO, MERCADOPAGO_BASE_URL: 'http://canary.example' },
    'MERCADOPAGO_BASE_URL must be an https URL (http only on loopback).',
  ],
  [
    { ...MERCADOPAGO, MERCADOPAGO_BASE_URL: 'ftp://canary.example' },
    'MERCADOPAGO_BASE_URL must be an https URL (http only on loopback).',
  ],
  [
    { ...MERCADOPAGO, MERCADOPAGO_BASE_URL: 'canary' },
    'MERCADOPAGO_BASE_URL must be an https URL (http only on loopback).',
  ],
  [
    { MERCADOPAGO_BASE_URL: 'https://canary.example' },
    'MERCADOPAGO_ACCESS_TOKEN must be an access token of 10 to 512 visible ASCII characters.',
  ],
  [
    { VNDA_SHOP_HOST: 'canary.example' },
    'VNDA_ACCESS_TOKEN must be an access token of 10 to 512 visible ASCII characters.',
  ],
  [{ VNDA_ACCESS_TOKEN: TOKEN }, "VNDA_SHOP_HOST must be the store's public domain, such as www.the-store.com.br."],
  [
    { ...VNDA, VNDA_SHOP_HOST: 'https://canary.example/' },
    "VNDA_SHOP_HOST must be the store's public domain, such as www.the-store.com.br.",
  ],
  [{ ...VNDA, VNDA_BASE_URL: 'http://canary.example' }, 'VNDA_BASE_URL must be an https URL (http only on loopback).'],
])('names the fault of an account from variables, and never a value (%#)', (env, fault) => {
  const faults = faultsOf(env);
  expect(faults).toEqual([fault]);
  expect(faults.join()).not.toContain('canary');
});

it('accepts plain http only on loopback', () => {
  const env = { ...MERCADOPAGO, MERCADOPAGO_BASE_URL: 'http://127.0.0.1:4010' };
  expect(configOf(env).accounts).toMatchObject([{ settings: { baseUrl: 'http://127.0.0.1:4010' } }]);
});

it('refuses to start in production without an account', () => {
  expect(faultsOf({ NODE_ENV: 'production', ...KEYED })).toEqual([
    'No account is configured. Set MERCADOPAGO_ACCESS_TOKEN, VNDA_ACCESS_TOKEN or ACCOUNTS_FILE, or set SANDBOX=on for simulated providers.',
  ]);
  expect(faultsOf({ NODE_ENV: 'production', SANDBOX: 'off', ...KEYED })).toHaveLength(1);
});

it('does not report a faulty account as missing', () => {
  for (const env of [{ NODE_ENV: 'production', ...KEYED }, { SANDBOX: 'off' }]) {
    expect(faultsOf({ ...env, MERCADOPAGO_ACCESS_TOKEN: 'short' })).toEqual([
      expect.stringMatching(/^MERCADOPAGO_ACCESS_TOKEN must be /),
    ]);
  }
});

it('refuses to start without an account and without the sandbox', () => {
  expect(faultsOf({ SANDBOX: 'off' })).toEqual([
    'No account is configured, and SANDBOX is off. Configure an account, or remove SANDBOX.',
  ]);
});

it('refuses the sandbox together with accounts', () => {
  expect(faultsOf({ SANDBOX: 'on', ...MERCADOPAGO })).toEqual([
    'SANDBOX=on brings its own accounts. Remove SANDBOX, or remove the other accounts.',
  ]);
});

it.each([
  [{ ...MERCADOPAGO }, false],
  [{ ...MERCADOPAGO, SANDBOX: 'off' }, false],
  [{ ...MERCADOPAGO, ...KEYED, NODE_ENV: 'production' }, false],
  [{ SANDBOX: 'on' }, true],
  [{ NODE_ENV: 'production', SANDBOX: 'on', ...KEYED }, true],
])('uses the sandbox if SANDBOX asks for it, or if nothing else is configured (%#)', (env, sandbox) => {
  expect(configOf(env).sandbox).toBe(sandbox);
});

it('keeps the ledger of real accounts in ./data unless DATA_DIR names another folder', () => {
  expect(configOf({ MERCADOPAGO_ACCESS_TOKEN: 'APP_USR-123456' }).dataDir).toBe('./data');
  expect(configOf({ MERCADOPAGO_ACCESS_TOKEN: 'APP_USR-123456', DATA_DIR: '/data' }).dataDir).toBe('/data');
});

describe('DATABASE_URL', () => {
  const DATABASE_URL = 'postgres://guiche:the-password@127.0.0.1:5432/guiche';

  it('is kept as a secret', () => {
    const { databaseUrl } = configOf({ DATABASE_URL, MERCADOPAGO_ACCESS_TOKEN: 'APP_USR-123456' });
    expect(databaseUrl?.reveal()).toBe(DATABASE_URL);
    expect(JSON.stringify({ databaseUrl })).not.toContain('the-password');
  });

  it('must be the URL of a PostgreSQL database', () => {
    expect(() => configOf({ DATABASE_URL: 'mysql://host/db' })).toThrow(
      'DATABASE_URL must be the URL of a PostgreSQL database',
    );
  });

  it('is refused with simulated orders, which it would outlive', () => {
    expect(() => configOf({ DATABASE_URL })).toThrow('DATABASE_URL would outlive the simulated orders');
    expect(configOf({ DATABASE_URL, DATA_DIR: '/data' }).sandbox).toBe(true);
  });
});
