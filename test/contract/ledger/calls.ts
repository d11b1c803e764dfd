import { describe, expect, it } from 'vitest';
import type { CallRequest } from '../../../src/domain/operation/decisions.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { anAttempt } from '../../support/an-operation.js';
import { applied, aSnapshot, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest, up } from './a-ledger.js';

const LOOK = { number: 2, purpose: 'INQUIRY' } as const;

const aCall = ({ epoch }: Pick<Operation, 'epoch'>, changes: Partial<CallRequest> = {}): CallRequest => ({
  epoch,
  leaseMs: LEASE_MS,
  baseline: null,
  ...changes,
});

const aBaseline = anAttempt({
  purpose: 'BASELINE',
  result: { kind: 'seen', order: aSnapshot({ status: 'AUTHORIZED', captureBefore: new Date('2026-03-05T00:00:00Z') }) },
});

/** An unknown outcome that was looked at; the epoch is the one of that look. */
const looked = async ({ inState, clock, due, recorded }: LedgerUnderTest) => {
  const operation = await inState('OUTCOME_UNKNOWN');
  await clock.advance(6_000);
  await due();
  return recorded(operation, unknown('NOT_APPLIED_YET'), LOOK);
};

const begunAttempt = ({ clock }: LedgerUnderTest, number: number, leaseMs = LEASE_MS) => ({
  number,
  purpose: 'CALL',
  startedAt: clock.now(),
  sentAt: null,
  answeredAt: null,
  leaseUntil: new Date(clock.now().getTime() + leaseMs),
  result: null,
});

export const describeCalls = (create: CreateLedger): void => {
  describe('the first send', () => {
    it('is written down as an attempt under a lease of its own', async () => {
      const under = await aLedger(create);
      const operation = await under.claimed();
      await under.clock.advance(2_000);
      const begun = up(await under.ledger.beginCall(operation.id, aCall(operation, { leaseMs: 70_000 })));
      const attempt = begunAttempt(under, 1, 70_000);
      expect(begun).toEqual({
        kind: 'begun',
        attempt,
        operation: {
          ...operation,
          attempts: [attempt],
          nextCheckAt: attempt.leaseUntil,
          epoch: operation.epoch + 1,
          version: operation.version + 1,
        },
      });
      expect(begun).toMatchObject({ operation: await under.found(operation) });
    });

    it('is written down with the reading before it', async () => {
      const under = await aLedger(create);
      const operation = await under.claimed();
      const begun = up(await under.ledger.beginCall(operation.id, aCall(operation, { baseline: aBaseline })));
      expect(begun).toMatchObject({ kind: 'begun', attempt: { number: 2, purpose: 'CALL' } });
      const found = await under.found(operation);
      expect(found?.attempts).toEqual([aBaseline, begunAttempt(under, 2)]);
      expect(begun).toMatchObject({ operation: found });
    });

    it('settles by its evidence, whatever the reading before it saw', async () => {
      const { ledger, claimed, recorded } = await aLedger(create);
      const operation = await claimed();
      await ledger.beginCall(operation.id, aCall(operation, { baseline: aBaseline }));
      expect(await recorded(operation, applied(), { number: 2 })).toMatchObject({
        state: 'SUCCEEDED',
        attempts: [{ purpose: 'BASELINE' }, { purpose: 'CALL', result: { kind: 'applied' } }],
      });
    });

    it('is begun by the holder of the epoch only, and once', async () => {
      const { ledger, claimed, found } = await aLedger(create);
      const operation = await claimed();
      expect(await ledger.beginCall(operation.id, aCall({ epoch: operation.epoch + 1 }))).toEqual({ kind: 'lost' });
      expect(await found(operation)).toEqual(operation);
      expect(await ledger.beginCall(operation.id, aCall(operation))).toMatchObject({ kind: 'begun' });
      expect(await ledger.beginCall(operation.id, aCall(operation))).toEqual({ kind: 'lost' });
      expect((await found(operation))?.attempts).toHaveLength(1);
    });

    it('is begun while the claim holds, to the millisecond, and never after it', async () => {
      const { ledger, clock, claimed, found } = await aLedger(create);
      const first = await claimed();
      const second = await claimed({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      await clock.advance(LEASE_MS - 1);
      expect(await ledger.beginCall(first.id, aCall(first))).toMatchObject({ kind: 'begun' });
      await clock.advance(1);
      expect(await ledger.beginCall(second.id, aCall(second))).toEqual({ kind: 'lost' });
      expect(await found(second)).toMatchObject({ state: 'FAILED', attempts: [] });
    });

    it('is begun by nobody once the key runs again', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const first = await claimed();
      await clock.advance(LEASE_MS);
      const second = await claimed();
      expect(await ledger.beginCall(first.id, aCall(first))).toEqual({ kind: 'lost' });
      expect(await ledger.beginCall(second.id, aCall(second))).toMatchObject({ kind: 'begun' });
    });

    it('is begun once by 20 who have the same epoch', async () => {
      const { ledger, claimed } = await aLedger(create);
      const operation = await claimed();
      const begun = await Promise.all(
        Array.from({ length: 20 }, () => ledger.beginCall(operation.id, aCall(operation))),
      );
      expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(begun.filter(({ kind }) => kind === 'lost')).toHaveLength(19);
    });

    it('makes the operation unknown when its lease is over: it may have left', async () => {
      const { clock, called, found } = await aLedger(create);
      const operation = await called();
      await clock.advance(LEASE_MS - 1);
      expect(await found(operation)).toMatchObject({ state: 'IN_PROGRESS' });
      await clock.advance(1);
      expect(await found(operation)).toMatchObject({ state: 'OUTCOME_UNKNOWN', finishedAt: null });
    });

    it('keeps nothing personal of the reading before it', async () => {
      const { ledger, claimed, found } = await aLedger(create);
      const operation = await claimed();
      const order = { ...aSnapshot(), description: 'canary', externalReference: 'canary', sellerId: 'canary' };
      const baseline = anAttempt({ purpose: 'BASELINE', result: { kind: 'seen', order } });
      const begun = await ledger.beginCall(operation.id, aCall(operation, { baseline }));
      expect(JSON.stringify([begun, await found(operation)])).not.toContain('canary');
      expect(await found(operation)).toMatchObject({
        attempts: [{ result: { kind: 'seen', order: aSnapshot() } }, {}],
      });
    });
  });

  describe('one more send', () => {
    it('is begun under a lease of its own, with the provider key of the first', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const attempt = begunAttempt(under, 3);
      const begun = up(await under.ledger.beginCall(operation.id, aCall(operation)));
      expect(begun).toEqual({
        kind: 'begun',
        attempt,
        operation: {
          ...operation,
          state: 'IN_PROGRESS',
          attempts: [...operation.attempts, attempt],
          nextCheckAt: attempt.leaseUntil,
          epoch: operation.epoch + 1,
          version: operation.version + 1,
        },
      });
      expect(await under.found(operation)).toMatchObject({ state: 'IN_PROGRESS', epoch: operation.epoch + 1 });
    });

    it('keeps everybody else away until it has told something', async () => {
      const under = await aLedger(create);
      const { ledger, clock, due, recorded } = under;
      const operation = await looked(under);
      await ledger.beginCall(operation.id, aCall(operation));
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
      await under.ledger.beginCall(operation.id, aCall(operation));
      await under.clock.advance(LEASE_MS);
      expect(await under.due()).toMatchObject([{ operation: { state: 'OUTCOME_UNKNOWN' }, attempt: { number: 4 } }]);
    });

    it('that was refused leaves unknown what the first one may have done', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      await under.ledger.beginCall(operation.id, aCall(operation));
      const told = await under.recorded(operation, refused(), { number: 3 });
      expect(told).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(Date), finishedAt: null });
    });

    it('is begun once by 20 who have the same epoch', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      const begun = await Promise.all(
        Array.from({ length: 20 }, () => under.ledger.beginCall(operation.id, aCall(operation))),
      );
      expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
      expect(begun.filter(({ kind }) => kind === 'lost')).toHaveLength(19);
    });
  });

  describe.each([
    [
      'one more send',
      (under: LedgerUnderTest, id: string, epoch: number) => under.ledger.beginCall(id, aCall({ epoch })),
    ],
    ['handing over', (under: LedgerUnderTest, id: string, epoch: number) => under.ledger.handOver(id, epoch)],
  ] as const)('%s', (_name, act) => {
    it('is refused once somebody else has taken over, and once they are done', async () => {
      const under = await aLedger(create);
      const { ledger, clock, recorded } = under;
      const operation = await looked(under);
      await clock.advance(2_000);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'begun' });
      expect(await act(under, operation.id, operation.epoch)).toEqual({ kind: 'lost' });
      const after = await recorded(operation, unknown(), { number: 3, purpose: 'INQUIRY' });
      expect(await act(under, operation.id, operation.epoch)).toEqual({ kind: 'lost' });
      expect(await under.found(operation)).toEqual(after);
    });

    it('is refused while the lease runs, of its holder even', async () => {
      const under = await aLedger(create);
      const operation = await looked(under);
      await under.clock.advance(2_000);
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
