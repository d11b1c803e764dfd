import { type createApiKey, hasExpired } from '../callers/api-key.js';
import type { ApiKey } from '../callers/key-file.js';
import type { Scope } from '../domain/caller.js';
import { moneyScopes, VERBS, type VerbTable } from '../domain/operation/verbs.js';

export type CreatedKey = ReturnType<typeof createApiKey>;

/** A decision about an unknown outcome moves money too. */
const DECIDES: Scope = 'operations:resolve';

/** Can this API key move money? Then nobody else may read it. */
const canMoveMoney = ({ scopes }: ApiKey, verbs: VerbTable): boolean =>
  scopes.some((scope) => scope === DECIDES || moneyScopes(verbs).has(scope));

/** Shows the new API key once, and how to try it. */
export const describeCreated = (
  { text, kept }: CreatedKey,
  { file, url }: { readonly file: string; readonly url: string },
  verbs: VerbTable = VERBS,
): string =>
  [
    `Created the API key ${kept.id} (${kept.name}), tenant ${kept.tenant}: ${kept.scopes.join(', ')}; ${expiryOf(kept)}.`,
    'It is shown only this once; the file keeps only its hash:',
    '',
    `  GUICHE_API_KEY=${text}`,
    '',
    'Try it:',
    '',
    `  curl -s ${url} -H "authorization: Bearer $GUICHE_API_KEY" -H 'content-type: application/json' -d '{"query":"${documentFor(kept)}"}'`,
    '',
    `A server that uses ${file} accepts it within a second. Restart a server that started without API keys.`,
    ...(canMoveMoney(kept, verbs)
      ? [
          'It can move money: keep it on a server. Give browsers and phones an API key that only reads: --scopes orders:read,operations:read',
        ]
      : []),
    '',
  ].join('\n');

const documentFor = ({ scopes }: ApiKey): string =>
  scopes.includes('orders:read') ? '{ accounts { name } }' : '{ __typename }';

const expiryOf = ({ expiresAt }: ApiKey): string =>
  expiresAt === undefined ? 'it does not expire' : `it expires after ${dayOf(expiresAt)} (UTC)`;

const HEADINGS = ['ID', 'NAME', 'TENANT', 'CREATED', 'EXPIRES', 'SCOPES'];

/** One line for each API key, without its hash. */
export const describeKeys = (
  keys: readonly ApiKey[],
  { file, now }: { readonly file: string; readonly now: Date },
): string => {
  if (keys.length === 0)
    return `${file} has no API keys. npm run keys -- create --name web-shop --scopes orders:read creates one.\n`;
  const rows = [HEADINGS, ...keys.map((key) => rowOf(key, now))];
  const widths = HEADINGS.map((_heading, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
};

const rowOf = (key: ApiKey, now: Date): string[] => [
  key.id,
  key.name,
  key.tenant,
  dayOf(key.createdAt),
  key.expiresAt === undefined ? 'never' : `${dayOf(key.expiresAt)}${hasExpired(key, now) ? ' (expired)' : ''}`,
  key.scopes.join(','),
];

const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);
