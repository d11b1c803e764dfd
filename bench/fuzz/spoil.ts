import type { Seeded } from '../campaign/seeded.js';
import type { AnyDocument } from './any-document.js';

type Spoil = (query: string, seeded: Seeded) => string;

const repeat = (part: string, times: number): string => Array.from({ length: times }, () => part).join(' ');

/** Ways to break a document, and to ask for too much with one. */
const SPOILS: readonly [Spoil, ...Spoil[]] = [
  (query, seeded) => query.slice(0, seeded.int(0, query.length)),
  (query, seeded) => swapped(query, seeded),
  (query, seeded) => query.replace(/\w+/, seeded.pick(['__proto__', 'constructor', '0x', '"', '"""', '\u0000'])),
  (query) => `${query} ${query}`,
  (query) => `${query} fragment X on Query { ...Y } fragment Y on Query { ...X }`,
  () => '{ ...X } fragment X on Query { accounts { name } ...X }',
  () => `{ ${repeat('accounts { name }', 600)} }`,
  () => `{ ${repeat('a ', 20_000)} }`,
  () => `{ accounts { name ${repeat('@unknown', 1_200)} } }`,
  () => `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
  () => `${repeat('{ accounts', 400)}${'}'.repeat(400)}`,
  () => `{ order(id: ${'['.repeat(2_000)}1${']'.repeat(2_000)}) { __typename } }`,
  () => `{ order(id: ${'{a:'.repeat(800)}1${'}'.repeat(800)}) { __typename } }`,
  () =>
    'mutation { a: captureOrder(input: { orderId: "a:b", idempotencyKey: "k" }) { __typename } b: captureOrder(input: { orderId: "a:b", idempotencyKey: "l" }) { __typename } }',
  () => '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  () => 'subscription { x }',
  () => '',
  (_, seeded) => Array.from({ length: seeded.int(1, 200) }, () => String.fromCodePoint(seeded.int(0, 0xffff))).join(''),
];

export const spoil = ({ query, variables }: AnyDocument, seeded: Seeded): AnyDocument => ({
  query: seeded.pick(SPOILS)(query, seeded),
  variables,
});

/** Two tokens change places. */
const swapped = (query: string, seeded: Seeded): string => {
  const tokens = query.split(/\b/);
  const [a, b] = [seeded.int(0, tokens.length - 1), seeded.int(0, tokens.length - 1)];
  const [first = '', second = ''] = [tokens[a], tokens[b]];
  tokens[a] = second;
  tokens[b] = first;
  return tokens.join('');
};
