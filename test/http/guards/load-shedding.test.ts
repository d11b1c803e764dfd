import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/platform/metrics.js';
import type { RunningApp } from '../../support/an-app.js';
import { type Answered, aFrontDoor, codesOf, PATIENCE, post, send, verbsSent } from '../over-http.js';

const FOREVER = { kind: 'slow', ms: 60_000 } as const;

const read = (id: string) => ({ query: `{ order(id: "mercadopago:${id}") { __typename } }` });
const capture = (id: string) => ({
  query: `mutation { captureOrder(input: { orderId: "vnda:${id}", idempotencyKey: "of-${id}" }) { __typename } }`,
});

/** Readers whose provider does not answer; they stay until they leave. */
const slowReaders = async (app: RunningApp, count: number): Promise<{ readonly leave: () => void }> => {
  const { mercadopago } = app.sandbox;
  const client = new AbortController();
  const ids = Array.from({ length: count }, () => mercadopago.addOrder());
  for (const orderId of ids) {
    mercadopago.inject({ orderId, verb: 'get', fault: FOREVER });
    const body = JSON.stringify(read(orderId));
    const headers = { 'content-type': 'application/json' };
    fetch(`${app.url}/graphql`, { method: 'POST', headers, body, signal: client.signal }).catch(() => {});
  }
  await expect
    .poll(() => mercadopago.requests().filter(({ orderId }) => ids.includes(orderId ?? '')).length, PATIENCE)
    .toBe(count);
  return { leave: () => client.abort() };
};

const expectOverloaded = (answer: Answered): void => {
  expect([answer.status, ...codesOf(answer), answer.headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '1']);
  expect(answer.text).toContain('Nothing was done.');
};

const captured = { status: 200, data: { captureOrder: { __typename: 'OrderCaptured' } } };
const found = { status: 200, data: { order: { __typename: 'Order' } } };

describe('an overloaded server', () => {
  it('refuses reads and still accepts money verbs', async () => {
    const app = await aFrontDoor({ MAX_IN_FLIGHT: '4' });
    const readers = await slowReaders(app, 3);
    const orderId = app.sandbox.mercadopago.addOrder();
    expectOverloaded(await post(app, read(orderId)));
    expectOverloaded(await post(app, { query: '{ accounts { name } }' }));
    expect(await post(app, capture(app.sandbox.vnda.addOrder()))).toMatchObject(captured);
    expectOverloaded(await post(app, read(orderId)));
    readers.leave();
    await expect.poll(() => post(app, read(orderId)), PATIENCE).toMatchObject(found);
  });

  it('refuses everything when it is full, before it reads the body', async () => {
    const app = await aFrontDoor({ MAX_IN_FLIGHT: '4' });
    const readers = await slowReaders(app, 3);
    const { vnda } = app.sandbox;
    const [slow, other] = [vnda.addOrder(), vnda.addOrder()];
    vnda.inject({ orderId: slow, verb: 'capture', fault: { kind: 'slow', ms: 2_000 } });
    const slowCapture = post(app, capture(slow));
    await expect.poll(() => verbsSent(app).length, PATIENCE).toBe(1);

    expectOverloaded(await post(app, capture(other)));
    expectOverloaded(await post(app, '{"query":'));
    expect((await send(`${app.url}/health/ready`)).status).toBe(200);

    expect(await slowCapture).toMatchObject(captured);
    expect(verbsSent(app)).toHaveLength(1);
    expect(await post(app, capture(other))).toMatchObject(captured);
    readers.leave();
    await expect.poll(() => post(app, read(app.sandbox.mercadopago.addOrder())), PATIENCE).toMatchObject(found);
  });

  it('answers the accepted requests, however many it refuses meanwhile', async () => {
    const app = await aFrontDoor({ MAX_IN_FLIGHT: '8' });
    const { mercadopago } = app.sandbox;
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(app, read(mercadopago.addOrder()))));
    const taken = answers.filter(({ status }) => status === 200);
    for (const answer of taken) expect(answer).toMatchObject(found);
    for (const answer of answers.filter(({ status }) => status !== 200)) expectOverloaded(answer);
    expect(taken.length).toBeGreaterThan(0);
    expect(await post(app, read(mercadopago.addOrder()))).toMatchObject(found);
  });

  it('sends browsers a refusal with the headers of every answer, and counts it', async () => {
    const metrics = createMetrics();
    const app = await aFrontDoor({ MAX_IN_FLIGHT: '1', CORS_ORIGINS: 'https://shop.example' }, { metrics });
    const readers = await slowReaders(app, 1);
    for (const origin of ['https://shop.example', 'https://other.example', null]) {
      const asking = origin === null ? {} : { origin };
      const refused = await post(app, '{}', asking);
      const unreadable = await send(`${app.url}/health/none`, { headers: asking });
      expect(headersOf(refused)).toEqual({ ...headersOf(unreadable), 'retry-after': '1' });
      expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
    const preflight = { origin: 'https://shop.example', 'access-control-request-method': 'POST' };
    expect((await send(`${app.url}/graphql`, { method: 'OPTIONS', headers: preflight })).status).toBe(204);
    expect(await metrics.text()).toContain('guiche_requests_refused_total{code="OVERLOADED"} 3\n');
    readers.leave();
  });
});

it('closes the sockets of refused requests while it closes', async () => {
  const app = await aFrontDoor({ MAX_IN_FLIGHT: '1', DRAIN_DELAY_MS: '2000' });
  const readers = await slowReaders(app, 1);
  expect((await post(app, '{}')).headers.get('connection')).toBe('keep-alive');
  const closed = app.close();
  const refused = await post(app, '{}');
  expectOverloaded(refused);
  expect(refused.headers.get('connection')).toBe('close');
  readers.leave();
  await closed;
});

/** The headers without those of a single answer: its length, its id and its time. */
const headersOf = ({ headers }: Answered): Record<string, string> => {
  const { 'content-length': _length, 'x-request-id': _id, date: _date, ...others } = Object.fromEntries(headers);
  return others;
};
