import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { LEASE_MS } from '../../support/a-claim.js';
import { accepted, applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest, up } from './a-ledger.js';

const HOUR_MS = 60 * 60 * 1_000;

const RESOLUTION = { outcome: 'APPLIED', reason: 'seen', actor: 'maria' } as const;

const look = ({ ledger }: LedgerUnderTest, { tenant, id }: Operation) => ledger.beginInquiry(tenant, id, LEASE_MS);

const call = ({ ledger }: LedgerUnderTest, { id, epoch }: Operation) =>
  ledger.beginCall(id, { epoch, leaseMs: LEASE_MS, baseline: null });

const resolve = ({ ledger }: LedgerUnderTest, { tenant, id }: Operation) =>
  ledger.resolve({ tenant, operationId: id, resolution: RESOLUTION, graceMs: 0 });

/** The operation that an answer carries. */
const operationOf = (answer: object | null): Operation => {
  if (answer !== null && 'operation' in answer) return answer.operation as Operation;
  return answer as Operation;
};

export const describeVersions = (create: CreateLedger): void => {
  describe('the version of an operation', () => {
    it('is 1 for a claim and rises by one with each change, as the answer and the next look-up say', async () => {
      const under = await aLedger(create);
      const { ledger, clock, recorded, due } = under;
      let operation = await under.claimed();
      expect(operation.version).toBe(1);
      const steps: (() => Promise<object | null>)[] = [
        () => call(under, operation),
        () => recorded(operation, accepted()),
        () => look(under, operation),
        () => recorded(operation, unknown(), { number: 2, purpose: 'INQUIRY' }),
        async () => (await due())[0] ?? null,
        () => recorded(operation, unknown(), { number: 3, purpose: 'INQUIRY' }),
        () => ledger.handOver(operation.id, operation.epoch),
        () => resolve(under, operation),
        () => recorded(operation, refused(undefined, { disproves: true }), { number: 4, purpose: 'INQUIRY' }),
      ];
      for (const [index, step] of steps.entries()) {
        await clock.advance(index === 0 ? 0 : 2 * HOUR_MS);
        const { version } = operation;
        operation = operationOf(await step());
        expect(operation.version).toBe(version + 1);
        expect(await under.found(operation)).toEqual(operation);
      }
      expect(operation).toMatchObject({ state: 'SUCCEEDED', contradictedBy: 4 });
    });

    it('stays where nothing is stored', async () => {
      const under = await aLedger(create);
      const settled = await under.inState('SUCCEEDED');
      await look(under, settled);
      await call(under, settled);
      await under.ledger.handOver(settled.id, settled.epoch);
      await resolve(under, settled);
      await under.due();
      await under.ledger.countOpen();
      expect(await under.found(settled)).toEqual(settled);
    });

    it('rises by one for each of 20 who tell something at once', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      const told = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          under.recorded(operation, unknown(), { number: index + 2, purpose: 'INQUIRY', sentAt: new Date(index) }),
        ),
      );
      const versions = told.map(({ version }) => version - operation.version).toSorted((a, b) => a - b);
      expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      expect(await under.found(operation)).toMatchObject({ version: operation.version + 20 });
    });
  });

  describe('looks that tell nothing new', () => {
    /** So many looks from this number on, each with the same result. */
    const lookAgain = async (under: LedgerUnderTest, operation: Operation, numbers: readonly number[]) => {
      let told = operation;
      for (const number of numbers) {
        await under.clock.advance(10_000);
        const begun = await look(under, operation);
        if (begun.kind !== 'begun') throw new Error(begun.kind);
        expect(begun.attempt.number).toBe(number);
        told = await under.recorded(operation, unknown('NOTHING_LEARNT'), { number, purpose: 'INQUIRY' });
      }
      return told;
    };

    const numbersOf = ({ attempts }: Operation) => attempts.map(({ number }) => number);

    it('are counted and not kept: the first and the last one stay', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      const told = await lookAgain(under, operation, [2, 3, 4, 5, 6]);
      expect(numbersOf(told)).toEqual([1, 2, 6]);
      expect(told.looks).toBe(3);
      expect(await under.found(operation)).toEqual(told);
    });

    it('are kept where they told something else than the look before', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      await lookAgain(under, operation, [2, 3, 4]);
      await under.clock.advance(10_000);
      await under.recorded(operation, unknown('NOT_READY'), { number: 5, purpose: 'INQUIRY' });
      const told = await lookAgain(under, operation, [6, 7, 8]);
      expect(numbersOf(told)).toEqual([1, 2, 5, 6, 8]);
      expect(told.looks).toBe(3);
      expect(await under.found(operation)).toEqual(told);
    });

    it('stay few, and their count says how many there were', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      const told = await lookAgain(
        under,
        operation,
        Array.from({ length: 50 }, (_, index) => index + 2),
      );
      expect(numbersOf(told)).toEqual([1, 2, 51]);
      expect(told.looks).toBe(48);
    });

    it('are not brought back by hearing of one of them again', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      await lookAgain(under, operation, [2, 3, 4, 5]);
      await under.clock.advance(10_000);
      const told = await under.recorded(operation, unknown('NOTHING_LEARNT'), { number: 3, purpose: 'INQUIRY' });
      expect(numbersOf(told)).toEqual([1, 2, 5]);
      expect(await under.found(operation)).toEqual(told);
    });

    it('never hide the proof that comes after them', async () => {
      const under = await aLedger(create);
      const operation = await under.inState('OUTCOME_UNKNOWN');
      await lookAgain(under, operation, [2, 3, 4]);
      const settled = await under.recorded(operation, applied(), { number: 5, purpose: 'INQUIRY' });
      expect(settled).toMatchObject({ state: 'SUCCEEDED', looks: 2, attempts: [{}, { number: 2 }, { number: 5 }] });
      expect(up(await under.ledger.findByIds('default', [operation.id]))).toEqual([settled]);
    });
  });
};
