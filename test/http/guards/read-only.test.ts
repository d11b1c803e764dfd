import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '../../../src/domain/caller.js';
import { systemClock } from '../../../src/platform/clock.js';
import { CaptureOrderDocument } from '../../graphql/generated/graphql.js';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { createMemoryLedger } from '../../support/ledgers/memory-ledger.js';
import { createUnreliableLedger, type UnreliableLedger } from '../../support/ledgers/unreliable-ledger.js';
import { codesOf, post } from '../over-http.js';
import { KINDS, type SomeCredentials, someCredentials } from './some-credentials.js';

const MONEY: ReadonlySet<Scope> = new Set(['orders:capture', 'orders:process']);
const READER = { tenant: 'default', scopes: SCOPES.filter((scope) => !MONEY.has(scope)) };
const HOLDER = { tenant: 'default', scopes: SCOPES };

let credentials: SomeCredentials;
let ledger: UnreliableLedger;
let app: RunningApp;

beforeAll(async () => {
  credentials = await someCredentials([READER, HOLDER]);
  ledger = createUnreliableLedger(createMemoryLedger(systemClock));
  app = await anApp(credentials.env, { ledger });
});
afterAll(async () => {
  await app.close();
  await credentials.issuer.close();
});

/** The POSTs that reached the providers, and the claims that reached the ledger. */
const moved = () => ({
  sent: [...app.sandbox.mercadopago.requests(), ...app.sandbox.vnda.requests()].filter(
    ({ method }) => method === 'POST',
  ).length,
  claimed: ledger.calls.filter((call) => call === 'claim').length,
});

type BodyOf = (orderId: string) => unknown;

const inputOf = (orderId: string) => ({ orderId, idempotencyKey: `key-of-${orderId}` });
const literalOf = (orderId: string) => `{ orderId: "${orderId}", idempotencyKey: "key-of-${orderId}" }`;
const capture = (orderId: string) => `captureOrder(input: ${literalOf(orderId)}) { __typename }`;
const process = (orderId: string) => `processOrder(input: ${literalOf(orderId)}) { __typename }`;
const TYPED = '($input: CaptureOrderInput!)';
const BY_VARIABLE = 'captureOrder(input: $input) { __typename }';

/** The ways of GraphQL to ask for the same thing. */
const DOCUMENTS: Readonly<Record<string, BodyOf>> = {
  'a capture': (id) => ({ query: `mutation { ${capture(id)} }` }),
  'a process': (id) => ({ query: `mutation { ${process(id)} }` }),
  'a capture by a variable': (id) => ({
    query: `mutation M${TYPED} { ${BY_VARIABLE} }`,
    variables: { input: inputOf(id) },
  }),
  'a capture by the default of a variable': (id) => ({
    query: `mutation M($input: CaptureOrderInput! = ${literalOf(id)}) { ${BY_VARIABLE} }`,
  }),
  'the document of the manifest': (id) => ({
    query: CaptureOrderDocument.toString(),
    variables: { input: inputOf(id) },
  }),
  'another name for the field': (id) => ({ query: `mutation { accounts: ${capture(id)} }` }),
  'a fragment': (id) => ({ query: `mutation { ...F } fragment F on Mutation { ${capture(id)} }` }),
  'a fragment in a fragment': (id) => ({
    query: `mutation { ...F } fragment F on Mutation { ... { ...G } } fragment G on Mutation { ${capture(id)} }`,
  }),
  'a fragment without a type': (id) => ({ query: `mutation { ... { ${capture(id)} } }` }),
  'a condition': (id) => ({
    query: `mutation M($yes: Boolean!) { ... @include(if: $yes) { ${capture(id).replace(') {', ') @skip(if: false) {')} } }`,
    variables: { yes: true },
  }),
  'one operation of several': (id) => ({
    query: `query Q { accounts { name } } mutation M { ${capture(id)} }`,
    operationName: 'M',
  }),
  'something else before it': (id) => ({
    query: `mutation { __typename reconcileOperation(id: "op_00000000-0000-4000-8000-000000000001") { __typename } ${capture(id)} }`,
  }),
};

/** Requests that are refused to everybody. */
const REFUSED: Readonly<Record<string, BodyOf>> = {
  'a query with the field of a mutation': (id) => ({ query: `{ ${capture(id)} }` }),
  'a subscription': (id) => ({ query: `subscription { ${capture(id)} }` }),
  'both verbs': (id) => ({ query: `mutation { ${capture(id)} ${process(id)} }` }),
  'a list of requests': (id) => [{ query: '{ accounts { name } }' }, { query: `mutation { ${capture(id)} }` }],
  'an operation that is not named': (id) => ({ query: `query Q { accounts { name } } mutation M { ${capture(id)} }` }),
  'an id of which nobody vouches': (id) => {
    const query = `mutation { ${capture(id)} }`;
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    return { extensions: { persistedQuery: { version: 1, sha256Hash } } };
  },
};

const anOrder = (): string => `mercadopago:${app.sandbox.mercadopago.addOrder()}`;

describe.each(KINDS)('a caller with %s who may only read moves no money', (kind) => {
  it.each(Object.entries(DOCUMENTS))('by %s', async (_, bodyOf) => {
    const body = bodyOf(anOrder());
    const before = moved();
    const answer = await post(app, body, await credentials.headerOf(kind, READER));
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(moved()).toEqual(before);
    await post(app, body, await credentials.headerOf(kind, HOLDER));
    expect(moved()).toEqual({ sent: before.sent + 1, claimed: before.claimed + 1 });
  });

  it.each(Object.entries(REFUSED))('by %s, and neither does a caller with every scope', async (_, bodyOf) => {
    const before = moved();
    for (const holder of [READER, HOLDER]) {
      const { errors } = await post(app, bodyOf(anOrder()), await credentials.headerOf(kind, holder));
      expect(errors).toHaveLength(1);
    }
    expect(moved()).toEqual(before);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])(
    'by %s, and neither does a caller with every scope',
    async (method) => {
      const before = moved();
      const url = `${app.url}/graphql?query=${encodeURIComponent(`mutation { ${capture(anOrder())} }`)}`;
      for (const holder of [READER, HOLDER]) {
        const headers = { ...(await credentials.headerOf(kind, holder)), 'apollo-require-preflight': 'true' };
        expect((await fetch(url, { method, headers })).status).toBe(405);
        const asPost = { ...headers, 'x-http-method-override': 'POST', 'x-http-method': 'POST' };
        expect((await fetch(url, { method, headers: asPost })).status).toBe(405);
      }
      expect(moved()).toEqual(before);
    },
  );
});
