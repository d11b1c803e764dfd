import { expect, it } from 'vitest';
import { ERROR_ROWS } from '../../src/sandbox/vnda/error-rows.js';
import { aSandbox, example, vndaClient } from './clients.js';

it('answers the capture example exactly; the order stays received and gets paid_at', async () => {
  const { act, read } = vndaClient(await aSandbox());
  expect((await read('7A4F490570')).json).toMatchObject({ status: 'received', card: true, total: 14, paid_at: null });
  const captured = await act('capture', '7A4F490570');
  expect(captured.status).toBe(200);
  expect(captured.json).toEqual(example('vnda-capture.200'));
  const { json } = await read('7A4F490570');
  expect(json.status).toBe('received');
  expect(json.paid_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-03:00$/);
});

it('answers the examples of a 404 and of a 422', async () => {
  const { act } = vndaClient(await aSandbox());
  expect((await act('capture', 'E000000404')).json).toEqual(example('vnda-capture.404'));
  expect((await act('capture', 'B01E700001')).json).toEqual(example('vnda-capture.422'));
});

it.each(ERROR_ROWS)('answers $status to the capture of $demo.id', async ({ status, body, demo }) => {
  const answered = await vndaClient(await aSandbox()).act('capture', demo.id);
  expect([answered.status, answered.text]).toEqual([status, body]);
  expect(answered.headers.get('x-request-id')).toBeTruthy();
});

it('answers 401 without a body to a wrong token', async () => {
  const answered = await vndaClient(await aSandbox()).act('capture', '7A4F490570', { authorization: 'Bearer nobody' });
  expect([answered.status, answered.text]).toEqual([401, '']);
});

it('keeps two shops apart', async () => {
  const sandbox = await aSandbox();
  const { read, get } = vndaClient(sandbox);
  const second = { 'x-shop-host': sandbox.vnda.secondShopHost };
  expect((await read('5EC04D0001')).status).toBe(404);
  expect((await read('5EC04D0001', second)).status).toBe(200);
  expect((await read('7A4F490570', second)).status).toBe(404);
  expect((await get('/api/v2/orders', second)).json).toHaveLength(1);
});

it('answers an unknown shop like an unknown order', async () => {
  const { read } = vndaClient(await aSandbox());
  const unknownShop = await read('7A4F490570', { 'x-shop-host': 'www.nowhere.example' });
  expect(unknownShop.status).toBe(404);
  expect(unknownShop.text).toBe((await read('0000000000')).text);
});

it.each(['B01E700001', 'A1F1000001', 'DE90517001', 'CA4CE1ED01', 'C04F120001', 'C04F120002', 'E491ED0001'])(
  'shows %s, an order that does not wait for capture',
  async (code) => {
    const { act, read } = vndaClient(await aSandbox());
    const { json } = await read(code);
    const isOpenCardOrder = json.status !== 'canceled' && json.card && json.paid_at === null;
    const captured = await act('capture', code);
    expect(captured.status).toBe(code === 'C04F120002' ? 200 : 422);
    expect(isOpenCardOrder).toBe(['C04F120002', 'E491ED0001'].includes(code));
  },
);

it('captures an order once', async () => {
  const sandbox = await aSandbox();
  const { act } = vndaClient(sandbox);
  expect((await act('capture', 'C0FFEE0001')).json).toMatchObject({ status: 'paid', amount: 8855, installments: 3 });
  expect((await act('capture', 'C0FFEE0001')).status).toBe(422);
  expect(sandbox.vnda.requests().map(({ effect }) => effect)).toEqual([true, false]);
});

it('closes the capture window after five days', async () => {
  let now = Date.parse('2026-01-10T12:00:00Z');
  const sandbox = await aSandbox({ now: () => now });
  const { act } = vndaClient(sandbox);
  const code = sandbox.vnda.addOrder();
  now += 5 * 24 * 3_600_000;
  expect((await act('capture', code)).status).toBe(422);
  now -= 1;
  expect((await act('capture', code)).status).toBe(200);
});

it.each([
  ['C0FFEE0002', 'authorized'],
  ['C0FFEE0004', 'paid'],
])('answers to the capture of %s with %s and fills paid_at later', async (code, status) => {
  let now = Date.now();
  const { act, read } = vndaClient(await aSandbox({ now: () => now, settleMs: 5000 }));
  expect((await act('capture', code)).json.status).toBe(status);
  now += 4999;
  expect((await read(code)).json.paid_at).toBeNull();
  expect((await act('capture', code)).status).toBe(422);
  now += 1;
  expect((await read(code)).json.paid_at).not.toBeNull();
});

it('answers a capture that the acquirer refused without taking anything', async () => {
  const sandbox = await aSandbox();
  const { act, read } = vndaClient(sandbox);
  expect((await act('capture', 'C0FFEE0003')).json).toMatchObject({ status: 'refused', paid_amount: 0 });
  expect((await read('C0FFEE0003')).json.paid_at).toBeNull();
  expect(sandbox.vnda.requests()[0]).toMatchObject({ status: 200, effect: false });
});

it.each(['1234567890', '12345678E9'])('reads %s as a code, not as a number', async (code) => {
  const { json } = await vndaClient(await aSandbox()).read(code);
  expect(json.code).toBe(code);
});

it('finds an order by its token, and its faults too', async () => {
  const sandbox = await aSandbox();
  const { token } = sandbox.vnda.order('E000000403') as { token: string };
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  const { act, read } = vndaClient(sandbox);
  expect((await read(token)).json.code).toBe('E000000403');
  expect((await act('capture', token)).status).toBe(403);
  expect(sandbox.vnda.requests().at(-1)).toMatchObject({ orderId: 'E000000403', verb: 'capture' });
});

it('adds the shipping address only on request', async () => {
  const { get } = vndaClient(await aSandbox());
  expect((await get('/api/v2/orders/7A4F490570')).json).not.toHaveProperty('shipping_address');
  const { json } = await get('/api/v2/orders/7A4F490570?include_shipping_address=true');
  expect(json.shipping_address).toMatchObject({ city: 'Porto Alegre' });
});

it('lists by pages, with booleans for the next and the previous page', async () => {
  const sandbox = await aSandbox({ now: () => Date.parse('2026-01-10T12:00:00Z') });
  for (const _ of [1, 2, 3]) sandbox.vnda.addOrder({ received_at: '2025-06-01T23:59:00.000-03:00' });
  const { get } = vndaClient(sandbox);
  const day = 'start=2025-06-01&finish=2025-06-01&per_page=2';
  const first = await get(`/api/v2/orders?${day}`);
  const second = await get(`/api/v2/orders?${day}&page=2`);
  expect(first.json).toHaveLength(2);
  expect(second.json).toHaveLength(1);
  expect(JSON.parse(second.headers.get('x-pagination') ?? '')).toEqual({
    total_pages: 2,
    total_count: 3,
    current_page: 2,
    prev_page: true,
    next_page: false,
  });
});

it('confirms, cancels and charges back', async () => {
  const { act, read } = vndaClient(await aSandbox());
  expect((await act('confirm', 'C0FFEE0001')).json.status).toBe('confirmed');
  expect((await act('confirm', 'C0FFEE0001')).json).toHaveProperty('errors.status');
  await act('cancel', '1234567890');
  expect((await read('1234567890')).json.status).toBe('canceled');
  expect((await act('chargeback', '12345678E9')).status).toBe(422);
  await act('capture', '12345678E9');
  expect((await act('chargeback', '12345678E9')).status).toBe(200);
});
