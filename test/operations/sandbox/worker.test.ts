import { expect, it } from 'vitest';
import type { OperationState } from '../../../src/domain/operation/operation.js';
import type { Fault } from '../../../src/sandbox/faults/fault.js';
import type { ProviderName } from '../../../src/sandbox/simulators.js';
import { aGateway } from '../../support/a-gateway.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { PROVIDERS, sendsAndLooks, withOrder } from './orders.js';
import { aFreshLedger, onEachStore } from './stores.js';

const CALLER = { tenant: 'default', name: null };

/** An order whose capture meets this fault, and a worker whose time passes while a test waits. */
const aLost = async (name: ProviderName, fault: Fault | null) => {
  const clock = createFakeClock();
  const options = { clock, verbDeadlineMs: 20_000 };
  const known = await withOrder(name, options);
  if (fault) known.provider.inject({ orderId: known.id, verb: 'capture', fault });
  known.gateway.work();
  const stateOf = async (operationId: string) => {
    const found = await known.gateway.findOperations(CALLER, [operationId]);
    return 'kind' in found ? found.kind : found[0]?.state;
  };
  const becomes = async (operationId: string | undefined, state: OperationState, stepMs = 1_000) => {
    const pass = async () => {
      await clock.advance(stepMs);
      return stateOf(operationId ?? '');
    };
    await expect.poll(pass, { timeout: 20_000, interval: 5 }).toBe(state);
  };
  return { ...known, clock, options, becomes };
};

const UNKNOWN = { problem: { member: 'OutcomeUnknown' }, operation: { state: 'OUTCOME_UNKNOWN' } };

onEachStore(() => {
  it.each(PROVIDERS)('settles by itself a capture whose answer was lost (%s)', async (name) => {
    const { gateway, orderId, becomes, captures, effects } = await aLost(name, { kind: 'answer-lost-after-effect' });
    const lost = await gateway.capture(orderId);
    expect(lost).toMatchObject(UNKNOWN);
    await becomes(lost.operation?.id, 'SUCCEEDED');
    expect(await gateway.capture(orderId)).toMatchObject({ kind: 'done', replayed: true });
    expect([captures().length, effects()]).toEqual([1, 1]);
  });

  it('sends a lost capture again under its key to a provider that takes keys', async () => {
    const { gateway, orderId, becomes, captures, effects } = await aLost('mercadopago', { kind: 'cut-before' });
    const lost = await gateway.capture(orderId);
    expect(lost).toMatchObject(UNKNOWN);
    await becomes(lost.operation?.id, 'SUCCEEDED');
    expect(captures().map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      lost.operation?.providerKey,
      lost.operation?.providerKey,
    ]);
    expect(effects()).toBe(1);
  });

  it('keeps unknown what is sent again and turned away, and sends it once more', async () => {
    const { gateway, provider, id, orderId, becomes, captures, effects } = await aLost('mercadopago', {
      kind: 'cut-before',
    });
    provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'rate-limited' } });
    const lost = await gateway.capture(orderId);
    await becomes(lost.operation?.id, 'SUCCEEDED');
    expect(captures().map(({ status }) => status)).toEqual([null, 429, 200]);
    expect(effects()).toBe(1);
  });

  it('never sends a lost capture again to a provider without keys, and asks a person', async () => {
    const { gateway, orderId, becomes, captures, effects } = await aLost('vnda', { kind: 'cut-before' });
    const lost = await gateway.capture(orderId);
    expect(lost).toMatchObject(UNKNOWN);
    await becomes(lost.operation?.id, 'NEEDS_REVIEW', 20_000);
    expect(await gateway.capture(orderId, 'k2')).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
    expect([captures().length, effects()]).toEqual([1, 0]);
  });

  it('still settles what a person was asked about when the order shows it at last', async () => {
    const { gateway, sandbox, id, orderId, becomes, captures } = await aLost('vnda', { kind: 'cut-before' });
    const lost = await gateway.capture(orderId);
    await becomes(lost.operation?.id, 'NEEDS_REVIEW', 20_000);
    sandbox.vnda.setOrder(id, { paid_at: new Date().toISOString() });
    await becomes(lost.operation?.id, 'SUCCEEDED', 60_000);
    expect(captures()).toHaveLength(1);
  });

  it.each(PROVIDERS)('settles an effect that came after everybody had gone (%s)', async (name) => {
    const { gateway, orderId, becomes, effects } = await aLost(name, { kind: 'late-effect', ms: 200 });
    const lost = await gateway.capture(orderId);
    expect(lost).toMatchObject(UNKNOWN);
    await becomes(lost.operation?.id, 'SUCCEEDED', 500);
    expect(effects()).toBe(1);
  });

  it('follows what was accepted until it is applied', async () => {
    const { gateway, sandbox, becomes } = await aLost('vnda', null);
    const pending = {
      vnda: sandbox.vnda.addOrder({}, { captureAnswers: 'authorized', paidAfterMs: 100 }),
      mercadopago: sandbox.mercadopago.addOrder({ external_reference: 'APRO-CONT' }, { settleMs: 100 }),
    };
    for (const name of PROVIDERS) {
      const accepted = await gateway.capture(`${name}:${pending[name]}`, name);
      expect(accepted).toMatchObject({ kind: 'pending', operation: { state: 'PENDING' } });
      await becomes(accepted.operation?.id, 'SUCCEEDED');
    }
  });

  it.each(PROVIDERS)('looks and sends once with two workers over one store (%s)', async (name) => {
    const { gateway, sandbox, orderId, becomes, options, captures, effects } = await aLost(name, {
      kind: 'answer-lost-after-effect',
    });
    aGateway(sandbox, { ...options, ledger: gateway.ledger }).work();
    const lost = await gateway.capture(orderId);
    await becomes(lost.operation?.id, 'SUCCEEDED');
    expect([captures().length, effects()]).toEqual([1, 1]);
    const settled = await gateway.capture(orderId);
    expect(sendsAndLooks(settled.operation)).toHaveLength(2);
  });

  it.each(PROVIDERS)('asks a person, and nobody else, when the account sends elsewhere now (%s)', async (name) => {
    const { gateway, sandbox, provider, id, orderId, clock, options } = await aLost(name, null);
    const first = aGateway(sandbox, { ...options, ledger: await aFreshLedger(clock) });
    provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    const lost = await first.capture(orderId);
    const elsewhere = 'https://api.elsewhere.example';
    const env = { MERCADOPAGO_BASE_URL: elsewhere, VNDA_BASE_URL: elsewhere };
    const moved = aGateway(sandbox, { ...options, env, ledger: first.ledger });
    moved.work();
    const before = provider.requests().length;
    const look = async () => {
      await clock.advance(1_000);
      return moved.findOperations(CALLER, [lost.operation?.id ?? '']);
    };
    await expect.poll(look, { timeout: 20_000, interval: 5 }).toMatchObject([{ state: 'NEEDS_REVIEW' }]);
    expect(provider.requests()).toHaveLength(before);
    expect(await gateway.findOperations(CALLER, [lost.operation?.id ?? ''])).toEqual([null]);
  });
});
