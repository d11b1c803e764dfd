import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { accepted, applied, declined, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger } from './a-ledger.js';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

export const describeReviews = (create: CreateLedger): void => {
  describe('what is for a person', () => {
    it.each(['OUTCOME_UNKNOWN', 'PENDING'] as const)('was %s, and is still looked at every hour', async (state) => {
      const { ledger, clock, inState, recorded, found, due } = await aLedger(create);
      const operation = await inState(state);
      const handed = await ledger.handOver(operation.id, operation.epoch);
      expect(handed).toEqual({
        ...operation,
        state: 'NEEDS_REVIEW',
        nextCheckAt: new Date(clock.now().getTime() + HOUR_MS),
        version: operation.version + 1,
      });
      expect(await found(operation)).toEqual(handed);
      await clock.advance(HOUR_MS - 1);
      expect(await due()).toEqual([]);
      await clock.advance(1);
      expect(await due()).toMatchObject([{ operation: { state: 'NEEDS_REVIEW' }, attempt: { number: 2 } }]);
      const told = await recorded(operation, unknown('NOTHING_LEARNT'), { number: 2, purpose: 'INQUIRY' });
      expect(told).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
    });

    it('is looked at no more when it is 30 days old', async () => {
      const { ledger, clock, inState, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(30 * DAY_MS);
      const handed = await ledger.handOver(operation.id, operation.epoch);
      expect(handed).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
      await clock.advance(3 * DAY_MS);
      expect(await due()).toEqual([]);
    });

    it('holds the order for its own key and every other one', async () => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState('NEEDS_REVIEW');
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      expect(await ledger.claim(aClaim({ idempotencyKey: 'k2' }))).toEqual({ kind: 'taken', operation });
      const order = { account: 'acme', providerOrderId: 'ORD-1' };
      expect(await ledger.findSeatHolders('default', [order])).toEqual([[operation]]);
    });

    it('is listed as such', async () => {
      const { ledger, inState } = await aLedger(create);
      const operation = await inState('NEEDS_REVIEW');
      const other = await inState('OUTCOME_UNKNOWN', { idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      const listed = (states: readonly Operation['state'][]) => ledger.list({ tenant: 'default', limit: 9, states });
      expect(await listed(['NEEDS_REVIEW'])).toEqual([operation]);
      expect(await listed(['OUTCOME_UNKNOWN'])).toEqual([other]);
      expect(await listed(['NEEDS_REVIEW', 'OUTCOME_UNKNOWN'])).toHaveLength(2);
      expect(await listed(['IN_PROGRESS', 'PENDING', 'SUCCEEDED', 'FAILED', 'DECLINED'])).toEqual([]);
    });

    it.each([
      ['applied', applied(), 'SUCCEEDED'],
      ['declined', declined(), 'DECLINED'],
      ['disproved', refused(undefined, { disproves: true }), 'FAILED'],
    ] as const)('is settled by late proof: %s', async (_name, result, state) => {
      const { clock, inState, recorded } = await aLedger(create);
      const operation = await inState('NEEDS_REVIEW');
      await clock.advance(DAY_MS);
      const settled = await recorded(operation, result, { number: 2, purpose: 'INQUIRY' });
      expect(settled).toMatchObject({ state, finishedAt: clock.now(), nextCheckAt: null });
    });

    it.each([
      ['nothing', unknown()],
      ['a refusal', refused()],
      ['something accepted', accepted()],
    ] as const)('stays so after %s', async (_name, result) => {
      const { inState, recorded } = await aLedger(create);
      const operation = await inState('NEEDS_REVIEW');
      const told = await recorded(operation, result, { number: 2, purpose: 'INQUIRY' });
      expect(told).toMatchObject({ state: 'NEEDS_REVIEW', finishedAt: null });
    });

    it('stays so while it is looked at', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('NEEDS_REVIEW');
      expect(await ledger.beginInquiry('default', id, LEASE_MS)).toMatchObject({
        operation: { state: 'NEEDS_REVIEW' },
      });
    });

    it('is settled by a decision', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('NEEDS_REVIEW');
      await clock.advance(10 * LEASE_MS);
      const resolution = { outcome: 'NOT_APPLIED', reason: 'the acquirer says no', actor: 'maria' } as const;
      const request = { tenant: 'default', operationId: operation.id, resolution, graceMs: 0 };
      expect(await ledger.resolve(request)).toMatchObject({
        kind: 'resolved',
        operation: { state: 'FAILED', nextCheckAt: null, epoch: operation.epoch + 1 },
      });
    });
  });

  describe('open outcomes', () => {
    const NONE = { pending: 0, unknown: 0, needsReview: 0, contradicted: 0, oldestStartedAt: null };

    it('are none in an empty store', async () => {
      const { ledger } = await aLedger(create);
      expect(await ledger.countOpen()).toEqual(NONE);
    });

    it('are counted over all tenants, with the start of the oldest', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      for (const state of ['SUCCEEDED', 'DECLINED', 'FAILED', 'IN_PROGRESS'] as const) {
        await inState(state, { idempotencyKey: state, providerOrderId: state });
      }
      await clock.advance(1_000);
      const oldestStartedAt = clock.now();
      await inState('OUTCOME_UNKNOWN');
      await clock.advance(1_000);
      await inState('OUTCOME_UNKNOWN', { tenant: 'other', account: 'theirs', providerOrderId: 'ORD-2' });
      await inState('NEEDS_REVIEW', { idempotencyKey: 'k2', providerOrderId: 'ORD-3' });
      await inState('PENDING', { idempotencyKey: 'k3', providerOrderId: 'ORD-4' });
      expect(await ledger.countOpen()).toEqual({ ...NONE, pending: 1, unknown: 2, needsReview: 1, oldestStartedAt });
    });

    it('are as old as what was accepted and is not done', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { startedAt } = await inState('PENDING');
      await clock.advance(DAY_MS);
      expect(await ledger.countOpen()).toEqual({ ...NONE, pending: 1, oldestStartedAt: startedAt });
    });

    it('count a call whose lease is over, and no more what was settled', async () => {
      const { ledger, clock, called, recorded } = await aLedger(create);
      const operation = await called();
      expect(await ledger.countOpen()).toEqual(NONE);
      await clock.advance(LEASE_MS);
      expect(await ledger.countOpen()).toEqual({ ...NONE, unknown: 1, oldestStartedAt: operation.startedAt });
      await recorded(operation, applied());
      expect(await ledger.countOpen()).toEqual(NONE);
    });

    it('never count a claim that sent nothing', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      await claimed();
      await clock.advance(LEASE_MS);
      expect(await ledger.countOpen()).toEqual(NONE);
    });
  });
};
