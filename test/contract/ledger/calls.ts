import { describe, expect, it } from 'vitest';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest, up } from './a-ledger.js';

const LOOK = { number: 2, purpose: 'INQUIRY' } as const;

/** An unknown outcome that was looked at; the epoch is the one of that look. */
const looked = async ({ inState, clock, due, recorded }: LedgerUnderTest) => {
  const operation = await inState('OUTCOME_UNKNOWN');
  await clock.advance(6_000);
  await due();
  return recorded(operation, unknown('NOT_APPLIED_YET'), LOOK);
};

export const describeCalls = (create: CreateLedger): void => {
  describe('one more send', () => {
    it('is begun under a lease of its own, with the provider key of the first', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const leaseUntil = new Date(under.clock.now().getTime() + LEASE_MS);
      const attempt = {
        number: 3,
        purpose: 'CALL',
        startedAt: under.clock.now(),
        sentAt: null,
        answeredAt: null,
        leaseUntil,
        result: null,
      };
      const begun = up(await under.ledger.beginCall(operation.id, operation.epoch, LEASE_MS));
      expect(begun).toEqual({
        kind: 'begun',
        attempt,
        operation: {
          ...operation,
          state: 'IN_PROGRESS',
          attempts: [...operation.attempts, attempt],
          nextCheckAt: leaseUntil,
          epoch: operation.epoch + 1,
        },
      });
      expect(await under.found(operation)).toMatchObject({ state: 'IN_PROGRESS', epoch: operation.epoch + 1 });
    });

    it('keeps everybody else away until it has told something', async () => {
      const under = await aLedger(create);
      const { ledger, clock, due, recorded } = under;
      const operation = await looked(under);
      await ledger.beginCall(operation.id, operation.epoch, LEASE_MS);
      await clock.advance(LEASE_MS - 1);
      expect(await due()).toEqual([]);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'busy' });
      expect(await ledger.claim(aClaim({ idempotencyKey: 'k2' }))).toMatchObject({
        kind: 'taken',
        operation: { state: 'IN_PROGRESS' },
      });
      expect(await recorded(operation, applied(), { number: 3 })).toMatchObject({ state: 'SUCCEEDED' });
    });

    it('that died is due at the end of its lease', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      await under.ledger.beginCall(operation.id, operation.epoch, LEASE_MS);
      await under.clock.advance(LEASE_MS);
      expect(await under.due()).toMatchObject([{ operation: { state: 'OUTCOME_UNKNOWN' }, attempt: { number: 4 } }]);
    });

    it('that was refused leaves unknown what the first one may have done', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      await under.ledger.beginCall(operation.id, operation.epoch, LEASE_MS);
      const told = await under.recorded(operation, refused(), { number: 3 });
      expect(told).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(Date), finishedAt: null });
    });

    it('is begun once by 20 who have the same epoch', async () => {
      const under = await aLedger(create);
      const { id, epoch } = await looked(under);
      const begun = await Promise.all(Array.from({ length: 20 }, () => under.ledger.beginCall(id, epoch, LEASE_MS)));
      expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(begun.filter(({ kind }) => kind === 'lost')).toHaveLength(19);
    });
  });

  describe.each([
    [
      'one more send',
      (under: LedgerUnderTest, id: string, epoch: number) => under.ledger.beginCall(id, epoch, LEASE_MS),
    ],
    ['handing over', (under: LedgerUnderTest, id: string, epoch: number) => under.ledger.handOver(id, epoch)],
  ] as const)('%s', (_name, act) => {
    it('is refused once somebody else has taken over, and once they are done', async () => {
      const under = await aLedger(create);
      const { ledger, recorded } = under;
      const operation = await looked(under);
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      expect(await act(under, operation.id, operation.epoch)).toEqual({ kind: 'lost' });
      const after = await recorded(operation, unknown(), { number: 3, purpose: 'INQUIRY' });
      expect(await act(under, operation.id, operation.epoch)).toEqual({ kind: 'lost' });
      expect(await under.found(operation)).toEqual(after);
    });

    it('is refused while the lease runs, of its holder even', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const begun = await under.ledger.beginInquiry('default', operation.id, LEASE_MS);
      if (begun.kind !== 'begun') throw new Error(begun.kind);
      expect(await act(under, operation.id, begun.operation.epoch)).toEqual({ kind: 'lost' });
    });

    it('is refused when the operation is final', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const settled = await under.recorded(operation, applied());
      expect(await act(under, operation.id, settled.epoch)).toEqual({ kind: 'lost' });
      expect(await under.found(operation)).toEqual(settled);
    });

    it('is refused after a person has decided', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const resolution = { outcome: 'APPLIED', reason: 'seen', actor: 'maria' } as const;
      await under.ledger.resolve({ tenant: 'default', operationId: operation.id, resolution, graceMs: 0 });
      expect(await act(under, operation.id, operation.epoch)).toEqual({ kind: 'lost' });
    });

    it('is refused for an operation that nobody knows', async () => {
      const under = await aLedger(create);
      expect(await act(under, aClaim().operationId, 1)).toEqual({ kind: 'lost' });
    });
  });
};
