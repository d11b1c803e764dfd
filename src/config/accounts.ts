import { z } from 'zod';
import { parseJson } from '../lib/json.js';

/** What the settings of every provider have; whatever else they hold is their provider's matter. */
export interface AccountSettings {
  readonly baseUrl: string;
}

/** One account as it is configured. */
export interface AccountConfig {
  /** First part of every order id of this account. */
  readonly name: string;
  readonly tenant: string;
  readonly provider: string;
  readonly settings: AccountSettings;
}

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

/** How a provider's settings are read; each provider's `settings.ts` is one. */
export interface SettingsReader {
  readonly provider: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly expects: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly schema: { safeParse(input: unknown): Parsed };
  /** Tells one shop or seller from another at the same address: equal texts are the same one. */
  merchantOf(settings: AccountSettings): string;
}

export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly readFile: (path: string) => string;
}

/** What was read, and every fault that was found on the way. */
export interface ReadAccounts {
  readonly accounts: readonly AccountConfig[];
  readonly faults: readonly string[];
}

const DEFAULT_TENANT = 'default';

/** The accounts of the variables (one per provider, named like it) and those of ACCOUNTS_FILE. */
export const readAccounts = (environment: Environment, readers: readonly SettingsReader[]): ReadAccounts => {
  const parts = [...readers.map((reader) => fromVariables(environment, reader)), fromFile(environment, readers)];
  const accounts = parts.flatMap((part) => part.accounts);
  return { accounts, faults: [...parts.flatMap((part) => part.faults), ...findDoubles(accounts, readers)] };
};

const fromVariables = ({ env }: Environment, reader: SettingsReader): ReadAccounts => {
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
): ReadAccounts => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { accounts: [{ ...entry, settings: parsed.data as AccountSettings }], faults: [] };
  const wrong = parsed.error.issues.flatMap(({ path: [setting] }) => (setting === undefined ? [] : [String(setting)]));
  const unknown = Object.keys(input).filter((setting) => !Object.hasOwn(expects, setting));
  const settings = new Set([...wrong, ...unknown]);
  const faults = [...settings].map((setting) => `${nameOf(setting)} must be ${expects[setting] ?? 'a known setting'}.`);
  return { accounts: [], faults };
};

const FILE_EXPECTS =
  'ACCOUNTS_FILE must name a JSON file: a list of { "name", "provider", "tenant"?, the provider\'s settings }. A secret is named by "<setting>Env" (a variable) or "<setting>File" (a file), never written in it.';

const entryShape = z.looseObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
  provider: z.string(),
  tenant: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .default(DEFAULT_TENANT),
});
const fileShape = z.array(entryShape).min(1);

const fromFile = (environment: Environment, readers: readonly SettingsReader[]): ReadAccounts => {
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
): ReadAccounts => {
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
      faults: inline.map((secret) => `${where}: ${secret} must be given as ${secret}Env or ${secret}File.`),
    };
  }
  const input = Object.entries(given).map(([setting, value]) => revealed(environment, reader, setting, value));
  return toAccount(reader, { name, provider, tenant }, Object.fromEntries(input), (setting) => `${where}: ${setting}`);
};

/** `accessTokenEnv` and `accessTokenFile` become `accessToken`; undefined where the variable or file is not there. */
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

/** One order must have one id, so one shop or seller is one account, and a name is given once. */
const findDoubles = (accounts: readonly AccountConfig[], readers: readonly SettingsReader[]): string[] =>
  accounts.flatMap((account, index) =>
    accounts
      .slice(0, index)
      .flatMap((other) => [
        ...(account.name === other.name ? [`Two accounts have the name ${account.name}.`] : []),
        ...(readers.some((reader) => isSameMerchant(reader, account, other))
          ? [`The accounts ${other.name} and ${account.name} are the same shop or seller: configure it once.`]
          : []),
      ]),
  );

const isSameMerchant = (reader: SettingsReader, a: AccountConfig, b: AccountConfig): boolean =>
  a.provider === reader.provider &&
  b.provider === reader.provider &&
  addressOf(a) === addressOf(b) &&
  reader.merchantOf(a.settings) === reader.merchantOf(b.settings);

/** However it is written: in capitals, with the usual port, with a slash at the end. */
const addressOf = ({ settings }: AccountConfig): string => new URL(settings.baseUrl).href.replace(/\/+$/, '');
