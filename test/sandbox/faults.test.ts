import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { Fault } from '../../src/sandbox/faults/fault.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { aSandbox, mercadopagoClient, rawPost, vndaClient } from './clients.js';

const isWhole = (bytes: string) => {
  const [head = '', body] = bytes.split('\r\n\r\n');
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
  return body !== undefined && body.length >= length;
};

const headersOf = ({ mercadopago: { accessToken } }: Sandbox) => ({
  authorization: `Bearer ${accessToken}`,
  'x-idempotency-key': randomUUID(),
});

const captureUrl = ({ mercadopago }: Sandbox, id: string) => `${mercadopago.url}/v1/orders/${id}/capture`;

async function captureUnder(fault: Fault, enough?: (bytes: string) => boolean) {
  const sandbox = await aSandbox();
  const { mercadopago } = sandbox;
  const id = mercadopago.addOrder();
  mercadopago.inject({ orderId: id, verb: 'capture', fault });
  const raw = await rawPost(captureUrl(sandbox, id), headersOf(sandbox), enough);
  const isCaptured = () => (mercadopago.order(id) as { status: string }).status === 'processed';
  const record = () => mercadopago.requests()[0];
  return { sandbox, id, raw, isCaptured, record };
}

const bodyOf = (bytes: string) => bytes.split('\r\n\r\n')[1] ?? '';

it('loses the answer after the effect without sending a byte', async () => {
  const { raw, isCaptured, record } = await captureUnder({ kind: 'answer-lost-after-effect' });
  expect(raw.bytes).toBe('');
  expect(isCaptured()).toBe(true);
  expect(record()).toMatchObject({ status: null, effect: true });
});

it('answers 500 after the effect', async () => {
  const { raw, isCaptured } = await captureUnder({ kind: 'error-500-after-effect' }, isWhole);
  expect(raw.bytes).toMatch(/^HTTP\/1\.1 500 /);
  expect(bodyOf(raw.bytes)).toContain('internal_error');
  expect(isCaptured()).toBe(true);
});

it('is slow before the effect and the answer', async () => {
  const { raw, isCaptured } = await captureUnder({ kind: 'slow', ms: 60 }, isWhole);
  expect(raw.firstByteMs).toBeGreaterThanOrEqual(55);
  expect(isCaptured()).toBe(true);
});

it('carries out a request whose client disconnected, and records no answer', async () => {
  const sandbox = await aSandbox();
  const { mercadopago } = sandbox;
  const id = mercadopago.addOrder();
  mercadopago.inject({ orderId: id, verb: 'capture', fault: { kind: 'slow', ms: 200 } });
  const client = new AbortController();
  const init = { method: 'POST', headers: headersOf(sandbox), signal: client.signal };
  const left = expect(fetch(captureUrl(sandbox, id), init)).rejects.toThrow();
  await vi.waitFor(() => expect(mercadopago.requests()).toHaveLength(1));
  client.abort();
  await left;
  await vi.waitFor(() => expect(mercadopago.requests()).toMatchObject([{ effect: true, status: null }]));
});

it('sends the headers at once and the body later', async () => {
  const { raw } = await captureUnder({ kind: 'slow-body', ms: 60 }, isWhole);
  expect(raw.chunks).toBe(2);
  expect(raw.endMs).toBeGreaterThanOrEqual(55);
  expect(JSON.parse(bodyOf(raw.bytes)).status).toBe('processed');
});

it('drips the body', async () => {
  const { raw } = await captureUnder({ kind: 'slow-body', ms: 100, drip: true }, isWhole);
  expect(raw.chunks).toBeGreaterThan(5);
  expect(JSON.parse(bodyOf(raw.bytes)).status).toBe('processed');
});

it.each([
  [{ kind: 'cut-body' } as const, (body: string, whole: number) => body.length === Math.floor(whole / 2)],
  [{ kind: 'cut-body', bytes: 0 } as const, (body: string) => body === ''],
])('cuts the body after the headers (%o)', async (fault, isCutWell) => {
  const { raw, isCaptured, record } = await captureUnder(fault);
  const whole = Number(/content-length: (\d+)/i.exec(raw.bytes)?.[1]);
  expect(raw.bytes).toMatch(/^HTTP\/1\.1 200 /);
  expect(isCutWell(bodyOf(raw.bytes), whole)).toBe(true);
  expect(isCaptured()).toBe(true);
  expect(record()).toMatchObject({ status: 200, effect: true });
});

it('cuts the connection before any effect', async () => {
  const { raw, isCaptured, record } = await captureUnder({ kind: 'cut-before' });
  expect(raw.bytes).toBe('');
  expect(isCaptured()).toBe(false);
  expect(record()).toMatchObject({ status: null, effect: false });
});

it.each([
  [{ kind: 'html' } as const, 200, false],
  [{ kind: 'html', effect: true } as const, 200, true],
  [{ kind: 'html', status: 502 } as const, 502, false],
])('answers HTML (%o)', async (fault, status, captured) => {
  const { raw, isCaptured } = await captureUnder(fault, isWhole);
  expect(raw.bytes).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(raw.bytes).toContain('content-type: text/html');
  expect(isCaptured()).toBe(captured);
});

it.each([
  [{ kind: 'rate-limited', retryAfter: 7 } as const, true],
  [{ kind: 'rate-limited' } as const, false],
])('limits the rate (%o)', async (fault, says) => {
  const { raw, isCaptured } = await captureUnder(fault, isWhole);
  expect(raw.bytes).toMatch(/^HTTP\/1\.1 429 /);
  expect(raw.bytes.includes('retry-after: 7')).toBe(says);
  expect(isCaptured()).toBe(false);
});

it('has its effect after the loss of the answer', async () => {
  const { raw, isCaptured, record } = await captureUnder({ kind: 'late-effect', ms: 200 });
  expect(raw.bytes).toBe('');
  expect(isCaptured()).toBe(false);
  await vi.waitFor(() => expect(isCaptured()).toBe(true));
  expect(record()).toMatchObject({ status: null, effect: true });
});

it('carries a request out twice and sends the second answer', async () => {
  const { raw, isCaptured, record } = await captureUnder({ kind: 'duplicate-effect' }, isWhole);
  expect(bodyOf(raw.bytes)).toContain('cannot_capture_order');
  expect(isCaptured()).toBe(true);
  expect(record()).toMatchObject({ status: 409, effect: true });
});

it('refunds twice for one request when the effect is doubled', async () => {
  const sandbox = await aSandbox();
  const { mercadopago } = sandbox;
  const id = mercadopago.addOrder({ status: 'processed', status_detail: 'accredited' });
  const { transactions } = mercadopago.order(id) as { transactions: { payments: { id: string }[] } };
  mercadopago.inject({ orderId: id, verb: 'refund', fault: { kind: 'duplicate-effect' } });
  const body = { transactions: [{ id: transactions.payments[0]?.id, amount: '10.00' }] };
  await mercadopagoClient(sandbox).act('refund', id, {}, body);
  expect(mercadopago.order(id)).toMatchObject({ transactions: { refunds: [{}, {}] } });
});

it('sends headers and hangs, and still closes fast', async () => {
  const { raw, isCaptured, sandbox, id } = await captureUnder({ kind: 'headers-then-hang' }, (bytes) =>
    bytes.includes('\r\n\r\n'),
  );
  expect(raw.bytes).toMatch(/^HTTP\/1\.1 200 /);
  expect(bodyOf(raw.bytes)).toBe('');
  expect(isCaptured()).toBe(true);
  sandbox.mercadopago.inject({ orderId: id, verb: 'capture', fault: { kind: 'headers-then-hang' } });
  const hanging = rawPost(captureUrl(sandbox, id), headersOf(sandbox));
  await vi.waitFor(() => expect(sandbox.mercadopago.requests()[1]?.status).toBe(409));
  const started = performance.now();
  await sandbox.close();
  await hanging;
  expect(performance.now() - started).toBeLessThan(500);
});

it('answers with a huge body', async () => {
  const { raw, isCaptured } = await captureUnder({ kind: 'huge-body', bytes: 300_000 }, isWhole);
  expect(bodyOf(raw.bytes)).toHaveLength(300_000);
  expect(JSON.parse(bodyOf(raw.bytes)).status).toBe('processed');
  expect(isCaptured()).toBe(true);
});

it('answers any given answer, without an effect', async () => {
  const fault = { kind: 'answer', status: 418, headers: { 'x-tea': 'mate' }, body: '[[[' } as const;
  const { raw, isCaptured } = await captureUnder(fault, isWhole);
  expect(raw.bytes).toMatch(/^HTTP\/1\.1 418 [\s\S]*x-tea: mate[\s\S]*\[\[\[$/);
  expect(isCaptured()).toBe(false);
});

it('skips and repeats as the fault says', async () => {
  const sandbox = await aSandbox();
  const id = sandbox.mercadopago.addOrder();
  const fault = { kind: 'rate-limited' } as const;
  sandbox.mercadopago.inject({ orderId: id, verb: 'get', fault, skip: 1, times: 2 });
  const { read } = mercadopagoClient(sandbox);
  const statuses: number[] = [];
  for (const _ of [1, 2, 3, 4]) statuses.push((await read(id)).status);
  expect(statuses).toEqual([200, 429, 429, 200]);
});

it('fails when a header asks for it', async () => {
  const sandbox = await aSandbox();
  const { read, act } = mercadopagoClient(sandbox);
  const id = sandbox.mercadopago.addOrder();
  const limited = await read(id, { 'x-sandbox-fault': 'rate-limited:9' });
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '9']);
  expect((await read(id, { 'x-sandbox-fault': 'answer:503' })).status).toBe(503);
  expect((await read(id, { 'x-sandbox-fault': 'no-such-fault' })).text).toContain('answer-lost-after-effect');
  await expect(act('capture', id, { 'x-sandbox-fault': 'answer-lost-after-effect' })).rejects.toThrow();
  expect(sandbox.mercadopago.order(id)).toMatchObject({ status: 'processed' });
});

it('shows the lost answer: the same key replays, and reading shows the capture', async () => {
  const { act, read } = mercadopagoClient(await aSandbox());
  const id = 'ORDDEMOLOSTANSWER0000000001';
  const key = { 'x-idempotency-key': randomUUID() };
  await expect(act('capture', id, key)).rejects.toThrow();
  expect((await read(id)).json.status).toBe('processed');
  expect((await act('capture', id, key)).json).toMatchObject({ id, status: 'processed' });
});

it.each([
  ['ORDDEMO500AFTEREFFECT000001', 500],
  ['ORDDEMOHTML2000000000000001', 200],
  ['ORDDEMO429RETRYAFTER0000001', 429],
  ['ORDDEMO429WITHOUTHEADER0001', 429],
  ['ORDDEMOSLOW0000000000000001', 200],
])('shows %s with status %i to people who explore', async (id, status) => {
  const answered = await mercadopagoClient(await aSandbox()).act('capture', id);
  expect(answered.status).toBe(status);
  expect(answered.headers.get('retry-after')).toBe(id.includes('RETRYAFTER') ? '30' : null);
});

it.each(['ORDDEMOCUTBODY0000000000001', 'ORDDEMOLATEEFFECT0000000001', 'ORDDEMOCUTBEFORE00000000001'])(
  'cuts the connection on %s',
  async (id) => {
    await expect(mercadopagoClient(await aSandbox()).act('capture', id)).rejects.toThrow();
  },
);

it.each(['FA0000105E', 'FA00000C07'])('cuts the connection on %s after the capture', async (code) => {
  const { act, read } = vndaClient(await aSandbox());
  await expect(act('capture', code)).rejects.toThrow();
  expect((await read(code)).json.paid_at).not.toBeNull();
  expect((await act('capture', code)).status).toBe(422);
});

it.each([
  ['FA00000500', 500, true],
  ['FA00002000', 200, true],
  ['FA00010429', 429, false],
  ['FA00000429', 429, false],
  ['FA00003000', 200, true],
  ['FA00000002', 422, true],
])('shows %s with status %i', async (code, status, captured) => {
  const sandbox = await aSandbox();
  const { act, read } = vndaClient(sandbox);
  expect((await act('capture', code)).status).toBe(status);
  expect((await read(code)).json.paid_at !== null).toBe(captured);
});

it('shows paid_at later than a lost answer', async () => {
  let now = Date.now();
  const { act, read } = vndaClient(await aSandbox({ now: () => now, settleMs: 5000 }));
  await expect(act('capture', 'FA0001105E')).rejects.toThrow();
  expect((await read('FA0001105E')).json.paid_at).toBeNull();
  now += 5000;
  expect((await read('FA0001105E')).json.paid_at).not.toBeNull();
});
