import { readFileSync } from 'node:fs';

/** One row of a README's table of leaves. */
export interface LeafRow {
  readonly path: string;
  readonly where: string;
}

/** The rows of the table under this heading: `| \`path\` | where |`. */
export const readLeafTable = (provider: string, heading: string): readonly LeafRow[] => {
  const text = readFileSync(new URL(`../../src/providers/${provider}/README.md`, import.meta.url), 'utf8');
  const section = text.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, path = '', where = '']) => ({
    path,
    where: where.trim(),
  }));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Every leaf of a JSON value: its path without list positions, and its value. Empty objects and lists count as leaves.
 */
export const leavesOf = (value: unknown, path = ''): readonly (readonly [string, unknown])[] => {
  if (!isObject(value) || Object.keys(value).length === 0) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${path}[]`));
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
};

/** The value at a path of a translated order or of JSON. In a list it takes the first entry. */
export const valueAt = (root: unknown, path: string): unknown =>
  path
    .replaceAll('[]', '.0')
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
