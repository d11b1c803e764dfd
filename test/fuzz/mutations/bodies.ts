import type { Seeded } from '../../support/seeded.js';
import { aCanary, oddText } from '../document/odd-texts.js';
import type { GraphQLRequest } from '../request.js';

/** A change of a body; a text is sent unchanged. */
export type MutateBody = (request: GraphQLRequest, random: Seeded) => Buffer | string;

const json = (value: unknown): string => JSON.stringify(value);

/** The largest nesting that fits into a body. */
const MOST_BYTES = 98_000;

const nested = (random: Seeded, open: string, inner: string, close: string): string => {
  const most = Math.floor(MOST_BYTES / (open.length + close.length));
  const depth = random.pick([3, 100, Math.floor(most / 10), Math.floor(most / 3), most]);
  return open.repeat(depth) + inner + close.repeat(depth);
};

const ODD = [null, true, 0, -1.5, 1e300, '', 'x', [], [1, 'a', null], {}, { a: 1 }, { toString: 1 }] as const;

/** The body with this text instead of a value. */
const withValue = (request: GraphQLRequest, name: string, value: string): string =>
  json({ ...request, [name]: '\u0001' }).replace('"\\u0001"', () => value);

const HASH = 'a07440faa3fcd874998b72b2e627f0a402a05e34d8700ca8680b3afc48953457';

export const BODY_MUTATIONS: Readonly<Record<string, MutateBody>> = {
  'no object': (_, random) => json(random.pick(ODD)),
  'a list of requests': (request, random) => json(Array.from({ length: random.int(0, 50) }, () => request)),
  'an odd query': (request, random) => json({ ...request, query: random.pick(ODD) }),
  'odd variables': (request, random) => json({ ...request, variables: random.pick(ODD) }),
  'an odd operation name': (request, random) =>
    json({ ...request, operationName: random.chance(0.5) ? random.pick(ODD) : oddText(random) }),
  'odd extensions': (request, random) => json({ ...request, extensions: random.pick(ODD) }),
  'an odd persisted query': (request, random) =>
    json({
      ...request,
      extensions: {
        persistedQuery: random.chance(0.4)
          ? random.pick(ODD)
          : { version: random.pick([1, 2, '1', null]), sha256Hash: random.pick([HASH, oddText(random), null, 7]) },
      },
    }),
  'an odd document id': (request, random) =>
    json({
      ...request,
      documentId: random.chance(0.3) ? random.pick(ODD) : random.pick([HASH, `sha256:${HASH}`, oddText(random)]),
    }),
  'only a document id': ({ variables }, random) =>
    json({ documentId: random.chance(0.7) ? HASH : oddText(random), variables }),
  'a wrong value for each variable': (request, random) =>
    json({
      ...request,
      variables: Object.fromEntries(
        Object.keys(request.variables).map((name) => [name, random.chance(0.5) ? aCanary(random) : random.pick(ODD)]),
      ),
    }),
  'unknown variables': (request, random) =>
    json({ ...request, variables: { ...request.variables, [aCanary(random)]: aCanary(random) } }),
  'unknown fields in variables': (request, random) =>
    json({
      ...request,
      query: 'mutation ($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename } }',
      variables: {
        input: { orderId: aCanary(random), idempotencyKey: [aCanary(random)], [aCanary(random)]: aCanary(random) },
      },
    }),
  'an odd key in variables': (request, random) =>
    withValue(
      request,
      'variables',
      `{"${random.pick(['__proto__', 'constructor', 'toString', 'then', 'toJSON', 'cvv', ''])}": {"a": ${json(aCanary(random))}}}`,
    ),
  'an odd key in a variable': (request, random) =>
    withValue(
      { ...request, query: 'query ($filter: OperationFilter) { operations(filter: $filter) { __typename } }' },
      'variables',
      `{"filter": {"${random.pick(['__proto__', 'constructor', 'toString', 'then', 'toJSON', 'orderId'])}": ${json(aCanary(random))}}}`,
    ),
  'an odd key': (request, random) =>
    `{"${random.pick(['__proto__', 'constructor', 'toString', ''])}": {"a": 1}, ${json(request).slice(1)}`,
  'deep variables': (request, random) =>
    withValue(
      request,
      'variables',
      random.chance(0.5) ? `{"a": ${nested(random, '[', '', ']')}}` : nested(random, '{"a":', '1', '}'),
    ),
  'a deep variable that is used': (request, random) =>
    withValue(
      { ...request, query: 'query ($ids: [ID!]!) { orders(ids: $ids) { __typename } }' },
      'variables',
      `{"ids": ${nested(random, '[', '"x"', ']')}}`,
    ),
  'deep extensions': (request, random) => withValue(request, 'extensions', nested(random, '{"a":', '1', '}')),
  'a deep body': (_, random) => nested(random, '[', '', ']'),
  'many variables': (request, random) =>
    json({
      ...request,
      variables: Object.fromEntries(Array.from({ length: random.pick([100, 5_000]) }, (_, at) => [`v${at}`, at])),
    }),
  'a long list': (_, random) =>
    json({
      query: 'query ($ids: [ID!]!) { orders(ids: $ids) { __typename } }',
      variables: { ids: Array.from({ length: random.pick([50, 51, 5_000]) }, (_each, at) => `vnda:${at}`) },
    }),
  'odd ids': (_, random) =>
    json({
      query:
        'query ($ids: [ID!]!) { orders(ids: $ids) { ... on Problem { code message userMessage } ... on Order { id } } }',
      variables: { ids: Array.from({ length: 20 }, () => oddText(random)) },
    }),
  'cut JSON': (request, random) => json(request).slice(0, random.int(1, json(request).length - 1)),
  'JSON twice': (request) => json(request) + json(request),
  'a key twice': (request) => `{"query": "{ __typename }", ${json(request).slice(1)}`,
  'no JSON': (_, random) =>
    random.pick(['query=%7Baccounts%7Bname%7D%7D', '<xml/>', '{ accounts { name } }', "{'query': 'x'}", 'NaN']),
  'a byte order mark': (request) => `\ufeff${json(request)}`,
  'no UTF-8': (request, random) =>
    Buffer.concat([
      Buffer.from(json(request).slice(0, -1)),
      Buffer.from([0xff, 0xfe, random.int(0x80, 0xff), 0xc0]),
      Buffer.from('"}'),
    ]),
  'UTF-16': (request) => Buffer.from(json(request), 'utf16le'),
  'nothing at all': () => '',
  'white space': (_, random) => ' \n'.repeat(random.pick([1, 1_000])),
  'too large': (request, random) =>
    json({ ...request, padding: 'x'.repeat(random.pick([100_000, 150_000, 1_000_000])) }),
  'nearly too large': (request) =>
    json({ ...request, padding: 'x'.repeat(Math.max(0, 99_900 - Buffer.byteLength(json(request)))) }),
  'a card number': () =>
    json({
      query: 'query ($id: ID!) { order(id: $id) { __typename } }',
      variables: { id: '4111111111111111', cvv: '123' },
    }),
};
