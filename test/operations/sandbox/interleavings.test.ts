import { expect, it } from 'vitest';
import type { Order } from '../../../src/sandbox/mercadopago/order.js';
import { aGateway } from '../../support/a-gateway.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { freePort } from '../../support/free-port.js';
import { withOrder } from './orders.js';
import { onEachStore } from './stores.js';

const UNSUCCESSFUL = {
  kind: 'answer',
  status: 422,
  headers: { 'content-type': 'application/json' },
  body: '{"error":"Capture was unsuccessful"}',
} as const;

onEachStore(() => {
  it('declines a 422 after a clean reading 90 seconds later, and says so no earlier', async () => {
    const clock = createFakeClock();
    const { gateway, provider, id, orderId, captures } = await withOrder('vnda', { clock });
    provider.inject({ orderId: id, verb: 'capture', fault: UNSUCCESSFUL });
    const refused = await gateway.capture(orderId);
    expect(refused).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation: { state: 'OUTCOME_UNKNOWN' } });
    await clock.advance(89_000);
    expect(await gateway.reconcile(refused)).toMatchObject({ operation: { state: 'OUTCOME_UNKNOWN' } });
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
    await clock.advance(2_000);
    expect(await gateway.reconcile(refused)).toMatchObject({
      operation: { state: 'DECLINED', problem: { member: 'PaymentDeclined', code: 'CAPTURE_UNSUCCESSFUL' } },
    });
    expect(await gateway.capture(orderId)).toMatchObject({ problem: { member: 'PaymentDeclined' }, replayed: true });
    expect(captures()).toHaveLength(1);
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({ kind: 'done' });
  });

  it.each([3_000, 30_000, 80_000])('never declines a 422 whose payment shows %i ms after it', async (lagMs) => {
    const clock = createFakeClock();
    const { gateway, provider, id, orderId, captures } = await withOrder('vnda', { clock });
    provider.inject({ orderId: id, verb: 'capture', fault: UNSUCCESSFUL });
    const refused = await gateway.capture(orderId);
    await clock.advance(lagMs);
    provider.setOrder(id, { paid_at: new Date().toISOString() });
    expect(await gateway.reconcile(refused)).toMatchObject({
      operation: { state: 'FAILED', problem: { code: 'ORDER_ALREADY_CAPTURED' } },
    });
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({ problem: { code: 'ORDER_ALREADY_CAPTURED' } });
    expect(captures()).toHaveLength(1);
  });

  it('takes a 422 for a conflict when somebody else captured meanwhile', async () => {
    const { gateway, provider, id, orderId } = await withOrder('vnda');
    const paid = provider.addOrder({ paid_at: new Date().toISOString() });
    provider.inject({ orderId: id, verb: 'capture', fault: UNSUCCESSFUL });
    const body = JSON.stringify({ ...(provider.order(paid) as object), code: id });
    const read = { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body } as const;
    provider.inject({ orderId: id, verb: 'get', fault: read, skip: 1 });
    expect(await gateway.capture(orderId)).toMatchObject({
      problem: { member: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED' },
      operation: { state: 'FAILED' },
    });
  });

  it('keeps a 422 unknown when the order cannot be read after it, and settles it later', async () => {
    const clock = createFakeClock();
    const { gateway, provider, id, orderId, captures } = await withOrder('vnda', { clock });
    provider.inject({ orderId: id, verb: 'capture', fault: UNSUCCESSFUL });
    provider.inject({ orderId: id, verb: 'get', fault: { kind: 'answer', status: 503 }, skip: 1, times: 2 });
    const unread = await gateway.capture(orderId);
    expect(unread).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation: { state: 'OUTCOME_UNKNOWN' } });
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
    await clock.advance(90_000);
    expect(await gateway.reconcile(unread)).toMatchObject({ operation: { state: 'DECLINED' } });
    expect(captures()).toHaveLength(1);
  });

  it('keeps unknown what was sent once without an answer when the order shows no payment', async () => {
    const clock = createFakeClock();
    const { gateway, sandbox } = await withOrder('vnda', { clock });
    const id = sandbox.vnda.addOrder({}, { paidAfterMs: 3_600_000 });
    sandbox.vnda.inject({ orderId: id, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    const lost = await gateway.capture(`vnda:${id}`);
    expect(await gateway.reconcile(lost)).toMatchObject({ kind: 'operation', operation: { state: 'OUTCOME_UNKNOWN' } });
    sandbox.vnda.setOrder(id, { paid_at: new Date().toISOString() });
    await clock.advance(2_000);
    expect(await gateway.reconcile(lost)).toMatchObject({ operation: { state: 'SUCCEEDED' } });
  });

  it.each([
    ['is paid', { paid_at: '2026-01-02T10:00:00-03:00' }, 'ORDER_ALREADY_CAPTURED'],
    ['is canceled', { status: 'canceled' }, 'ORDER_NOT_CAPTURABLE'],
    ['is a boleto', { card: false, slip: true }, 'ORDER_NOT_CAPTURABLE'],
    ['is past its window', { received_at: '2020-01-02T10:00:00-03:00' }, 'ORDER_NOT_CAPTURABLE'],
  ])('sends nothing to a provider without keys when the order %s', async (_name, fields, code) => {
    const { gateway, sandbox } = await withOrder('vnda');
    const id = sandbox.vnda.addOrder(fields);
    expect(await gateway.capture(`vnda:${id}`)).toMatchObject({ problem: { code }, operation: { state: 'FAILED' } });
    expect(sandbox.vnda.requests().map(({ verb }) => verb)).toEqual(['get']);
  });

  it('knows an order by its code alone, never by its token', async () => {
    const { gateway, sandbox, id, orderId } = await withOrder('vnda');
    const { token } = sandbox.vnda.order(id) as { readonly token: string };
    await gateway.capture(orderId);
    const before = sandbox.vnda.requests().length;
    expect(await gateway.capture(`vnda:${token}`, 'k2')).toMatchObject({
      problem: { member: 'InvalidInput', code: 'INVALID_ORDER_ID', message: expect.stringContaining('code') },
      operation: null,
    });
    expect(sandbox.vnda.requests()).toHaveLength(before);
  });

  it('runs the same key again when the credentials are mended', async () => {
    const { sandbox, gateway: mended, orderId, captures, effects } = await withOrder('mercadopago');
    const env = { MERCADOPAGO_ACCESS_TOKEN: 'another-token-that-is-wrong' };
    const broken = aGateway(sandbox, { env, ledger: mended.ledger });
    const refused = await broken.capture(orderId);
    expect(refused).toMatchObject({ problem: { member: 'ProviderMisconfigured' }, operation: { state: 'FAILED' } });
    const done = await mended.capture(orderId);
    expect(done).toMatchObject({ kind: 'done', operation: { generation: 2 } });
    expect(done.operation?.id).not.toBe(refused.operation?.id);
    expect([captures().length, effects()]).toEqual([2, 1]);
  });

  it('binds a key that was never sent to its order all the same', async () => {
    const { sandbox, gateway: up, orderId, effects } = await withOrder('mercadopago');
    const env = { MERCADOPAGO_BASE_URL: `http://127.0.0.1:${await freePort()}` };
    const unreachable = aGateway(sandbox, { env, ledger: up.ledger });
    expect(await unreachable.capture(orderId)).toMatchObject({
      problem: { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE' },
      operation: { state: 'FAILED', attempts: [{ sentAt: null, result: { kind: 'not-sent' } }] },
    });
    const other = sandbox.mercadopago.addOrder();
    expect(await up.capture(`mercadopago:${other}`)).toMatchObject({
      problem: { member: 'IdempotencyConflict', differs: ['orderId'] },
    });
    expect(await up.capture(orderId)).toMatchObject({ kind: 'done' });
    expect(effects()).toBe(1);
  });

  it('declines a 402 when every payment failed', async () => {
    const { gateway, sandbox } = await withOrder('mercadopago');
    const id = sandbox.mercadopago.addOrder({ external_reference: 'APRO-FUND' });
    expect(await gateway.capture(`mercadopago:${id}`)).toMatchObject({
      problem: { member: 'PaymentDeclined', declines: [{ reason: 'INSUFFICIENT_FUNDS' }] },
      operation: { state: 'DECLINED' },
    });
  });

  it('does not decline a 402 in which one payment went through', async () => {
    const { gateway, sandbox } = await withOrder('mercadopago');
    const id = sandbox.mercadopago.addOrder({ external_reference: 'APRO+APRO-APRO+FUND' });
    const { transactions } = sandbox.mercadopago.order(id) as Pick<Order, 'transactions'>;
    const [payment] = transactions.payments;
    if (payment === undefined) throw new Error('an order without a payment');
    sandbox.mercadopago.setOrder(id, {
      transactions: { payments: [payment, { ...payment, id: 'PAY01SECONDPAYMENT00000000' }] },
    });
    const outcome = await gateway.capture(`mercadopago:${id}`);
    expect(outcome.operation?.state).not.toBe('DECLINED');
    expect(outcome.operation?.attempts).toMatchObject([{ result: { kind: 'inquire' } }, { purpose: 'INQUIRY' }]);
  });

  it('reconciles once when asked twice at once', async () => {
    const { gateway, provider, id, orderId } = await withOrder('mercadopago');
    provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    const lost = await gateway.capture(orderId);
    provider.inject({ orderId: id, verb: 'get', fault: { kind: 'slow', ms: 1_000 } });
    const answers = await Promise.all([gateway.reconcile(lost), gateway.reconcile(lost)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['operation', 'problem']);
    expect(provider.requests().filter(({ verb }) => verb === 'get')).toHaveLength(1);
  });
});
