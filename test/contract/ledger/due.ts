import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { LEASE_MS } from '../../support/a-claim.js';
import { applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest } from './a-ledger.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** More than the first look waits for, jitter included. */
const FIRST_LOOK_MS = 6_000;

/** So many unknown outcomes of an account, the oldest first, one a minute. */
const unknowns = async (
  { inState, clock }: LedgerUnderTest,
  count: number,
  account = 'acme',
  everyMs = MINUTE_MS,
): Promise<Operation[]> => {
  const operations: Operation[] = [];
  for (const index of Array.from({ length: count }).keys()) {
    const name = `${account}-${index}`;
    operations.push(await inState('OUTCOME_UNKNOWN', { account, idempotencyKey: name, providerOrderId: name }));
    await clock.advance(everyMs);
  }
  return operations;
};

const byDueTime = (operations: readonly Operation[]): string[] =>
  operations.toSorted((a, b) => Number(a.nextCheckAt) - Number(b.nextCheckAt)).map(({ id }) => id);

const idsOf = (begun: readonly { readonly operation: Operation }[]) => begun.map(({ operation }) => operation.id);

const atMost = (limit: number, account = 'acme') => ({ accounts: [{ account, limit }] });

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
      const { clock, inState, found, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS);
      const [begun, ...others] = await due({ leaseMs: 7_000 });
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
        operation: {
          ...operation,
          attempts: [...operation.attempts, attempt],
          nextCheckAt: leaseUntil,
          epoch: operation.epoch + 1,
          version: operation.version + 1,
        },
      });
      expect(others).toEqual([]);
      expect(await found(operation)).toEqual(begun?.operation);
    });

    it('come oldest due first, at most so many', async () => {
      const under = await aLedger(create);
      const [first, second, third] = await unknowns(under, 3);
      await under.recorded(first as Operation, unknown(), { number: 2, purpose: 'INQUIRY' });
      await under.clock.advance(3 * MINUTE_MS);
      expect(idsOf(await under.due(atMost(2)))).toEqual([second?.id, third?.id]);
      expect(idsOf(await under.due(atMost(2)))).toEqual([first?.id]);
      expect(await under.due(atMost(2))).toEqual([]);
    });

    it('come none at a time when none is asked for', async () => {
      const under = await aLedger(create);
      await unknowns(under, 1);
      expect(await under.due(atMost(0))).toEqual([]);
      expect(await under.due(atMost(1))).toHaveLength(1);
    });

    it('go to one of many who ask at once', async () => {
      const under = await aLedger(create);
      const operations = await unknowns(under, 12);
      const rounds = await Promise.all(Array.from({ length: 10 }, () => under.due(atMost(5))));
      const ids = rounds.flatMap(idsOf);
      expect(ids).toHaveLength(new Set(ids).size);
      for (let more = await under.due(); more.length > 0; more = await under.due()) ids.push(...idsOf(more));
      expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort());
    });

    it('are of every tenant', async () => {
      const { clock, inState, due } = await aLedger(create);
      await inState('OUTCOME_UNKNOWN');
      await inState('OUTCOME_UNKNOWN', { tenant: 'other', providerOrderId: 'ORD-2' });
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
      const { id, epoch } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(FIRST_LOOK_MS);
      await due();
      await clock.advance(LEASE_MS);
      expect(await due()).toMatchObject([{ operation: { id, epoch: epoch + 2 }, attempt: { number: 3 } }]);
    });

    it('are not yet a call whose lease runs, and are one from its end on', async () => {
      const { clock, called, due } = await aLedger(create);
      const { id, epoch } = await called();
      await clock.advance(LEASE_MS - 1);
      expect(await due()).toEqual([]);
      await clock.advance(1);
      expect(await due()).toMatchObject([
        { operation: { id, state: 'OUTCOME_UNKNOWN', problem: { member: 'OutcomeUnknown' }, epoch: epoch + 1 } },
      ]);
    });

    it('are never a claim that sent nothing: over its lease it is written down as failed', async () => {
      const { clock, claimed, found, due } = await aLedger(create);
      const operation = await claimed();
      await clock.advance(LEASE_MS);
      const finishedAt = clock.now();
      expect(await due()).toEqual([]);
      await clock.advance(LEASE_MS);
      expect(await found(operation)).toMatchObject({
        state: 'FAILED',
        finishedAt,
        nextCheckAt: null,
        attempts: [],
        version: operation.version + 1,
      });
      expect(await due()).toEqual([]);
    });

    it('are found behind claims that sent nothing', async () => {
      const under = await aLedger(create);
      for (const index of [1, 2, 3, 4]) {
        await under.claimed({ idempotencyKey: `k${index}`, providerOrderId: `ORD-${index}` });
      }
      await under.clock.advance(LEASE_MS);
      const [operation] = await unknowns(under, 1);
      expect(idsOf(await under.due(atMost(1)))).toEqual([operation?.id]);
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

    it('are looked at less and less often, by the age of the operation', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      const ages: number[] = [];
      let planned = operation.nextCheckAt;
      for (const number of Array.from({ length: 11 }, (_, index) => index + 2)) {
        ages.push((planned?.getTime() ?? 0) - operation.startedAt.getTime());
        await clock.advance((planned?.getTime() ?? 0) - clock.now().getTime());
        expect(await due()).toMatchObject([{ attempt: { number } }]);
        const told = await recorded(operation, unknown('NOT_READY'), { number, purpose: 'INQUIRY' });
        planned = told.nextCheckAt;
      }
      const plan = [5, 15, 45, 120, 300, 600, 1_200, 2_400, 3_600, 7_200, 10_800].map((seconds) => seconds * SECOND_MS);
      for (const [index, age] of ages.entries()) {
        const expected = plan[index] ?? 0;
        expect(Math.abs(age - expected)).toBeLessThanOrEqual(0.1 * expected + 1);
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

    it('are looked at every hour from the end of the schedule on, beside a person, for 30 days', async () => {
      const { clock, inState, recorded, due } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      const looked = async (number: number) => {
        expect(await due()).toMatchObject([{ attempt: { number } }]);
        return recorded(operation, unknown(), { number, purpose: 'INQUIRY' });
      };
      await clock.advance(2 * DAY_MS);
      const told = await looked(2);
      expect(told).toMatchObject({ state: 'NEEDS_REVIEW', problem: { member: 'OutcomeUnknown' } });
      const wait = (told.nextCheckAt?.getTime() ?? 0) - clock.now().getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(HOUR_MS);
      await clock.advance(wait);
      await looked(3);
      await clock.advance(28 * DAY_MS);
      expect(await looked(4)).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
      await clock.advance(8 * DAY_MS);
      expect(await due()).toEqual([]);
    });
  });

  describe('a share of what is due', () => {
    it('is given to each account, and never the share of another', async () => {
      const under = await aLedger(create);
      const slow = await unknowns(under, 5, 'slow', SECOND_MS);
      const [other] = await unknowns(under, 1, 'other', FIRST_LOOK_MS);
      const accounts = [
        { account: 'other', limit: 3 },
        { account: 'slow', limit: 2 },
        { account: 'idle', limit: 4 },
      ];
      const ids = idsOf(await under.due({ accounts }));
      const oldestFirst = byDueTime(slow);
      expect(ids.toSorted()).toEqual([...oldestFirst.slice(0, 2), other?.id].toSorted());
      expect(idsOf(await under.due({ accounts }))).toEqual(oldestFirst.slice(2, 4));
    });

    it('passes over accounts that were not asked for', async () => {
      const under = await aLedger(create);
      const [theirs] = await unknowns(under, 1, 'theirs');
      expect(await under.due()).toEqual([]);
      expect(await under.due({ accounts: [] })).toEqual([]);
      expect(await under.found(theirs as Operation)).toEqual(theirs);
      expect(idsOf(await under.due(atMost(1, 'theirs')))).toEqual([theirs?.id]);
    });

    it('passes over verbs that were not asked for', async () => {
      const { clock, inState, found, due } = await aLedger(create);
      const process = await inState('OUTCOME_UNKNOWN', { kind: 'PROCESS' });
      const capture = await inState('OUTCOME_UNKNOWN', { idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      await clock.advance(FIRST_LOOK_MS);
      expect(idsOf(await due({ kinds: ['CAPTURE'] }))).toEqual([capture.id]);
      expect(await due({ kinds: [] })).toEqual([]);
      expect(await found(process)).toEqual(process);
      expect(idsOf(await due({ kinds: ['PROCESS', 'CAPTURE'] }))).toEqual([process.id]);
    });
  });

  describe('what nobody took for 15 minutes', () => {
    const LATE_MS = 15 * MINUTE_MS;

    it.each([
      ['account', { accounts: [{ account: 'elsewhere', limit: 1 }] }],
      ['account, none asked for', { accounts: [] }],
      ['verb', { kinds: ['PROCESS'] }],
      ['share', { accounts: [{ account: 'acme', limit: 0 }] }],
    ] as const)('is given to anybody, to the millisecond: whatever its %s', async (_name, request) => {
      const { clock, inState, due } = await aLedger(create);
      const { id, nextCheckAt } = await inState('OUTCOME_UNKNOWN');
      await clock.advance((nextCheckAt?.getTime() ?? 0) - clock.now().getTime() + LATE_MS - 1);
      expect(await due(request)).toEqual([]);
      await clock.advance(1);
      expect(await due(request)).toMatchObject([{ operation: { id }, attempt: { purpose: 'INQUIRY' } }]);
      expect(await due(request)).toEqual([]);
    });

    it('is given 16 at a time, oldest due first', async () => {
      const under = await aLedger(create);
      const operations = await unknowns(under, 20, 'elsewhere', SECOND_MS);
      await under.clock.advance(LATE_MS + MINUTE_MS);
      expect(idsOf(await under.due())).toEqual(byDueTime(operations).slice(0, 16));
      expect(idsOf(await under.due())).toEqual(byDueTime(operations).slice(16));
    });

    it('is written down as failed where nothing was sent', async () => {
      const { clock, claimed, found, due } = await aLedger(create);
      const operation = await claimed({ account: 'elsewhere' });
      await clock.advance(LEASE_MS + LATE_MS);
      expect(await due()).toEqual([]);
      expect(await found(operation)).toMatchObject({ state: 'FAILED', version: operation.version + 1 });
    });

    it('is never what somebody works on', async () => {
      const { clock, inState, due } = await aLedger(create);
      await inState('OUTCOME_UNKNOWN');
      await clock.advance(FIRST_LOOK_MS);
      await due({ leaseMs: 2 * LATE_MS });
      await clock.advance(FIRST_LOOK_MS + LATE_MS);
      expect(await due({ accounts: [] })).toEqual([]);
    });
  });
};
