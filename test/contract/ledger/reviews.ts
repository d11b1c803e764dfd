import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { accepted, applied, declined, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, up } from './a-ledger.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

export const describeReviews = (create: CreateLedger): void => {
  describe('what is for a person', () => {
    it.each(['OUTCOME_UNKNOWN', 'PENDING'] as const)('was %s, and nothing is asked any more', async (state) => {
      const { ledger, clock, inState, found, due } = await aLedger(create);
      const operation = await inState(state);
      const handed = await ledger.handOver(operation.id, operation.epoch);
      expect(handed).toEqual({ ...operation, state: 'NEEDS_REVIEW', nextCheckAt: null });
      expect(await found(operation)).toEqual(handed);
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
    it('are none in an empty store', async () => {
      const { ledger } = await aLedger(create);
      expect(await ledger.countOpen()).toEqual({ unknown: 0, needsReview: 0, oldestStartedAt: null });
    });

    it('are counted over all tenants, with the start of the oldest', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      for (const state of ['SUCCEEDED', 'DECLINED', 'PENDING', 'IN_PROGRESS'] as const) {
        await inState(state, { idempotencyKey: state, providerOrderId: state });
      }
      await clock.advance(1_000);
      const oldestStartedAt = clock.now();
      await inState('OUTCOME_UNKNOWN');
      await clock.advance(1_000);
      await inState('OUTCOME_UNKNOWN', { tenant: 'other', account: 'theirs' });
      await inState('NEEDS_REVIEW', { idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      expect(await ledger.countOpen()).toEqual({ unknown: 2, needsReview: 1, oldestStartedAt });
    });

    it('count a call whose lease is over, and no more what was settled', async () => {
      const { ledger, clock, claimed, recorded } = await aLedger(create);
      const operation = await claimed();
      expect(await ledger.countOpen()).toMatchObject({ unknown: 0, oldestStartedAt: null });
      await clock.advance(LEASE_MS);
      expect(up(await ledger.countOpen())).toEqual({
        unknown: 1,
        needsReview: 0,
        oldestStartedAt: operation.startedAt,
      });
      await recorded(operation, applied());
      expect(await ledger.countOpen()).toEqual({ unknown: 0, needsReview: 0, oldestStartedAt: null });
    });
  });
};
