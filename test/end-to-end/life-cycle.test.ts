import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CaptureOrderDocument, OperationsDocument } from '../graphql/generated/graphql.js';
import { anApp } from '../support/an-app.js';

const ORDER = 'ORD01J49MMW3SSBK5PSV3DFR32959';
const INPUT = { orderId: `mercadopago:${ORDER}`, idempotencyKey: 'k' };

/** Waits until the simulated provider has received the capture. */
const received = async (app: Awaited<ReturnType<typeof anApp>>): Promise<void> => {
  while (!app.sandbox.mercadopago.requests().some(({ verb }) => verb === 'capture')) await wait(5);
};

it('finishes a capture under way before it closes, and accepts no new request', async () => {
  const app = await anApp();
  app.sandbox.mercadopago.inject({ orderId: ORDER, verb: 'capture', fault: { kind: 'slow', ms: 300 } });
  const capture = app.ask(CaptureOrderDocument, { input: INPUT });
  await received(app);
  const closed = app.close();
  expect((await capture).captureOrder).toMatchObject({ __typename: 'OrderCaptured' });
  await closed;
  await expect(fetch(`${app.url}/health/live`)).rejects.toThrow();
});

it('completes a capture whose client disconnected, and shows it afterwards', async () => {
  const app = await anApp();
  app.sandbox.mercadopago.inject({ orderId: ORDER, verb: 'capture', fault: { kind: 'slow', ms: 200 } });
  const client = new AbortController();
  const capture = fetch(`${app.url}/graphql`, {
    method: 'POST',
    signal: client.signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: CaptureOrderDocument.toString(), variables: { input: INPUT } }),
  });
  await received(app);
  client.abort();
  await expect(capture).rejects.toThrow();
  const stateNow = async () => (await app.ask(OperationsDocument, {})).operations.edges[0]?.node.state;
  while ((await stateNow()) === 'IN_PROGRESS') await wait(20);
  expect(await stateNow()).toBe('SUCCEEDED');
  await app.close();
});

it('is live and ready while it runs', async () => {
  const app = await anApp();
  expect(await (await fetch(`${app.url}/health/live`)).json()).toEqual({ status: 'live' });
  expect(await (await fetch(`${app.url}/health/ready`)).json()).toEqual({ status: 'ready' });
  await app.close();
});
