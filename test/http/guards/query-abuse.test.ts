import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { codesOf, post, requestsSent, verbsSent } from '../over-http.js';

let app: RunningApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

/** Expects a refusal with 400 and at most five errors, and no request to a provider. */
const expectRefusal = async (query: string, code: string, variables = {}): Promise<void> => {
  const before = requestsSent(app).length;
  const answer = await post(app, { query, variables }, { accept: 'application/graphql-response+json' });
  expect(answer.status).toBe(400);
  expect(codesOf(answer)).toContain(code);
  expect(answer.errors?.length).toBeLessThanOrEqual(5);
  expect(answer.data).toBeUndefined();
  expect(requestsSent(app)).toHaveLength(before);
};

const TOO_MANY_TOKENS = `{ ${'a '.repeat(20_000)} }`;

describe('a document that asks for too much', () => {
  const deep = (inside: string) => `operations { edges { node { order { ... on Order { ${inside} } } } } }`;
  const NESTED = `{ order(id: "a:b") { ... on Order { ${deep(deep('transactions { amount { amount } }'))} } } }`;
  const THROUGH_FRAGMENTS = `{ order(id: "a:b") { ...A } }
    fragment A on Order { operations { edges { node { order { ...B } } } } }
    fragment B on Order { operations { edges { node { order { ...C } } } } }
    fragment C on Order { total { amount currency } transactions { amount { amount } } }`;
  const aliased = (field: string) =>
    `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
  const doubling = Array.from(
    { length: 60 },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
  );

  it.each([
    ['20,000 tokens', TOO_MANY_TOKENS],
    ['15,000 tokens inside a list', `{ orders(ids: [${'"a" '.repeat(15_000)}]) { __typename } }`],
    ['20,000 fields inside each other', `{ ${'a{'.repeat(20_000)}`],
    ['fields nested too deep', NESTED],
    ['fields nested twelve deep through fragments', THROUGH_FRAGMENTS],
    ['200 aliases of __typename', aliased('__typename')],
    ['200 aliases of a list', aliased('accounts { name }')],
    [
      'fragments that double sixty times',
      `{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { accounts { name } }`,
    ],
    ['too many root fields', `{ ${'__typename '.repeat(50)} }`],
    ['too many fields beside each other', `{ accounts { ${'name '.repeat(500)} } }`],
    [
      'more orders than one request may cost',
      `query ($ids: [ID!]!) { orders(ids: $ids) { ... on Order { operations(first: 100) { edges { node { order { __typename } } } } } } }`,
    ],
    ['10,000 unknown directives', `{ accounts { name ${'@x '.repeat(10_000)} } }`],
  ])('is refused with LIMIT_EXCEEDED: %s', async (_what, query) => {
    await expectRefusal(query, 'LIMIT_EXCEEDED');
  });

  it.each([
    ['1,000 unknown directives', `{ accounts { name ${'@x '.repeat(1_000)} } }`],
    ['100 unknown fields', `{ accounts { ${'nothing '.repeat(100)} } }`],
    ['fragments that spread each other', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['a fragment that spreads itself', '{ ...A } fragment A on Query { accounts { name } ...A }'],
    ['a directive again and again', `{ accounts { name ${'@include(if: true) '.repeat(300)} } }`],
  ])('is answered with at most five errors if it is invalid: %s', async (_what, query) => {
    await expectRefusal(query, 'GRAPHQL_VALIDATION_FAILED');
  });

  it.each([
    ['fields', `{ ${'a {'.repeat(800)} a ${'}'.repeat(800)} }`],
    [
      'fields that exist',
      `{ order(id: "a:b") { ${'... on Order { operations { edges { node { order {'.repeat(150)} __typename`,
    ],
    ['inline fragments', `{ ${'... {'.repeat(800)} __typename ${'}'.repeat(800)} }`],
    ['lists', `{ orders(ids: ${'['.repeat(1_000)}${']'.repeat(1_000)}) { __typename } }`],
    ['more lists than can be read', `{ orders(ids: ${'['.repeat(20_000)}) { __typename } }`],
    ['objects', `{ operations(filter: ${'{ a: '.repeat(600)}1${'}'.repeat(600)}) { edges { cursor } } }`],
    ['types', `query ($a: ${'['.repeat(1_000)}Int${']'.repeat(1_000)}) { accounts { name } }`],
  ])('with %s nested to the limit still works', async (_what, query) => {
    const answer = await post(app, { query }, { accept: 'application/graphql-response+json' });
    expect(answer.status).toBeLessThan(500);
    expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR');
    expect(answer.text).not.toContain('call stack');
  });

  it.each([
    ['objects', '{"and":', '}'],
    ['lists', '[', ']'],
  ])('is refused without a failure for %s nested in its variables', async (_what, open, close) => {
    const query = 'query ($filter: OperationsFilter) { operations(filter: $filter) { edges { cursor } } }';
    for (const depth of [100, 1_000, 10_000]) {
      const filter = `${open.repeat(depth)}1${close.repeat(depth)}`;
      const body = `{"query":"${query}","variables":{"filter":${filter}}}`;
      const answer = await post(app, body, { accept: 'application/graphql-response+json' });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).not.toContain('INTERNAL_SERVER_ERROR');
    }
  });

  it('costs little to refuse', async ({ annotate }) => {
    const cpuOf = async (body: unknown): Promise<number> => {
      const before = process.cpuUsage();
      for (const _ of Array(200).keys()) await post(app, body);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 200 / 1_000;
    };
    const baseline = { query: '{ __typename }', padding: TOO_MANY_TOKENS };
    await cpuOf({ query: TOO_MANY_TOKENS });
    await cpuOf(baseline);
    const refused = await cpuOf({ query: TOO_MANY_TOKENS });
    const answered = await cpuOf(baseline);
    await annotate(
      `CPU for refusing 20,000 tokens: ${refused.toFixed(2)} ms, client included; a small document in a body of that size: ${answered.toFixed(2)} ms`,
    );
  });
});

describe('a document that moves money twice', () => {
  const capture = (key: string, id = '7A4F490570') =>
    `captureOrder(input: { orderId: "vnda:${id}", idempotencyKey: "${key}" }) { __typename }`;
  const process = `processOrder(input: { orderId: "mercadopago:ORDDEMOCREATED0000000000001", idempotencyKey: "p" }) { __typename }`;

  it.each([
    ['by aliases', `mutation { a: ${capture('a')} b: ${capture('b', 'C0FFEE0001')} }`],
    ['by the same field with the same key', `mutation { ${capture('a')} ${capture('a')} }`],
    ['by two verbs', `mutation { ${capture('a')} ${process} }`],
    ['in an inline fragment', `mutation { ${capture('a')} ... { ... on Mutation { b: ${capture('b')} } } }`],
    [
      'in fragments',
      `mutation { ...A ...B } fragment A on Mutation { a: ${capture('a')} } fragment B on Mutation { b: ${capture('b')} }`,
    ],
    [
      'in one fragment that is spread twice',
      `mutation { ...A ... { ...A } } fragment A on Mutation { ${capture('a')} }`,
    ],
    [
      'one of them skipped',
      `mutation { a: ${capture('a')} b: ${capture('b').replace('{ __typename', '@skip(if: true) { __typename')} }`,
    ],
    ['by aliases with names of objects', `mutation { __proto__: ${capture('a')} constructor: ${capture('b')} }`],
    ['beside __typename', `mutation { __typename a: ${capture('a')} t: __typename b: ${capture('b')} }`],
  ])('is refused, and nothing is sent: %s', async (_what, query) => {
    await expectRefusal(query, 'ONE_MONEY_VERB');
  });

  it('is refused, whichever of its operations would run', async () => {
    const query = `mutation Twice { a: ${capture('a')} b: ${capture('b')} } mutation Once { ${capture('c')} }`;
    for (const operationName of ['Once', 'Twice']) {
      const answer = await post(app, { query, operationName });
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'ONE_MONEY_VERB']);
    }
    expect(verbsSent(app)).toEqual([]);
  });
});

describe('more than fifty orders', () => {
  const ids = Array.from({ length: 51 }, (_, index) => `vnda:${String(index).padStart(10, '0')}`);
  it.each([
    ['in a variable', 'query ($ids: [ID!]!) { orders(ids: $ids) { __typename ... on Problem { code } } }', { ids }],
    ['in the document', `{ orders(ids: ${JSON.stringify(ids)}) { __typename ... on Problem { code } } }`, {}],
  ])('are InvalidInput, and none is read: %s', async (_what, query, variables) => {
    const before = requestsSent(app).length;
    const answer = await post(app, { query, variables });
    expect(answer.data).toEqual({ orders: [{ __typename: 'InvalidInput', code: 'TOO_MANY_IDS' }] });
    expect(requestsSent(app)).toHaveLength(before);
  });
});

it('does not remember every document ever sent', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heapAfter = async (count: number, name: string): Promise<number> => {
    for (const index of Array(count).keys()) {
      const answer = await post(app, { query: `{ accounts { name } } # ${name}${index} ${'x'.repeat(95_000)}` });
      expect(answer.status).toBe(200);
    }
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = await heapAfter(20, 'warm');
  expect((await heapAfter(1_500, 'then')) - before).toBeLessThan(60);
});
