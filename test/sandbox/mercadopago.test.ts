import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { ERROR_ROWS } from '../../src/sandbox/mercadopago/error-rows.js';
import { aSandbox, call, example, mercadopagoClient } from './clients.js';

const CAPTURE_EXAMPLE_ID = 'ORD01J49MMW3SSBK5PSV3DFR32959';
const PROCESS_EXAMPLE_ID = 'ORD01J67CQQH5904WDBVZEM4JMEP3';
const MANUAL = { status: 'created', status_detail: 'created', processing_mode: 'manual' };

const keysOf = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? null
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]));

it('answers the capture example exactly and captures the order', async () => {
  const sandbox = await aSandbox();
  const { act, read } = mercadopagoClient(sandbox);
  expect((await read(CAPTURE_EXAMPLE_ID)).json).toMatchObject({
    status_detail: 'waiting_capture',
    country_code: 'BRA',
  });
  const captured = await act('capture', CAPTURE_EXAMPLE_ID);
  expect(captured.status).toBe(200);
  expect(captured.json).toEqual(example('mercadopago-capture.200'));
  expect(sandbox.mercadopago.order(CAPTURE_EXAMPLE_ID)).toMatchObject({ status: 'processed', total_amount: '24.50' });
});

it('answers process with the shape of the process example', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const processed = await act('process', PROCESS_EXAMPLE_ID);
  expect(processed.status).toBe(200);
  expect(keysOf(processed.json)).toEqual(keysOf(example('mercadopago-process.200')));
  expect(processed.json).toMatchObject({ status: 'processed', status_detail: 'accredited', total_amount: '24.90' });
});

it('accepts a JSON content type with an empty body', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  expect((await act('capture', CAPTURE_EXAMPLE_ID, { 'content-type': 'application/json' })).status).toBe(200);
});

it.each(ERROR_ROWS.flatMap(({ verbs, ...row }) => verbs.map((verb) => ({ ...row, verb }))))(
  'answers $status $code to $verb of $demo.id',
  async ({ status, code, verb, demo }) => {
    const { act } = mercadopagoClient(await aSandbox());
    const answered = await act(verb, demo.id);
    expect(answered.status).toBe(status);
    expect(answered.json.errors?.[0].code ?? answered.json.code ?? null).toBe(code);
    expect(answered.headers.get('x-request-id')).toBeTruthy();
  },
);

it.each([
  ['no key', { 'x-idempotency-key': '' }, 400, 'empty_required_header'],
  ['a key of 65 characters', { 'x-idempotency-key': 'k'.repeat(65) }, 400, 'invalid_idempotency_key_length'],
  ['a wrong token', { authorization: 'Bearer nobody' }, 401, '401'],
  ['a test token', { authorization: 'Bearer TEST-8971' }, 401, 'invalid_credentials'],
] as const)('refuses %s', async (_, headers, status, code) => {
  const { act } = mercadopagoClient(await aSandbox());
  const answered = await act('capture', CAPTURE_EXAMPLE_ID, headers);
  expect([answered.status, answered.json.errors[0].code]).toEqual([status, code]);
});

it('accepts a key of 64 characters', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  expect((await act('capture', CAPTURE_EXAMPLE_ID, { 'x-idempotency-key': 'k'.repeat(64) })).status).toBe(200);
});

it.each(['ord01j49mmw3ssbk5psv3dfr32959', 'ORD', '..%2Fusers', 'ORD%0D%0A0000000000'])(
  'refuses %s as a path parameter and records the exact path',
  async (id) => {
    const sandbox = await aSandbox();
    const answered = await mercadopagoClient(sandbox).act('capture', id);
    expect([answered.status, answered.json.errors[0].code]).toEqual([400, 'invalid_path_param']);
    expect(sandbox.mercadopago.requests().at(-1)).toMatchObject({ path: `/v1/orders/${id}/capture`, status: 400 });
  },
);

it('records a path that cannot be decoded', async () => {
  const sandbox = await aSandbox();
  expect((await mercadopagoClient(sandbox).act('capture', '%zz')).status).toBe(404);
  expect(sandbox.mercadopago.requests()).toMatchObject([{ path: '/v1/orders/%zz/capture', verb: null, status: 404 }]);
});

it('answers 404 for a path that is not part of the API', async () => {
  const sandbox = await aSandbox();
  const answered = await call(`${sandbox.mercadopago.url}/v1/payments`, {
    headers: { authorization: `Bearer ${sandbox.mercadopago.accessToken}` },
  });
  expect(answered.status).toBe(404);
});

it('sends the whole order and one detail for each failed payment in a 402', async () => {
  const sandbox = await aSandbox();
  const id = sandbox.mercadopago.addOrder({ external_reference: 'APRO-OTHE 7' });
  const { status, json } = await mercadopagoClient(sandbox).act('capture', id);
  expect(status).toBe(402);
  const [payment] = json.data.transactions.payments;
  expect(json.errors).toMatchObject([{ code: 'failed', details: [`${payment.id}: rejected_by_issuer`] }]);
  expect(json.data).toEqual(sandbox.mercadopago.order(id));
  expect(json.data.status).toBe('failed');
});

it('answers a mixed 402 when one of two payments fails', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const { status, json } = await act('process', 'ORDDEMOPROCESSMIXED00000001');
  expect(status).toBe(402);
  expect(json.data.transactions.payments.map((payment: { status: string }) => payment.status)).toEqual([
    'processed',
    'failed',
  ]);
  expect(json.errors[0].details).toHaveLength(1);
});

it.each([
  ['OTHE', 'rejected_by_issuer'],
  ['FUND', 'insufficient_amount'],
  ['CAFU', 'card_insufficient_amount'],
  ['CALL', 'required_call_for_authorize'],
  ['SECU', 'bad_filled_card_data'],
  ['EXPI', 'bad_filled_card_data'],
  ['TOKE', 'invalid_card_token'],
  ['LOCK', 'card_disabled'],
  ['HIGH', 'high_risk'],
  ['ATTE', 'max_attempts_exceeded'],
  ['LIMI', 'amount_limit_exceeded'],
  ['INST', 'invalid_installments'],
  ['DUPL', 'cc_rejected_duplicated_payment'],
  ['REAS', 'cc_rejected_other_reason'],
  ['LATE', '3ds_challenge_expired'],
  ['ERRO', 'processing_error'],
])('refuses a payment named %s because of %s', async (name, reason) => {
  const sandbox = await aSandbox();
  const id = sandbox.mercadopago.addOrder({ ...MANUAL, description: name });
  const { status, json } = await mercadopagoClient(sandbox).act('process', id);
  expect([status, json.data.transactions.payments[0].status_detail]).toEqual([402, reason]);
});

it('authorizes at process and pays at capture when capture is manual', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const id = 'ORDDEMOPROCESSTOCAPTURE0001';
  expect((await act('process', id)).json).toMatchObject({ status_detail: 'waiting_capture' });
  expect((await act('capture', id)).json).toMatchObject({ status_detail: 'accredited' });
});

it.each(['ORDDEMOCAPTURESETTLES000001', 'ORDDEMOPROCESSSETTLES000001'])('settles %s a moment later', async (id) => {
  let now = Date.now();
  const sandbox = await aSandbox({ now: () => now, settleMs: 5000 });
  const { act, read } = mercadopagoClient(sandbox);
  const started = await act(id.includes('CAPTURE') ? 'capture' : 'process', id);
  expect(started.json).toMatchObject({ status: 'processing', status_detail: 'in_process' });
  now += 4999;
  expect((await read(id)).json.status).toBe('processing');
  now += 1;
  expect((await read(id)).json).toMatchObject({ status: 'processed', status_detail: 'accredited' });
});

it.each([
  ['ORDDEMOCREATED0000000000001', 'created/created'],
  ['ORDDEMOPROCESSING0000000001', 'processing/in_process'],
  ['ORDDEMOINREVIEW000000000001', 'in_review/in_review'],
  ['ORDDEMOWAITINGCAPTURE000001', 'action_required/waiting_capture'],
  ['ORDDEMOPIX00000000000000001', 'action_required/waiting_transfer'],
  ['ORDDEMOBOLETO00000000000001', 'action_required/waiting_payment'],
  ['ORDDEMOCHALLENGE00000000001', 'action_required/pending_challenge'],
  ['ORDDEMOPROCESSED00000000001', 'processed/accredited'],
  ['ORDDEMOPARTIALLYREFUNDED001', 'processed/partially_refunded'],
  ['ORDDEMOREFUNDED000000000001', 'refunded/refunded'],
  ['ORDDEMOCANCELED000000000001', 'canceled/canceled'],
  ['ORDDEMOEXPIRED0000000000001', 'expired/expired'],
  ['ORDDEMOFAILED00000000000001', 'failed/failed'],
  ['ORDDEMOCHARGEDBACK000000001', 'charged_back/in_process'],
  ['ORDDEMOUNKNOWNSTATUS0000001', 'levitating/above_the_ground'],
])('shows %s as %s', async (id, expected) => {
  const { json } = await mercadopagoClient(await aSandbox()).read(id);
  expect(`${json.status}/${json.status_detail}`).toBe(expected);
});

it('has orders of three countries', async () => {
  const { read } = mercadopagoClient(await aSandbox());
  expect((await read('ORDDEMOARGENTINA00000000001')).json).not.toHaveProperty('currency');
  expect((await read('ORDDEMOCHILE000000000000001')).json).toMatchObject({ currency: 'CLP', total_amount: '19990' });
});

it('captures nothing twice, with any key', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  await act('capture', CAPTURE_EXAMPLE_ID);
  expect((await act('capture', CAPTURE_EXAMPLE_ID)).json.errors[0].code).toBe('cannot_capture_order');
});

it('does not support the capture of a Pix order', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const answered = await act('capture', 'ORDDEMOPIX00000000000000001');
  expect([answered.status, answered.json.errors[0].code]).toEqual([409, 'operation_not_supported']);
});

it('replays the first answer of a key under a new request id, without a second effect', async () => {
  const sandbox = await aSandbox();
  const { act } = mercadopagoClient(sandbox);
  const key = { 'x-idempotency-key': randomUUID() };
  const first = await act('capture', CAPTURE_EXAMPLE_ID, key);
  const second = await act('capture', CAPTURE_EXAMPLE_ID, key);
  expect(second.text).toBe(first.text);
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  expect(sandbox.mercadopago.requests().map(({ effect }) => effect)).toEqual([true, false]);
});

it('replays a 402 as well', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const key = { 'x-idempotency-key': randomUUID() };
  const first = await act('capture', 'ORDDEMOCAPTUREDECLINED00001', key);
  expect(first.status).toBe(402);
  expect((await act('capture', 'ORDDEMOCAPTUREDECLINED00001', key)).text).toBe(first.text);
});

it('does not remember an answer that refused the request', async () => {
  const sandbox = await aSandbox();
  const { act } = mercadopagoClient(sandbox);
  const key = { 'x-idempotency-key': randomUUID() };
  const id = sandbox.mercadopago.addOrder({ status: 'created', status_detail: 'created' });
  expect((await act('capture', id, key)).status).toBe(409);
  sandbox.mercadopago.setOrder(id, { status: 'action_required', status_detail: 'waiting_capture' });
  expect((await act('capture', id, key)).json).toMatchObject({ status: 'processed' });
});

it('settles an order that was added in process', async () => {
  let now = Date.now();
  const { mercadopago } = await aSandbox({ now: () => now });
  const id = mercadopago.addOrder({ status: 'processing', status_detail: 'in_process' }, { settleMs: 1000 });
  expect(mercadopago.order(id)).toMatchObject({ status: 'processing' });
  now += 1000;
  expect(mercadopago.order(id)).toMatchObject({ status: 'processed' });
});

it('answers 409 when a key comes with another request', async () => {
  const { act } = mercadopagoClient(await aSandbox());
  const key = { 'x-idempotency-key': randomUUID() };
  await act('capture', CAPTURE_EXAMPLE_ID, key);
  const other = await act('capture', 'ORDDEMOWAITINGCAPTURE000001', key);
  expect([other.status, other.json.errors[0].code]).toEqual([409, 'idempotency_key_already_used']);
});

it('answers 409 to any second use of a key when each key is accepted once', async () => {
  const sandbox = await aSandbox();
  const { act } = mercadopagoClient(sandbox);
  sandbox.mercadopago.acceptEachKeyOnce(true);
  const key = { 'x-idempotency-key': randomUUID() };
  expect((await act('capture', CAPTURE_EXAMPLE_ID, key)).status).toBe(200);
  expect((await act('capture', CAPTURE_EXAMPLE_ID, key)).json.errors[0].code).toBe('idempotency_key_already_used');
});

it('answers 423 while the first request of a key is being worked on', async () => {
  const sandbox = await aSandbox();
  const { act } = mercadopagoClient(sandbox);
  const key = { 'x-idempotency-key': randomUUID() };
  sandbox.mercadopago.inject({ orderId: CAPTURE_EXAMPLE_ID, verb: 'capture', fault: { kind: 'slow', ms: 300 } });
  const first = act('capture', CAPTURE_EXAMPLE_ID, key);
  await vi.waitFor(() => expect(sandbox.mercadopago.requests()).toHaveLength(1));
  const second = await act('capture', CAPTURE_EXAMPLE_ID, key);
  expect([second.status, second.json.errors[0].code]).toEqual([423, 'resource_locked']);
  expect((await first).status).toBe(200);
});

it('lists orders of a period by pages', async () => {
  const sandbox = await aSandbox();
  for (const _ of [1, 2, 3]) sandbox.mercadopago.addOrder({ external_reference: 'ours' });
  const { get } = mercadopagoClient(sandbox);
  const period = 'begin_date=2020-01-01T00:00:00Z&end_date=2099-01-01T00:00:00Z&external_reference=ours&page_size=2';
  const first = await get(`/v1/orders?${period}`);
  const second = await get(`/v1/orders?${period}&page=2`);
  expect(first.json.data).toHaveLength(2);
  expect(second.json.data).toHaveLength(1);
  expect(second.json.paging).toEqual({ total: '3', total_pages: '2', offset: '2', limit: '2' });
  expect((await get('/v1/orders')).status).toBe(400);
});

it('creates a Pix order with the data that the payer needs', async () => {
  const { post } = mercadopagoClient(await aSandbox());
  const payments = [{ amount: '10.00', payment_method: { id: 'pix', type: 'bank_transfer' } }];
  const { status, json } = await post(
    '/v1/orders',
    {},
    { type: 'online', total_amount: '10.00', transactions: { payments } },
  );
  expect(status).toBe(201);
  expect(json).toMatchObject({ status: 'action_required', status_detail: 'waiting_transfer' });
  expect(json.transactions.payments[0].payment_method.qr_code).toBeTruthy();
});

it.each([
  ['{"type":', 'json_syntax_error'],
  ['{"type":"online"}', 'required_properties'],
  ['{"type":"online","total_amount":"10.00","transactions":{"payments":[{"amount":"9.00"}]}}', 'invalid_total_amount'],
])('refuses to create from %s', async (body, code) => {
  const { post } = mercadopagoClient(await aSandbox());
  const answered = await post('/v1/orders', {}, body);
  expect([answered.status, answered.json.errors[0].code]).toEqual([400, code]);
});
