import { createRequire } from 'node:module';
import { MercadoPagoConfig, Order } from 'mercadopago';
import { afterEach, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { aSandbox } from './clients.js';

const { AppConfig } = createRequire(import.meta.url)('mercadopago/dist/utils/config') as {
  readonly AppConfig: { BASE_URL: string };
};
const REAL_BASE_URL = AppConfig.BASE_URL;

afterEach(() => {
  AppConfig.BASE_URL = REAL_BASE_URL;
});

/**
 * The official SDK, pointed at the sandbox. It has no base URL option, and it gets no retries because it repeats POSTs.
 */
async function anSdk(): Promise<{ readonly orders: Order; readonly sandbox: Sandbox }> {
  const sandbox = await aSandbox();
  AppConfig.BASE_URL = sandbox.mercadopago.url;
  const { accessToken } = sandbox.mercadopago;
  return {
    sandbox,
    orders: new Order(new MercadoPagoConfig({ accessToken, options: { timeout: 2000, maxRetries: 0 } })),
  };
}

const aBody = (fields: object = {}) => ({
  type: 'online',
  processing_mode: 'automatic',
  total_amount: '1000.00',
  external_reference: 'ext_ref_1234',
  payer: { email: 'payer@example.com' },
  transactions: {
    payments: [
      {
        amount: '1000.00',
        payment_method: {
          id: 'master',
          type: 'credit_card',
          token: 'card-token',
          installments: 1,
          statement_descriptor: 'Store name',
        },
      },
    ],
  },
  ...fields,
});

it('gets an order', async () => {
  const { orders } = await anSdk();
  const order = await orders.get({ id: 'ORD01J49MMW3SSBK5PSV3DFR32959' });
  expect(order).toMatchObject({ total_amount: '24.50', status_detail: 'waiting_capture' });
  expect(order.api_response.status).toBe(200);
});

it('creates an order that is paid immediately', async () => {
  const { orders } = await anSdk();
  const order = await orders.create({ body: aBody() });
  expect(order.id).toMatch(/^ORDTST[A-Z0-9]{23}$/);
  expect(order).toMatchObject({ status: 'processed', status_detail: 'accredited', total_paid_amount: '1000.00' });
  expect(order.api_response.status).toBe(201);
});

it('creates in manual mode, processes and reads', async () => {
  const { orders } = await anSdk();
  const { id = '', status } = await orders.create({ body: aBody({ processing_mode: 'manual' }) });
  expect(status).toBe('created');
  expect((await orders.process({ id })).status).toBe('processed');
  expect((await orders.get({ id })).status).toBe('processed');
});

it('creates with manual capture and captures', async () => {
  const { orders } = await anSdk();
  const { id = '', status_detail } = await orders.create({ body: aBody({ capture_mode: 'manual' }) });
  expect(status_detail).toBe('waiting_capture');
  const captured = await orders.capture({ id });
  expect(captured).toMatchObject({ id, status: 'processed', status_detail: 'accredited' });
  expect(captured).not.toHaveProperty('total_amount');
});

it('cancels an authorized order', async () => {
  const { orders } = await anSdk();
  const { id = '' } = await orders.create({ body: aBody({ capture_mode: 'manual' }) });
  expect(await orders.cancel({ id })).toMatchObject({ id, status: 'canceled', total_amount: '1000.00' });
});

it('refunds a whole order', async () => {
  const { orders } = await anSdk();
  const { id = '' } = await orders.create({ body: aBody() });
  const refunded = await orders.refund({ id });
  expect(refunded).toMatchObject({ id, status: 'refunded', transactions: { refunds: [{ amount: '1000.00' }] } });
  expect(refunded.api_response.status).toBe(201);
});

it('refunds a part, then the rest, and no more', async () => {
  const { orders } = await anSdk();
  const { id = '', transactions } = await orders.create({ body: aBody() });
  const transaction = transactions?.payments?.[0]?.id ?? '';
  const part = (amount: string) => orders.refund({ id, body: { transactions: [{ id: transaction, amount }] } });
  expect(await part('300.50')).toMatchObject({ status: 'processed', status_detail: 'partially_refunded' });
  await expect(part('700.00')).rejects.toMatchObject({ status: 400 });
  expect(await part('699.50')).toMatchObject({ status: 'refunded' });
  expect((await orders.get({ id })).transactions?.refunds).toHaveLength(2);
});

it('gets a 402 when the issuer refuses, and the order exists', async () => {
  const { orders, sandbox } = await anSdk();
  const refused = orders.create({ body: aBody({ external_reference: 'OTHE' }) });
  await expect(refused).rejects.toMatchObject({ status: 402, name: 'MPPaymentError' });
  const { data = [] } = await orders.search({
    options: { begin_date: '2020-01-01T00:00:00Z', end_date: '2099-01-01T00:00:00Z', external_reference: 'OTHE' },
  });
  expect(data).toMatchObject([{ status: 'failed' }]);
  expect(sandbox.mercadopago.requests()[0]).toMatchObject({ verb: 'create', status: 402, effect: true });
});

it('gets a 409 when the order cannot be captured', async () => {
  const { orders } = await anSdk();
  const captured = orders.capture({ id: 'ORDDEMOPROCESSED00000000001' });
  await expect(captured).rejects.toMatchObject({ status: 409, name: 'MPIdempotencyError' });
});

it('gets the same order twice for one idempotency key', async () => {
  const { orders } = await anSdk();
  const requestOptions = { idempotencyKey: 'one-and-the-same' };
  const first = await orders.create({ body: aBody(), requestOptions });
  const second = await orders.create({ body: aBody(), requestOptions });
  expect(second.id).toBe(first.id);
});
