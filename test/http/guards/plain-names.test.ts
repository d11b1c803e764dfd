import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { codesOf, get, post, verbsSent } from '../over-http.js';

/** Names that every object of JavaScript has or inherits. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

let app: RunningApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(async () => {
  await app.close();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const CAPTURE = `mutation ($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename ... on Problem { code } } }`;
const capture = async (orderId: string, idempotencyKey: string): Promise<unknown> =>
  (await post(app, { query: CAPTURE, variables: { input: { orderId, idempotencyKey } } })).data?.['captureOrder'];

const IS_NO_ORDER = { __typename: expect.stringMatching(/^(InvalidInput|OrderNotFound)$/) };

describe.each(NAMES)('%s', (name) => {
  it('is an alias like any other', async () => {
    const { text } = await post(app, { query: `{ ${name}: accounts { ${name}: name } }` });
    expect(text.trim()).toBe(`{"data":{"${name}":[{"${name}":"mercadopago"},{"${name}":"vnda"}]}}`);
  });

  it('is an idempotency key like any other: kept, replayed, bound to its order', async () => {
    const [first, second] = [app.sandbox.vnda.addOrder(), app.sandbox.vnda.addOrder()];
    expect(await capture(`vnda:${first}`, name)).toEqual({ __typename: 'OrderCaptured' });
    expect(await capture(`vnda:${first}`, name)).toEqual({ __typename: 'OrderCaptured' });
    expect(await capture(`vnda:${second}`, name)).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(verbsSent(app).filter(({ orderId }) => orderId === first)).toHaveLength(1);
  });

  it.each([name, `${name}:${name}`, `mercadopago:${name}`, `vnda:${name}`])('is not an order: %s', async (id) => {
    expect(await capture(id, `of-${id}`)).toMatchObject(IS_NO_ORDER);
    expect(verbsSent(app).filter(({ orderId, effect }) => orderId === name && effect)).toEqual([]);
    const query = 'query ($id: ID!) { order(id: $id) { __typename } }';
    expect((await post(app, { query, variables: { id } })).data).toMatchObject({ order: IS_NO_ORDER });
  });

  it('is neither a node nor an operation', async () => {
    for (const field of ['node', 'operation']) {
      const { data } = await post(app, { query: `{ ${field}(id: "${name}") { __typename } }` });
      expect(data).toEqual({ [field]: null });
    }
  });

  it('is not an operation of a document', async () => {
    const answer = await post(app, { query: 'query A { accounts { name } }', operationName: name });
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  it('is an operation like any other if the document has one of that name', async () => {
    const answer = await post(app, { query: `query ${name} { accounts { name } }`, operationName: name });
    expect(answer.data).toHaveProperty('accounts');
  });

  it('is neither a field, an argument, a type nor a fragment', async () => {
    for (const query of [
      `{ ${name} }`,
      `{ accounts(${name}: 1) { name } }`,
      `{ accounts { ... on ${name} { name } } }`,
      `{ accounts { ...${name} } }`,
      `query ($a: ${name}) { accounts { name } }`,
      `{ accounts @${name} { name } }`,
    ]) {
      const answer = await post(app, { query }, { accept: 'application/graphql-response+json' });
      expect([answer.status, ...new Set(codesOf(answer))]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('is not the name of a document', async () => {
    expect(codesOf(await post(app, { documentId: name }))).toEqual([
      name === '__proto__' ? 'BAD_REQUEST' : 'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });

  it('is a variable like any other, in a URL', async () => {
    const query = `query ($${name}: ID!) { order(id: $${name}) { __typename } }`;
    const answer = await get(app, { query, variables: `{"${name}":"vnda:7A4F490570"}` });
    expect(answer.status).toBeLessThan(500);
    if (name !== '__proto__') expect(answer.data).toEqual({ order: { __typename: 'Order' } });
  });

  it.each(['{"toString":"not a function"}', '{"admin":true}', '"text"', 'null', '[]'])(
    'changes nothing as a member of the body or of its variables: %s',
    async (value) => {
      const query = 'query ($first: Int) { operations(first: $first) { edges { cursor } } }';
      for (const body of [
        `{"query":"${query}","${name}":${value}}`,
        `{"query":"${query}","variables":{"first":1,"${name}":${value}}}`,
        `{"query":"${query}","extensions":{"${name}":${value}}}`,
      ]) {
        const answer = await post(app, body);
        expect([200, 400]).toContain(answer.status);
        expect(answer.text).not.toContain('INTERNAL_SERVER_ERROR');
      }
      expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    },
  );
});

it('a body that would replace the prototype of an object is refused', async () => {
  for (const body of [
    '{"query":"{ accounts { name } }","__proto__":{"admin":true}}',
    '{"query":"{ accounts { name } }","variables":{"constructor":{"prototype":{"admin":true}}}}',
  ]) {
    const answer = await post(app, body);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  }
});
