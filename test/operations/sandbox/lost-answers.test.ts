import { expect, it } from 'vitest';
import type { Fault } from '../../../src/sandbox/faults/fault.js';
import { aGateway } from '../../support/a-gateway.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { PROVIDERS, sendsAndLooks, withOrder } from './orders.js';
import { onEachStore } from './stores.js';

const LOSSES: readonly Fault[] = [
  { kind: 'answer-lost-after-effect' },
  { kind: 'error-500-after-effect' },
  { kind: 'cut-body' },
  { kind: 'html', effect: true },
];

const CASES = PROVIDERS.flatMap((name) => LOSSES.map((fault) => ({ name, fault, kind: fault.kind })));

onEachStore(() => {
  it.each(CASES)(
    'says that the outcome is unknown, and finds it captured by reading ($name, $kind)',
    async ({ name, fault }) => {
      const { gateway, provider, id, orderId, captures, effects } = await withOrder(name);
      provider.inject({ orderId: id, verb: 'capture', fault });
      const lost = await gateway.capture(orderId);
      expect(lost).toMatchObject({
        problem: { member: 'OutcomeUnknown' },
        operation: { state: 'OUTCOME_UNKNOWN' },
        replayed: false,
      });
      expect(await gateway.capture(orderId)).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
      const settled = await gateway.reconcile(lost);
      expect(settled).toMatchObject({ kind: 'operation', operation: { id: lost.operation?.id, state: 'SUCCEEDED' } });
      expect(sendsAndLooks(settled.operation)).toMatchObject([{ purpose: 'CALL' }, { purpose: 'INQUIRY' }]);
      expect(await gateway.capture(orderId)).toMatchObject({
        kind: 'done',
        replayed: true,
        operation: { id: lost.operation?.id },
      });
      expect([captures().length, effects()]).toEqual([1, 1]);
    },
  );

  it.each(PROVIDERS)(
    'cannot tell a cut before the effect from one after it, and sends nothing more by itself (%s)',
    async (name) => {
      const { gateway, provider, id, orderId, captures, effects } = await withOrder(name);
      provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'cut-before' } });
      const lost = await gateway.capture(orderId);
      expect(lost).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
      expect(await gateway.reconcile(lost)).toMatchObject({
        kind: 'operation',
        operation: { state: 'OUTCOME_UNKNOWN' },
      });
      expect([captures().length, effects()]).toEqual([1, 0]);
    },
  );

  it.each(PROVIDERS)('says that the outcome is unknown when the deadline passes after the send (%s)', async (name) => {
    const { gateway, provider, id, orderId, effects } = await withOrder(name, { verbDeadlineMs: 150 });
    provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'headers-then-hang' } });
    const lost = await gateway.capture(orderId);
    expect(lost).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
    expect(sendsAndLooks(lost.operation)).toMatchObject([
      { sentAt: expect.any(Date), answeredAt: null, result: { cause: 'TIMEOUT' } },
    ]);
    expect(await gateway.reconcile(lost)).toMatchObject({ operation: { state: 'SUCCEEDED' } });
    expect(effects()).toBe(1);
  });

  it('never sends a second capture to a provider without keys, whatever is asked again', async () => {
    const { gateway, sandbox, id, orderId, captures, effects } = await withOrder('vnda');
    sandbox.vnda.inject({ orderId: id, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    const lost = await gateway.capture(orderId);
    const another = aGateway(sandbox, { ledger: gateway.ledger });
    for (const idempotencyKey of ['k1', 'k2', 'k1', 'k3']) {
      await Promise.all([gateway.capture(orderId, idempotencyKey), another.capture(orderId, idempotencyKey)]);
    }
    await Promise.all([gateway.reconcile(lost), another.reconcile(lost)]);
    for (const idempotencyKey of ['k1', 'k2', 'k4']) await another.capture(orderId, idempotencyKey);
    expect(sandbox.vnda.requests().filter(({ method }) => method !== 'GET')).toHaveLength(1);
    expect([captures().length, effects()]).toEqual([1, 1]);
  });

  it.each(PROVIDERS)('keeps unknown what was lost when every later look fails (%s)', async (name) => {
    const clock = createFakeClock();
    const { gateway, sandbox, provider, id, orderId, captures } = await withOrder(name, { clock });
    provider.inject({ orderId: id, verb: 'capture', fault: { kind: 'answer-lost-after-effect' } });
    const lost = await gateway.capture(orderId);
    const closed = 'http://127.0.0.1:9';
    const elsewhere = 'https://api.elsewhere.example';
    const wrong = 'another-token-that-is-wrong';
    const looks = [
      {
        env: { MERCADOPAGO_ACCESS_TOKEN: wrong, VNDA_ACCESS_TOKEN: wrong },
        member: 'ProviderMisconfigured',
        again: 'OutcomeUnknown',
      },
      {
        env: { MERCADOPAGO_BASE_URL: closed, VNDA_BASE_URL: closed },
        member: 'ProviderUnavailable',
        again: 'OutcomeUnknown',
      },
      {
        env: { MERCADOPAGO_BASE_URL: elsewhere, VNDA_BASE_URL: elsewhere },
        member: 'UnexpectedProblem',
        again: 'IdempotencyConflict',
      },
    ];
    for (const { env, member, again } of looks) {
      const broken = aGateway(sandbox, { env, clock, ledger: gateway.ledger });
      await clock.advance(2_000);
      expect(await broken.reconcile(lost)).toMatchObject({
        problem: { member },
        operation: { state: 'OUTCOME_UNKNOWN' },
      });
      expect(await broken.capture(orderId)).toMatchObject({ problem: { member: again }, replayed: true });
    }
    provider.inject({ orderId: id, verb: 'get', fault: { kind: 'rate-limited' } });
    await clock.advance(2_000);
    expect(await gateway.reconcile(lost)).toMatchObject({ problem: { member: 'ProviderUnavailable' } });
    await clock.advance(2_000);
    expect(await gateway.reconcile(lost)).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
    expect(captures()).toHaveLength(1);
  });
});
