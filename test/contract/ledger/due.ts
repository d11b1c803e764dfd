import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { LEASE_MS } from '../../support/a-claim.js';
import { applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest, up } from './a-ledger.js';

const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** More than the first look waits for, jitter included. */
const FIRST_LOOK_MS = 6_000;

/** So many unknown outcomes, the oldest first, one a minute. */
const unknowns = async ({ inState, clock }: LedgerUnderTest, count: number): Promise<Operation[]> => {
  const operations: Operation[] = [];
  for (const index of Array.from({ length: count }).keys()) {
    operations.push(await inState('OUTCOME_UNKNOWN', { idempotencyKey: `k${index}`, providerOrderId: `ORD-${index}` }));
    await clock.advance(60_000);
  }
  return operations;
};

const idsOf = (begun: readonly { readonly operation: Operation }[]) => begun.map(({ operation }) => operation.id);

export const describeDue = (create: CreateLedger): void => {
  describe('operations that are due', () => {
    it('are those whose next look has come, to the millisecond', async () => {
      const { clock, inState, due } = await aLedger(create);
      const { id, nextCheckAt } = await inState('OUTCOME_UNKNOWN');
      if (nextCheckAt === null) throw new Error('no look is planned');
      await clock.advance(nextCheckAt.getTime() - clock.now().getTime() - 1);
      expect(await due()).toEqual([]);
      await clock.advance(1);
      expect(idsOf(await due())).toEqual([id]);
    });

    it('come each with an inquiry begun under a lease of its own', async () => {
      const { ledger, clock, inState, found } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS);
      const [begun, ...others] = up(await ledger.claimDue(10, 7_000));
      const leaseUntil = new Date(clock.now().getTime() + 7_000);
      const attempt = {
        number: 2,
        purpose: 'INQUIRY',
        startedAt: clock.now(),
        sentAt: null,
        answeredAt: null,
        leaseUntil,
        result: null,
      };
      expect(begun).toEqual({
        kind: 'begun',
        attempt,
        operation: { ...operation, attempts: [...operation.attempts, attempt], nextCheckAt: leaseUntil, epoch: 2 },
      });
      expect(others).toEqual([]);
      expect(await found(operation)).toEqual(begun?.operation);
    });

    it('come oldest due first, at most so many', async () => {
      const under = await aLedger(create);
      const [first, second, third] = await unknowns(under, 3);
      await under.recorded(first as Operation, unknown(), { number: 2, purpose: 'INQUIRY' });
      await under.clock.advance(60_000);
      expect(idsOf(await under.due(2))).toEqual([second?.id, third?.id]);
      expect(idsOf(await under.due(2))).toEqual([first?.id]);
      expect(await under.due(2)).toEqual([]);
    });

    it('come none at a time when none is asked for', async () => {
      const under = await aLedger(create);
      await unknowns(under, 1);
      expect(await under.due(0)).toEqual([]);
      expect(await under.due(1)).toHaveLength(1);
    });

    it('go to one of many who ask at once', async () => {
      const under = await aLedger(create);
      const operations = await unknowns(under, 12);
      const rounds = await Promise.all(Array.from({ length: 10 }, () => under.due(5)));
      const ids = rounds.flatMap(idsOf);
      expect(ids).toHaveLength(new Set(ids).size);
      for (let more = await under.due(5); more.length > 0; more = await under.due(5)) ids.push(...idsOf(more));
      expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort());
    });

    it('are of every tenant', async () => {
      const { clock, inState, due } = await aLedger(create);
      await inState('OUTCOME_UNKNOWN');
      await inState('OUTCOME_UNKNOWN', { tenant: 'other', account: 'theirs' });
      await clock.advance(FIRST_LOOK_MS);
      expect((await due()).map(({ operation }) => operation.tenant).sort()).toEqual(['default', 'other']);
    });

    it('are not looked at by anybody else while that goes on', async () => {
      const { ledger, clock, inState, due } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(FIRST_LOOK_MS);
      await due();
      expect(await ledger.beginInquiry('default', id, LEASE_MS)).toMatchObject({ kind: 'busy' });
      await clock.advance(LEASE_MS - 1);
      expect(await due()).toEqual([]);
    });

    it('are due again when whoever looked died', async () => {
      const { clock, inState, due } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(FIRST_LOOK_MS);
      await due();
      await clock.advance(LEASE_MS);
      expect(await due()).toMatchObject([{ operation: { id, epoch: 3 }, attempt: { number: 3 } }]);
    });

    it('are not yet a call whose lease runs, and are one from its end on', async () => {
      const { clock, claimed, due } = await aLedger(create);
      const { id } = await claimed();
      await clock.advance(LEASE_MS - 1);
      expect(await due()).toEqual([]);
      await clock.advance(1);
      expect(await due()).toMatchObject([
        { operation: { id, state: 'OUTCOME_UNKNOWN', problem: { member: 'OutcomeUnknown' }, epoch: 2 } },
      ]);
    });

    it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('are never what is %s', async (state) => {
      const { clock, inState, due } = await aLedger(create);
      const operation = await inState(state);
      expect(operation.nextCheckAt).toBeNull();
      await clock.advance(8 * DAY_MS);
      expect(await due()).toEqual([]);
    });

    it('are never what was settled while it was looked at', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(FIRST_LOOK_MS);
      await due();
      const settled = await recorded(operation, applied());
      expect(settled).toMatchObject({ state: 'SUCCEEDED', nextCheckAt: null });
      await clock.advance(LEASE_MS);
      expect(await due()).toEqual([]);
    });

    it('are what was accepted, too', async () => {
      const { clock, inState, due } = await aLedger(create);
      const { id } = await inState('PENDING');
      await clock.advance(FIRST_LOOK_MS);
      expect(await due()).toMatchObject([{ operation: { id, state: 'PENDING' } }]);
    });

    it('are looked at less and less often', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      const waits: number[] = [];
      let planned = operation.nextCheckAt;
      for (const number of [2, 3, 4, 5, 6, 7, 8]) {
        const wait = (planned?.getTime() ?? 0) - clock.now().getTime();
        waits.push(wait);
        await clock.advance(wait);
        expect(await due()).toMatchObject([{ attempt: { number } }]);
        const told = await recorded(operation, unknown('NOT_APPLIED_YET'), { number, purpose: 'INQUIRY' });
        planned = told.nextCheckAt;
      }
      const plan = [5, 15, 45, 120, 600, 3_600, 3_600].map((seconds) => seconds * 1_000);
      for (const [index, wait] of waits.entries()) {
        const expected = plan[index] ?? 0;
        expect(Math.abs(wait - expected)).toBeLessThanOrEqual(0.1 * expected + 1);
      }
    });

    it('are looked at on while a person is asked', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN', { providerIdempotency: 'STATE' });
      await clock.advance(FIRST_LOOK_MS);
      await due();
      const told = await recorded(operation, refused(), { number: 2, purpose: 'INQUIRY' });
      expect(told).toMatchObject({ state: 'NEEDS_REVIEW', finishedAt: null });
      await clock.advance(17_000);
      expect(await due()).toMatchObject([{ operation: { state: 'NEEDS_REVIEW' }, attempt: { number: 3 } }]);
      const settled = await recorded(operation, applied(), { number: 3, purpose: 'INQUIRY' });
      expect(settled).toMatchObject({ state: 'SUCCEEDED', nextCheckAt: null, finishedAt: clock.now() });
    });

    it('are no more when the schedule is at its end', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(2 * DAY_MS);
      await due();
      const told = await recorded(operation, unknown(), { number: 2, purpose: 'INQUIRY' });
      expect(told).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null, problem: { member: 'OutcomeUnknown' } });
      await clock.advance(8 * DAY_MS);
      expect(await due()).toEqual([]);
    });
  });
};
