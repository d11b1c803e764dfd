import { request } from 'node:http';
import { expect, it } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { welcome } from '../../src/sandbox/welcome.js';
import { aSandbox, mercadopagoClient, vndaClient } from './clients.js';

it('listens on loopback only', async () => {
  const { mercadopago, vnda } = await aSandbox();
  expect([mercadopago.url, vnda.url]).toEqual([
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  ]);
});

it('lists every demo order once, and each exists unless its row says otherwise', async () => {
  const sandbox = await aSandbox();
  const ids = sandbox.demoOrders.map(({ providerOrderId }) => providerOrderId);
  expect(new Set(ids).size).toBe(ids.length);
  const missing = sandbox.demoOrders.filter(
    ({ account, providerOrderId: id }) => sandbox[account].order(id) === undefined,
  );
  expect(missing.map(({ providerOrderId }) => providerOrderId)).toEqual(['ORDDEMO404ORDERNOTFOUND0001', 'E000000404']);
});

it('gives demo orders ids in the provider’s form', async () => {
  const { demoOrders } = await aSandbox();
  const PATTERN_BY_ACCOUNT = { mercadopago: /^ORD[A-Z0-9]{23,26}$/, vnda: /^[0-9A-F]{10}$/ };
  for (const { account, providerOrderId } of demoOrders) {
    expect(providerOrderId).toMatch(PATTERN_BY_ACCOUNT[account]);
  }
});

it('keeps the example orders free of faults from other sandboxes', async () => {
  const [first, second] = [await aSandbox(), await aSandbox()];
  await mercadopagoClient(first).act('capture', 'ORDDEMOWAITINGCAPTURE000001');
  expect(second.mercadopago.order('ORDDEMOWAITINGCAPTURE000001')).toMatchObject({ status: 'action_required' });
});

it('returns copies of orders and records', async () => {
  const sandbox = await aSandbox();
  await vndaClient(sandbox).read('7A4F490570');
  const order = sandbox.vnda.order('7A4F490570') as { status: string };
  order.status = 'changed';
  expect(sandbox.vnda.order('7A4F490570')).toMatchObject({ status: 'received' });
  const [before] = sandbox.vnda.requests();
  expect(before).toMatchObject({ provider: 'vnda', method: 'GET', verb: 'get', orderId: '7A4F490570', status: 200 });
  expect(before?.idempotencyKey).toBeNull();
});

it('numbers the sockets of requests', async () => {
  const sandbox = await aSandbox();
  const { url, accessToken } = sandbox.mercadopago;
  const getOnNewSocket = () =>
    new Promise<void>((resolve) => {
      const headers = { authorization: `Bearer ${accessToken}` };
      request(`${url}/v1/orders/ORDDEMOCREATED0000000000001`, { agent: false, headers }, (response) => {
        response.resume().on('end', resolve);
      }).end();
    });
  await getOnNewSocket();
  await getOnNewSocket();
  expect(sandbox.mercadopago.requests().map(({ connection }) => connection)).toEqual([1, 2]);
});

it('survives nonsense instead of an order', async () => {
  const { post } = mercadopagoClient(await aSandbox());
  const body = { type: 'online', total_amount: '1.00', transactions: { payments: 5 } };
  expect((await post('/v1/orders', {}, body)).status).toBe(500);
});

it('cuts idle connections on demand', async () => {
  const sandbox = await aSandbox();
  await vndaClient(sandbox).read('7A4F490570');
  expect(sandbox.vnda.openConnections()).toBe(1);
  sandbox.vnda.cutConnections();
  await expect.poll(() => sandbox.vnda.openConnections()).toBe(0);
});

it('frees its ports, also when the second port is in use', async () => {
  const taken = await aSandbox();
  const port = Number(new URL(taken.vnda.url).port);
  await expect(startSandbox({ ports: { vnda: port } })).rejects.toThrow(/EADDRINUSE/);
});

it('closes immediately while a slow request is under way', async () => {
  const sandbox = await aSandbox({ slowMs: 60_000 });
  const slow = mercadopagoClient(sandbox).act('capture', 'ORDDEMOSLOW0000000000000001');
  const broken = expect(slow).rejects.toThrow();
  await expect.poll(() => sandbox.mercadopago.requests().length).toBe(1);
  const started = performance.now();
  await sandbox.close();
  await broken;
  expect(performance.now() - started).toBeLessThan(500);
});

it('shows the person who starts it how to use it', async () => {
  const sandbox = await aSandbox();
  const text = welcome(sandbox);
  for (const line of [
    `MERCADOPAGO_BASE_URL=${sandbox.mercadopago.url}`,
    `MERCADOPAGO_ACCESS_TOKEN=${sandbox.mercadopago.accessToken}`,
    `VNDA_BASE_URL=${sandbox.vnda.url}`,
    `VNDA_ACCESS_TOKEN=${sandbox.vnda.accessToken}`,
    `VNDA_SHOP_HOST=${sandbox.vnda.shopHost}`,
  ]) {
    expect(text).toContain(line);
  }
  for (const { providerOrderId } of sandbox.demoOrders) expect(text).toContain(providerOrderId);
});

it('returns as many of the newest requests as it must remember', async () => {
  const { mercadopago } = await aSandbox({ rememberedRequests: 3 });
  for (let number = 0; number < 10; number += 1) await fetch(`${mercadopago.url}/v1/orders/${number}`);
  expect(mercadopago.requests().map(({ path }) => path)).toEqual([7, 8, 9].map((number) => `/v1/orders/${number}`));
});
