import { parseArgs } from 'node:util';
import { idOfApiKey, type NewApiKey } from '../callers/api-key.js';
import { isScope, isTenant, SCOPES } from '../domain/caller.js';

type KeysCommand =
  | { readonly verb: 'create'; readonly key: NewApiKey; readonly file: string | undefined }
  | { readonly verb: 'list'; readonly file: string | undefined }
  | { readonly verb: 'revoke'; readonly id: string; readonly file: string | undefined };

export type KeysCommandOf<Verb extends KeysCommand['verb']> = Extract<KeysCommand, { readonly verb: Verb }>;

export type KeysArguments =
  | { readonly kind: 'command'; readonly command: KeysCommand }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

export const EXAMPLES = [
  'Examples (options: --name, --scopes, --tenant, --expires, --file):',
  '  npm run keys -- create --name web-shop --scopes orders:read,orders:capture',
  '  npm run keys -- create --name phone-app --scopes orders:read,operations:read --expires 2027-01-31',
  '      an API key in a browser or a phone is public, so let it only read',
  '  npm run keys -- list',
  '  npm run keys -- revoke k7d2mzq4xab',
].join('\n');

const OPTIONS = {
  name: { type: 'string' },
  scopes: { type: 'string' },
  tenant: { type: 'string' },
  expires: { type: 'string' },
  file: { type: 'string' },
} as const;

/** The command, or every fault of the arguments. */
export const readArguments = (argv: readonly string[], now: Date): KeysArguments => {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const unknown = options.filter(({ name }) => !Object.hasOwn(OPTIONS, name)).map(({ rawName }) => rawName);
  if (unknown.length > 0) return faulty(`Unknown option: ${unknown.join(', ')}.`);
  const empty = options.filter(({ value }) => !value).map(({ rawName }) => rawName);
  if (empty.length > 0) return faulty(`A value must follow ${empty.join(', ')}.`);
  const [verb, ...rest] = positionals;
  const given = values as GivenOptions;
  if (verb === 'create' && rest.length === 0) return readCreate(given, now);
  if (verb === 'list' && rest.length === 0) return asked({ verb, file: given.file });
  if (verb === 'revoke' && rest.length <= 1) return readRevoke(rest[0], given);
  return faulty('Use create, list, or revoke with the id of an API key. Options begin with two dashes.');
};

type GivenOptions = { readonly [Name in keyof typeof OPTIONS]?: string };

const KEY_ID = /^k[a-z2-7]{10}$/;

const readRevoke = (id: string | undefined, { file }: GivenOptions): KeysArguments =>
  id !== undefined && (KEY_ID.test(id) || idOfApiKey(id) !== null)
    ? asked({ verb: 'revoke', id, file })
    : faulty('revoke needs the id of an API key: the letter k and ten more characters. npm run keys -- list shows it.');

const readCreate = (
  { name = '', scopes = '', tenant = 'default', expires, file }: GivenOptions,
  now: Date,
): KeysArguments => {
  const named = scopes.split(',').map((scope) => scope.trim());
  const expiresAt = endOfDay(expires);
  const faults = [
    ...(NAME.test(name) ? [] : ['--name must be 1 to 64 letters, digits, spaces, and . _ @ -']),
    ...(named.every(isScope) ? [] : [`--scopes must be one or more of ${SCOPES.join(', ')}, separated by commas`]),
    ...(isTenant(tenant) ? [] : ['--tenant must be lower-case letters, digits and -, such as default']),
    ...(expiresAt === undefined || expiresAt > now.toISOString()
      ? []
      : ['--expires must be a day in the future, such as 2027-01-31']),
  ];
  if (faults.length > 0) return faulty(...faults);
  return asked({ verb: 'create', key: { name, tenant, scopes: [...new Set(named.filter(isScope))], expiresAt }, file });
};

const NAME = /^[A-Za-z0-9][A-Za-z0-9 ._@-]{0,63}$/;

/** The last moment of a day in UTC; '' if the text is not a day. */
const endOfDay = (day: string | undefined): string | undefined => {
  if (day === undefined) return undefined;
  const end = new Date(`${day}T23:59:59.999Z`);
  return !Number.isNaN(end.getTime()) && end.toISOString().startsWith(`${day}T`) ? end.toISOString() : '';
};

const asked = (command: KeysCommand): KeysArguments => ({ kind: 'command', command });
const faulty = (...faults: readonly string[]): KeysArguments => ({ kind: 'faults', faults });
