import { expect, it } from 'vitest';
import { SIZE_BY_LANE } from '../../../src/providers/calls/lanes.js';
import { PROVIDER_NAMES } from '../../../src/sandbox/simulators.js';
import type { RunningApp } from '../../support/an-app.js';
import { aFrontDoor, PATIENCE, post, verbsSent } from '../over-http.js';

/** A client that can disconnect before its answer. */
const ask = (app: RunningApp, query: string) => {
  const client = new AbortController();
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const answer = fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: client.signal });
  return { leave: () => client.abort(), left: expect(answer).rejects.toThrow() };
};

const SLOW = { kind: 'slow', ms: 60_000 } as const;

it('a query whose client disconnected ends its call to the provider and closes the socket', async () => {
  const app = await aFrontDoor();
  const { mercadopago } = app.sandbox;
  const orderId = mercadopago.addOrder();
  mercadopago.inject({ orderId, verb: 'get', fault: SLOW, times: 2 });
  const { leave, left } = ask(app, `{ order(id: "mercadopago:${orderId}") { __typename } }`);
  await expect.poll(() => mercadopago.requests().length, PATIENCE).toBe(1);
  expect(mercadopago.openConnections()).toBe(1);
  leave();
  await left;
  await expect.poll(() => mercadopago.openConnections(), PATIENCE).toBe(0);
  expect(mercadopago.requests()).toHaveLength(1);
});

it('the remaining reads of a query whose client disconnected never start', async () => {
  const app = await aFrontDoor();
  const { mercadopago } = app.sandbox;
  const { slots } = SIZE_BY_LANE.read;
  const ids = Array.from({ length: 150 }, () => mercadopago.addOrder());
  for (const orderId of ids) mercadopago.inject({ orderId, verb: 'get', fault: SLOW, times: 2 });
  const listed = (from: number) => JSON.stringify(ids.slice(from, from + 50).map((id) => `mercadopago:${id}`));
  const lists = [0, 50, 100].map((from) => `from${from}: orders(ids: ${listed(from)}) { __typename }`);
  const { leave, left } = ask(app, `{ ${lists.join(' ')} }`);
  await expect.poll(() => mercadopago.requests().length, PATIENCE).toBe(slots);
  leave();
  await left;
  await expect.poll(() => mercadopago.openConnections(), PATIENCE).toBe(0);
  expect(mercadopago.requests()).toHaveLength(slots);
  const orderId = mercadopago.addOrder();
  const { data } = await post(app, { query: `{ order(id: "mercadopago:${orderId}") { __typename } }` });
  expect(data).toEqual({ order: { __typename: 'Order' } });
});

it.each(PROVIDER_NAMES)(
  'a capture whose client disconnected is carried out, and its idempotency key and its operation show the outcome (%s)',
  async (account) => {
    const app = await aFrontDoor();
    const provider = app.sandbox[account];
    const orderId = provider.addOrder();
    provider.inject({ orderId, verb: 'capture', fault: { kind: 'slow', ms: 300 } });
    const input = `{ orderId: "${account}:${orderId}", idempotencyKey: "k" }`;
    const query = `mutation { captureOrder(input: ${input}) { __typename ... on OperationResult { replayed operation { id state } } } }`;
    const { leave, left } = ask(app, query);
    await expect.poll(() => verbsSent(app).length, PATIENCE).toBe(1);
    leave();
    await left;

    const operations = async () => (await post(app, { query: '{ operations { edges { node { state } } } }' })).data;
    const done = { operations: { edges: [{ node: { state: 'SUCCEEDED' } }] } };
    await expect.poll(operations, PATIENCE).toEqual(done);
    const { data } = await post(app, { query });
    expect(data?.['captureOrder']).toMatchObject({
      __typename: 'OrderCaptured',
      replayed: true,
      operation: { state: 'SUCCEEDED' },
    });
    expect(verbsSent(app)).toHaveLength(1);
  },
);
