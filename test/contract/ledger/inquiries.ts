import { describe, expect, it } from 'vitest';
import { leaseEndsAt } from '../../../src/domain/operation/lease.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, evidenceOf } from './a-ledger.js';

export const describeInquiries = (create: CreateLedger): void => {
  describe('inquiries', () => {
    it.each(['PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW'] as const)(
      'begins one in state %s, under a lease of its own',
      async (state) => {
        const { ledger, clock, inState, found } = await aLedger(create);
        const operation = await inState(state);
        const begun = await ledger.beginInquiry('default', operation.id, 7_000);
        if (begun.kind !== 'begun') throw new Error(begun.kind);
        expect(begun.attempt).toEqual({
          number: 2,
          purpose: 'INQUIRY',
          startedAt: clock.now(),
          sentAt: null,
          answeredAt: null,
          leaseUntil: new Date(clock.now().getTime() + 7_000),
          result: null,
        });
        expect(begun.operation).toEqual({
          ...operation,
          attempts: [...operation.attempts, begun.attempt],
          nextCheckAt: leaseEndsAt(begun.operation),
          epoch: operation.epoch + 1,
          version: operation.version + 1,
        });
        expect(await found(operation)).toEqual(begun.operation);
      },
    );

    it('is busy while the call runs, and free when its lease is over', async () => {
      const { ledger, clock, called } = await aLedger(create);
      const operation = await called();
      await clock.advance(LEASE_MS - 1);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toEqual({ kind: 'busy', operation });
      await clock.advance(1);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({
        kind: 'begun',
        operation: { state: 'OUTCOME_UNKNOWN', epoch: operation.epoch + 1 },
      });
    });

    it('is busy while a claim has sent nothing yet, and begins none once that is over: nothing was sent', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const operation = await claimed();
      await clock.advance(LEASE_MS - 1);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toEqual({ kind: 'busy', operation });
      await clock.advance(1);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({
        kind: 'final',
        operation: { state: 'FAILED' },
      });
    });

    it('is busy while another inquiry runs, and free when it has told something', async () => {
      const { ledger, clock, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      await clock.advance(2_000);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'busy' });
      await recorded(operation, unknown('NOTHING_LEARNT'), { number: 2, purpose: 'INQUIRY' });
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({
        kind: 'begun',
        attempt: { number: 3 },
        operation: { epoch: operation.epoch + 2 },
      });
    });

    it('answers with the last one while that is younger than 2 seconds', async () => {
      const { ledger, clock, inState, recorded, found } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      const looked = await recorded(operation, unknown('NOTHING_LEARNT'), { number: 2, purpose: 'INQUIRY' });
      await clock.advance(1_999);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toEqual({
        kind: 'recent',
        operation: looked,
      });
      expect(await found(operation)).toEqual(looked);
      await clock.advance(1);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'begun' });
    });

    it('begins 60 an hour at most, those that were only counted included', async () => {
      const { ledger, clock, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      for (const number of Array.from({ length: 60 }, (_, index) => index + 2)) {
        await clock.advance(2_000);
        expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'begun' });
        await recorded(operation, unknown('NOTHING_LEARNT'), { number, purpose: 'INQUIRY' });
      }
      await clock.advance(2_000);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'recent' });
      await clock.advance(60 * 60_000);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'begun' });
    });

    it('is free again and again when nothing could be asked', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      for (const number of [2, 3, 4]) {
        await clock.advance(2_000);
        expect(await ledger.beginInquiry('default', id, LEASE_MS)).toMatchObject({
          kind: 'begun',
          attempt: { number },
        });
        await ledger.record(id, [evidenceOf(unknown('NOTHING_LEARNT'), { number, purpose: 'INQUIRY' })]);
      }
    });

    it('begins one of 100 at once', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      const begun = await Promise.all(Array.from({ length: 100 }, () => ledger.beginInquiry('default', id, LEASE_MS)));
      expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(begun.filter(({ kind }) => kind === 'busy')).toHaveLength(99);
    });

    it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('begins none once the state is %s', async (state) => {
      const { ledger, inState, found } = await aLedger(create);
      const operation = await inState(state);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toEqual({ kind: 'final', operation });
      expect(await found(operation)).toEqual(operation);
    });

    it('finds nothing of another tenant', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      expect(await ledger.beginInquiry('other', id, LEASE_MS)).toEqual({ kind: 'not-found' });
      expect(await ledger.beginInquiry('default', aClaim().operationId, LEASE_MS)).toEqual({ kind: 'not-found' });
    });

    it('settles by what the inquiry tells', async () => {
      const { ledger, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      const settled = await recorded(operation, applied(), { number: 2, purpose: 'INQUIRY' });
      expect(settled).toMatchObject({ state: 'SUCCEEDED', problem: null, attempts: [{}, { number: 2 }] });
    });

    it('fails what the order itself disproves', async () => {
      const { ledger, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      const disproof = refused(undefined, { disproves: true });
      expect(await recorded(operation, disproof, { number: 2, purpose: 'INQUIRY' })).toMatchObject({ state: 'FAILED' });
    });
  });
};
