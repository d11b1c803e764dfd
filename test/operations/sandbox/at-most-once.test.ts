import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/operations/outcome.js';
import { aGateway } from '../../support/a-gateway.js';
import { PROVIDERS, withOrder } from './orders.js';
import { aFreshLedger, onEachStore } from './stores.js';

const idsOf = (outcomes: readonly Outcome[]) => new Set(outcomes.map(({ operation }) => operation?.id));

onEachStore(() => {
  it.each(PROVIDERS)('captures and replays (%s)', async (name) => {
    const { gateway, orderId, captures, effects } = await withOrder(name);
    const first = await gateway.capture(orderId);
    expect(first).toMatchObject({ kind: 'done', replayed: false, order: { id: orderId, status: 'PAID' } });
    const second = await gateway.capture(orderId);
    expect(second).toMatchObject({ kind: 'done', replayed: true, operation: { id: first.operation?.id } });
    expect([captures().length, effects()]).toEqual([1, 1]);
  });

  it.each(PROVIDERS)('reaches the provider once for 100 of one key at once (%s)', async (name) => {
    const { gateway, orderId, captures } = await withOrder(name);
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => gateway.capture(orderId)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 100 }, () => 'done'));
    expect(idsOf(outcomes).size).toBe(1);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(captures()).toHaveLength(1);
  });

  it.each(PROVIDERS)('reaches the provider once for two keys, 50 of each at once (%s)', async (name) => {
    const { gateway, orderId, captures, effects } = await withOrder(name);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => gateway.capture(orderId, `k${index % 2}`)),
    );
    expect(idsOf(outcomes).size).toBe(1);
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect([captures().length, effects()]).toEqual([1, 1]);
  });

  it.each(PROVIDERS)('answers a second key for a captured order without a call (%s)', async (name) => {
    const { gateway, provider, orderId } = await withOrder(name);
    const first = await gateway.capture(orderId);
    const before = provider.requests().length;
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({
      problem: { member: 'OrderStateConflict', code: 'ORDER_ALREADY_CAPTURED' },
      operation: { id: first.operation?.id },
      replayed: true,
    });
    expect(provider.requests()).toHaveLength(before);
  });

  it('answers a second key without a call while the provider does not show the capture yet', async () => {
    const { gateway, sandbox } = await withOrder('vnda');
    const id = sandbox.vnda.addOrder({}, { paidAfterMs: 3_600_000 });
    expect(await gateway.capture(`vnda:${id}`)).toMatchObject({ kind: 'done' });
    expect(await gateway.findOrders({ tenant: 'default', name: null }, [`vnda:${id}`])).toMatchObject([
      { order: { status: 'AUTHORIZED' } },
    ]);
    expect(await gateway.capture(`vnda:${id}`, 'k2')).toMatchObject({ problem: { code: 'ORDER_ALREADY_CAPTURED' } });
    expect(sandbox.vnda.requests().filter(({ verb }) => verb === 'capture')).toHaveLength(1);
  });

  it('sends the key that it sent before when the ledger was lost, and the provider replays', async () => {
    const { gateway, sandbox, orderId, captures, effects } = await withOrder('mercadopago');
    const first = await gateway.capture(orderId);
    const restored = aGateway(sandbox, { ledger: await aFreshLedger() });
    expect(await restored.capture(orderId)).toMatchObject({
      kind: 'done',
      replayed: false,
      operation: { providerKey: first.operation?.providerKey },
    });
    expect(new Set(captures().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect([captures().length, effects()]).toEqual([2, 1]);
  });

  it('sends nothing when the ledger was lost and the order shows that it was captured', async () => {
    const { gateway, sandbox, orderId, captures } = await withOrder('vnda');
    await gateway.capture(orderId);
    expect(await aGateway(sandbox, { ledger: await aFreshLedger() }).capture(orderId)).toMatchObject({
      problem: { code: 'ORDER_ALREADY_CAPTURED' },
    });
    expect(captures()).toHaveLength(1);
  });

  it('has one effect when two ledgers know nothing of each other and the callers keys differ', async () => {
    const { gateway, sandbox, orderId, effects } = await withOrder('mercadopago');
    await gateway.capture(orderId);
    expect(await aGateway(sandbox, { ledger: await aFreshLedger() }).capture(orderId, 'k2')).toMatchObject({
      problem: { member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', order: { status: 'PAID' } },
      operation: { state: 'FAILED' },
    });
    expect(effects()).toBe(1);
  });

  it('processes an order once', async () => {
    const { gateway, sandbox } = await withOrder('mercadopago');
    const id = sandbox.mercadopago.addOrder({
      status: 'created',
      status_detail: 'created',
      processing_mode: 'manual',
      capture_mode: 'automatic',
    });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => gateway.process(`mercadopago:${id}`)));
    expect(outcomes).toMatchObject(Array.from({ length: 10 }, () => ({ kind: 'done' })));
    expect(await gateway.process(`mercadopago:${id}`, 'k2')).toMatchObject({
      problem: { code: 'ORDER_ALREADY_PROCESSED' },
    });
    expect(sandbox.mercadopago.requests().filter(({ verb }) => verb === 'process')).toHaveLength(1);
  });

  it('follows what was accepted until it is done', async () => {
    const { gateway, sandbox } = await withOrder('mercadopago');
    const id = sandbox.mercadopago.addOrder({ external_reference: 'APRO-CONT' }, {});
    const pending = await gateway.capture(`mercadopago:${id}`);
    expect(pending).toMatchObject({ kind: 'pending', operation: { state: 'PENDING' } });
    sandbox.mercadopago.setOrder(id, { status: 'processed', status_detail: 'accredited' });
    expect(await gateway.reconcile(pending)).toMatchObject({ operation: { state: 'SUCCEEDED' } });
    expect(await gateway.capture(`mercadopago:${id}`)).toMatchObject({ kind: 'done', replayed: true });
  });
});
