import { expect, it } from 'vitest';
import { anApiKey, bearer, keysEnv } from '../support/an-api-key.js';
import { anApp } from '../support/an-app.js';
import { createFakeClock } from '../support/fake-clock.js';
import { PATIENCE, PRODUCTION, post, send } from './over-http.js';

const KEY = anApiKey();
const headers = bearer(KEY.text);
const ENV = { ...PRODUCTION, TRUSTED_DOCUMENTS: 'off', DRAIN_DELAY_MS: '5000', ...keysEnv(KEY) };

it('first reports that it is not ready, keeps serving until a load balancer notices, then accepts nothing', async () => {
  const clock = createFakeClock();
  const app = await anApp(ENV, { clock });
  expect((await send(`${app.url}/health/ready`)).status).toBe(200);

  const closed = app.close();
  const ready = await send(`${app.url}/health/ready`);
  expect([ready.status, ready.text]).toEqual([503, '{"status":"draining"}']);
  expect((await send(`${app.url}/health/live`)).status).toBe(200);
  const orderId = `vnda:${app.sandbox.vnda.addOrder()}`;
  const query = `mutation { captureOrder(input: { orderId: "${orderId}", idempotencyKey: "k" }) { __typename } }`;
  const answer = await post(app, { query }, headers);
  expect(answer).toMatchObject({ status: 200, data: { captureOrder: { __typename: 'OrderCaptured' } } });
  expect(answer.headers.get('connection')).toBe('close');

  await clock.advance(4_999);
  expect((await post(app, { query: '{ accounts { name } }' }, headers)).status).toBe(200);
  await clock.advance(1);
  await closed;
  await expect(send(`${app.url}/health/live`)).rejects.toThrow();
});

it('answers the requests under way before it closes, however long they take', async () => {
  const app = await anApp({ ...ENV, DRAIN_DELAY_MS: '0' });
  const { vnda, mercadopago } = app.sandbox;
  const [slow, read] = [vnda.addOrder(), mercadopago.addOrder()];
  vnda.inject({ orderId: slow, verb: 'capture', fault: { kind: 'slow', ms: 500 } });
  mercadopago.inject({ orderId: read, verb: 'get', fault: { kind: 'slow', ms: 500 } });
  const capture = `mutation { captureOrder(input: { orderId: "vnda:${slow}", idempotencyKey: "k" }) { __typename } }`;
  const answers = Promise.all([
    post(app, { query: capture }, headers),
    post(app, { query: `{ order(id: "mercadopago:${read}") { __typename } }` }, headers),
  ]);
  await expect.poll(() => vnda.requests().filter(({ verb }) => verb === 'capture').length, PATIENCE).toBe(1);
  await expect.poll(() => mercadopago.requests().length, PATIENCE).toBe(1);
  await app.close();
  expect(await answers).toMatchObject([
    { status: 200, data: { captureOrder: { __typename: 'OrderCaptured' } } },
    { status: 200, data: { order: { __typename: 'Order' } } },
  ]);
});
