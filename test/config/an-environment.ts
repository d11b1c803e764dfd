import type { AccountConfig } from '../../src/config/accounts.js';
import { type Config, parseConfig } from '../../src/config/config.js';
import { ConfigError } from '../../src/config/error.js';
import type { Secret } from '../../src/platform/secret.js';
import { settingsReaders } from '../../src/providers/index.js';

export const TOKEN = 'APP_USR-1234567890-canary-446566691';
export const OTHER_TOKEN = 'APP_USR-0987654321-canary-446566692';

/** The smallest environment of each provider. */
export const MERCADOPAGO = { MERCADOPAGO_ACCESS_TOKEN: TOKEN };
export const VNDA = { VNDA_ACCESS_TOKEN: OTHER_TOKEN, VNDA_SHOP_HOST: 'www.the-store.com.br' };

/** One API key that nobody has: production needs one. */
export const KEYED = {
  API_KEYS: JSON.stringify([
    {
      id: 'kaaaaaaaaaa',
      name: 'nobody',
      tenant: 'default',
      scopes: ['orders:read'],
      sha256: '0'.repeat(64),
      createdAt: '2026-01-01T00:00:00Z',
    },
  ]),
};

/** Both providers give their credential this name. */
export const tokenOf = ({ settings }: AccountConfig): string =>
  (settings as AccountConfig['settings'] & { readonly accessToken: Secret }).accessToken.reveal();

type Env = Readonly<Record<string, string | undefined>>;
type Files = Readonly<Record<string, string>>;

/** The configuration from these variables and files. */
export const configOf = (env: Env = {}, files: Files = {}): Config =>
  parseConfig({ env, readFile: (path) => readFrom(files, path) }, settingsReaders);

/** The faults that stop the start, one line each. */
export const faultsOf = (env: Env, files: Files = {}): readonly string[] => {
  try {
    configOf(env, files);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    throw error;
  }
  return [];
};

/** The faults that stop the start with this ACCOUNTS_FILE. */
export const accountsOf = (entries: unknown, env: Env = {}, files: Files = {}): Config =>
  configOf({ ACCOUNTS_FILE: '/accounts.json', ...env }, { '/accounts.json': textOf(entries), ...files });

export const accountFaultsOf = (entries: unknown, env: Env = {}, files: Files = {}): readonly string[] =>
  faultsOf({ ACCOUNTS_FILE: '/accounts.json', ...env }, { '/accounts.json': textOf(entries), ...files });

const textOf = (entries: unknown): string => (typeof entries === 'string' ? entries : JSON.stringify(entries));

const readFrom = (files: Files, path: string): string => {
  const text = files[path];
  if (text === undefined) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
  return text;
};
