import { z } from 'zod';
import { parseJson } from '../lib/json.js';

/** The settings that every provider has. The provider itself defines the others. */
export interface AccountSettings {
  readonly baseUrl: string;
}

/** One configured account. */
export interface AccountConfig {
  /** The first part of every order id of this account. */
  readonly name: string;
  readonly tenant: string;
  readonly provider: string;
  readonly settings: AccountSettings;
}

type ParsedSettings =
  | { readonly success: true; readonly data: unknown }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

/** Describes how to read the settings of a provider. The `settings.ts` of each provider is one. */
export interface SettingsReader {
  readonly provider: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly expects: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly schema: { safeParse(input: unknown): ParsedSettings };
  /** Identifies the shop or seller at one address: equal texts mean the same shop or seller. */
  merchantOf(settings: AccountSettings): string;
}

export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => string;
}

/** The accounts without a fault, and every fault of the others. */
export interface AccountsAndFaults {
  readonly accounts: readonly AccountConfig[];
  readonly faults: readonly string[];
}

const DEFAULT_TENANT = 'default';

/** The accounts of the variables (one for each provider, with the provider's name) and those of ACCOUNTS_FILE. */
export const readAccounts = (environment: Environment, readers: readonly SettingsReader[]): AccountsAndFaults => {
  const parts = [...readers.map((reader) => fromVariables(environment, reader)), fromFile(environment, readers)];
  const accounts = parts.flatMap((part) => part.accounts);
  return { accounts, faults: [...parts.flatMap((part) => part.faults), ...findDoubles(accounts, readers)] };
};

const fromVariables = ({ env }: Environment, reader: SettingsReader): AccountsAndFaults => {
  const input = Object.fromEntries(
    Object.entries(reader.variables).flatMap(([setting, variable]) =>
      env[variable] ? [[setting, env[variable]]] : [],
    ),
  );
  if (Object.keys(input).length === 0) return { accounts: [], faults: [] };
  const entry = { name: reader.provider, tenant: DEFAULT_TENANT, provider: reader.provider };
  return toAccount(reader, entry, input, (setting) => reader.variables[setting] ?? setting);
};

type Entry = Pick<AccountConfig, 'name' | 'tenant' | 'provider'>;

const toAccount = (
  { schema, expects }: SettingsReader,
  entry: Entry,
  input: Readonly<Record<string, unknown>>,
  nameOf: (setting: string) => string,
): AccountsAndFaults => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { accounts: [{ ...entry, settings: parsed.data as AccountSettings }], faults: [] };
  const wrong = parsed.error.issues.flatMap(({ path: [setting] }) => (setting === undefined ? [] : [String(setting)]));
  const unknown = Object.keys(input).filter((setting) => !Object.hasOwn(expects, setting));
  const settings = new Set([...wrong, ...unknown]);
  const faults = [...settings].map((setting) => `${nameOf(setting)} ${faultOf(expects[setting])}.`);
  return { accounts: [], faults };
};

const faultOf = (expected: string | undefined): string =>
  expected === undefined ? 'is not a known setting' : `must be ${expected}`;

const FILE_EXPECTS =
  'ACCOUNTS_FILE must name a JSON file with a list of { "name", "provider", "tenant"?, the provider\'s settings }. It names a secret by "<setting>Env" (a variable) or "<setting>File" (a file), and never contains one.';

const entryShape = z.looseObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  provider: z.string(),
  tenant: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .default(DEFAULT_TENANT),
});
const fileShape = z.array(entryShape).min(1);

const fromFile = (environment: Environment, readers: readonly SettingsReader[]): AccountsAndFaults => {
  const path = environment.env['ACCOUNTS_FILE'];
  if (!path) return { accounts: [], faults: [] };
  const entries = parseFile(environment, path);
  if (entries === undefined) return { accounts: [], faults: [FILE_EXPECTS] };
  const parts = entries.map((entry) => fromEntry(environment, readers, entry));
  return { accounts: parts.flatMap((part) => part.accounts), faults: parts.flatMap((part) => part.faults) };
};

const parseFile = ({ readFile }: Environment, path: string): z.infer<typeof fileShape> | undefined => {
  try {
    return fileShape.safeParse(parseJson(readFile(path))).data;
  } catch {
    return undefined;
  }
};

const fromEntry = (
  environment: Environment,
  readers: readonly SettingsReader[],
  { name, provider, tenant, ...given }: z.infer<typeof entryShape>,
): AccountsAndFaults => {
  const where = `ACCOUNTS_FILE, account ${name}`;
  const reader = readers.find((candidate) => candidate.provider === provider);
  if (reader === undefined) {
    const known = readers.map((candidate) => candidate.provider).join(', ');
    return { accounts: [], faults: [`${where}: provider must be one of ${known}.`] };
  }
  const inline = reader.secrets.filter((secret) => secret in given);
  if (inline.length > 0) {
    return {
      accounts: [],
      faults: inline.map(
        (secret) => `${where}: ${secret} must not be in the file. Name it with ${secret}Env or ${secret}File.`,
      ),
    };
  }
  const input = Object.entries(given).map(([setting, value]) => revealed(environment, reader, setting, value));
  return toAccount(reader, { name, provider, tenant }, Object.fromEntries(input), (setting) => `${where}: ${setting}`);
};

/**
 * Turns `accessTokenEnv` and `accessTokenFile` into `accessToken`; undefined if the variable or file does not exist.
 */
const revealed = (
  { env, readFile }: Environment,
  { secrets }: SettingsReader,
  setting: string,
  value: unknown,
): [string, unknown] => {
  const secret = secrets.find((candidate) => setting === `${candidate}Env` || setting === `${candidate}File`);
  if (secret === undefined || typeof value !== 'string') return [setting, value];
  if (setting.endsWith('Env')) return [secret, env[value]];
  try {
    return [secret, readFile(value).trim()];
  } catch {
    return [secret, undefined];
  }
};

/** One order must have one id. So one shop or seller is one account, and no two accounts share a name. */
const findDoubles = (accounts: readonly AccountConfig[], readers: readonly SettingsReader[]): string[] =>
  accounts.flatMap((account, index) =>
    accounts
      .slice(0, index)
      .flatMap((other) => [
        ...(account.name === other.name ? [`Two accounts have the name ${account.name}. Give each its own name.`] : []),
        ...(readers.some((reader) => isSameMerchant(reader, account, other))
          ? [`The accounts ${other.name} and ${account.name} are the same shop or seller. Configure it once.`]
          : []),
      ]),
  );

const isSameMerchant = (reader: SettingsReader, a: AccountConfig, b: AccountConfig): boolean =>
  a.provider === reader.provider &&
  b.provider === reader.provider &&
  addressOf(a) === addressOf(b) &&
  reader.merchantOf(a.settings) === reader.merchantOf(b.settings);

/** Normalizes capitals, the default port and a slash at the end. */
const addressOf = ({ settings }: AccountConfig): string => new URL(settings.baseUrl).href.replace(/\/+$/, '');
