import { describe, expect, it } from 'vitest';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { accepted, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, evidenceOf, RESULT_BY_STATE, type SettledState, up } from './a-ledger.js';

const INQUIRY = { number: 2, purpose: 'INQUIRY' } as const;

export const describeEvidence = (create: CreateLedger): void => {
  describe('evidence', () => {
    it.each(Object.keys(RESULT_BY_STATE) as SettledState[])('settles %s by one answer', async (state) => {
      const { clock, called, recorded, found } = await aLedger(create);
      const operation = await called();
      const sentAt = clock.now();
      await clock.advance(1_500);
      const settled = await recorded(operation, RESULT_BY_STATE[state](), { sentAt });
      const isFinal = state !== 'PENDING' && state !== 'OUTCOME_UNKNOWN';
      expect(settled).toMatchObject({ id: operation.id, state, finishedAt: isFinal ? clock.now() : null });
      expect(settled.attempts).toMatchObject([
        { number: 1, purpose: 'CALL', startedAt: operation.startedAt, sentAt, answeredAt: clock.now() },
      ]);
      expect(settled.problem === null).toBe(state === 'SUCCEEDED' || state === 'PENDING');
      expect(await found(operation)).toEqual(settled);
    });

    it('knows an attempt by its number and adds the ones that it does not know', async () => {
      const { ledger, clock, called } = await aLedger(create);
      const operation = await called();
      await clock.advance(100);
      const sentAt = clock.now();
      await clock.advance(100);
      const settled = await ledger.record(operation.id, [
        evidenceOf(toInquire(), { sentAt }),
        evidenceOf(applied(), { ...INQUIRY, sentAt, answeredAt: clock.now() }),
      ]);
      expect(settled).toMatchObject({
        state: 'SUCCEEDED',
        attempts: [
          { number: 1, purpose: 'CALL', result: { kind: 'inquire' } },
          { number: 2, purpose: 'INQUIRY', startedAt: sentAt, answeredAt: clock.now(), result: { kind: 'applied' } },
        ],
      });
    });

    it('dates an attempt that it hears of and that was never sent by the moment it hears of it', async () => {
      const { clock, called, recorded } = await aLedger(create);
      const operation = await called();
      await clock.advance(700);
      const { attempts } = await recorded(operation, unknown(), INQUIRY);
      expect(attempts[1]).toMatchObject({ number: 2, startedAt: clock.now(), sentAt: null, leaseUntil: clock.now() });
    });

    it('keeps the first result of an attempt', async () => {
      const { called, recorded } = await aLedger(create);
      const operation = await called();
      await recorded(operation, unknown('TIMEOUT'));
      const again = await recorded(operation, refused());
      expect(again.attempts[0]).toMatchObject({ number: 1, result: { kind: 'unknown', cause: 'TIMEOUT' } });
      expect(again.state).toBe('OUTCOME_UNKNOWN');
    });

    it('takes the same evidence twice for once', async () => {
      const { ledger, clock, called } = await aLedger(create);
      const { id } = await called();
      const evidence = [
        evidenceOf(toInquire(true), { sentAt: clock.now(), answeredAt: clock.now() }),
        evidenceOf(unknown(), { ...INQUIRY, sentAt: clock.now(), answeredAt: clock.now() }),
      ];
      const once = up(await ledger.record(id, evidence));
      await clock.advance(500);
      expect(await ledger.record(id, evidence)).toEqual({
        ...once,
        nextCheckAt: expect.any(Date),
        version: (once?.version ?? 0) + 1,
      });
    });

    it('takes proof that comes after the lease is over', async () => {
      const { clock, called, found, recorded } = await aLedger(create);
      const operation = await called();
      await clock.advance(2 * LEASE_MS);
      expect(await found(operation)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
      expect(await recorded(operation, applied())).toMatchObject({ state: 'SUCCEEDED' });
    });

    it('takes proof from whoever brings it while somebody else has the lease', async () => {
      const { ledger, clock, called, recorded } = await aLedger(create);
      const operation = await called();
      await clock.advance(LEASE_MS);
      expect(await ledger.beginInquiry('default', operation.id, LEASE_MS)).toMatchObject({ kind: 'begun' });
      expect(await recorded(operation, applied())).toMatchObject({
        state: 'SUCCEEDED',
        attempts: [
          { number: 1, result: { kind: 'applied' } },
          { number: 2, purpose: 'INQUIRY', result: null },
        ],
      });
    });

    it('loses no proof when two inquiries were begun under one number', async () => {
      const { ledger, clock, called, recorded } = await aLedger(create);
      const operation = await called();
      await clock.advance(LEASE_MS);
      await ledger.beginInquiry('default', operation.id, LEASE_MS);
      const late = [
        evidenceOf(toInquire(true), { sentAt: operation.startedAt, answeredAt: operation.startedAt }),
        evidenceOf(unknown('NOTHING_LEARNT'), INQUIRY),
      ];
      await ledger.record(operation.id, late);
      const settled = await recorded(operation, applied(), INQUIRY);
      expect(settled.state).toBe('SUCCEEDED');
      expect(settled.attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
    });

    it('never takes an inquiry for the send that has its number', async () => {
      const { called, recorded } = await aLedger(create);
      const operation = await called();
      const read = await recorded(operation, refused(), { purpose: 'INQUIRY' });
      expect(read).toMatchObject({
        attempts: [
          { number: 1, purpose: 'CALL', result: null },
          { number: 2, purpose: 'INQUIRY', result: { kind: 'refused' } },
        ],
      });
    });

    it('keeps unknown what an earlier send may have done', async () => {
      const { called, recorded } = await aLedger(create);
      const operation = await called();
      await recorded(operation, unknown());
      for (const [index, result] of [refused(), notSent()].entries()) {
        const told = await recorded(operation, result, { number: index + 2 });
        expect(told).toMatchObject({ state: 'OUTCOME_UNKNOWN', finishedAt: null });
      }
    });

    it('takes a late decline for an answer only where the provider replays its first one', async () => {
      const { called, recorded } = await aLedger(create);
      for (const [providerIdempotency, state] of [
        ['KEY', 'DECLINED'],
        ['STATE', 'OUTCOME_UNKNOWN'],
      ] as const) {
        const changes = {
          providerIdempotency,
          providerOrderId: providerIdempotency,
          idempotencyKey: providerIdempotency,
        };
        const operation = await called(changes);
        await recorded(operation, unknown());
        expect(await recorded(operation, declined(), { number: 2 })).toMatchObject({ state });
      }
    });

    it.each([
      ['SUCCEEDED', refused(), null],
      ['FAILED', applied(), 2],
      ['DECLINED', applied(), 2],
    ] as const)('never changes %s, and keeps what comes after it', async (state, later, contradictedBy) => {
      const { clock, inState, recorded, found } = await aLedger(create);
      const operation = await inState(state);
      await clock.advance(1_000);
      const after = await recorded(operation, later, { ...INQUIRY, sentAt: clock.now() });
      expect(after).toEqual({
        ...operation,
        attempts: [...operation.attempts, expect.objectContaining(INQUIRY)],
        contradictedBy,
        version: operation.version + 1,
      });
      expect(await found(operation)).toEqual(after);
    });

    it('settles what was accepted', async () => {
      const { inState, recorded } = await aLedger(create);
      const operation = await inState('PENDING');
      expect(await recorded(operation, unknown(), INQUIRY)).toMatchObject({ state: 'PENDING' });
      expect(await recorded(operation, accepted(), { ...INQUIRY, number: 3 })).toMatchObject({ state: 'PENDING' });
      expect(await recorded(operation, applied(), { ...INQUIRY, number: 4 })).toMatchObject({ state: 'SUCCEEDED' });
    });

    it.each([
      ['refused', refused()],
      ['not sent', notSent()],
    ] as const)('fails what was %s before any send, and lets the same key run', async (_name, result) => {
      const { claimed, recorded, found } = await aLedger(create);
      const operation = await claimed();
      const failed = await recorded(operation, result, { purpose: 'BASELINE' });
      expect(failed).toMatchObject({ state: 'FAILED', problem: result.problem, attempts: [{ purpose: 'BASELINE' }] });
      expect(await found(operation)).toEqual(failed);
      expect(await claimed()).toMatchObject({ generation: 2 });
    });

    it('keeps until when a look found that the order can be captured', async () => {
      const { inState, recorded, found } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      const captureBefore = new Date('2026-03-05T00:00:00.000Z');
      await recorded(operation, { ...unknown('NOT_APPLIED_YET'), captureBefore }, INQUIRY);
      expect((await found(operation))?.attempts).toMatchObject([{}, { result: { captureBefore } }]);
    });

    it('answers null for an operation that it does not know', async () => {
      const { ledger } = await aLedger(create);
      const { operationId } = aClaim();
      expect(await ledger.record(operationId, [evidenceOf(applied())])).toBeNull();
      expect(up(await ledger.findByIds('default', [operationId]))).toEqual([null]);
    });

    it('runs a lease by the clock: in progress until it is over, unknown from then on', async () => {
      const { clock, called, found } = await aLedger(create);
      const operation = await called();
      await clock.advance(LEASE_MS - 1);
      expect(await found(operation)).toMatchObject({ state: 'IN_PROGRESS', problem: null });
      await clock.advance(1);
      expect(await found(operation)).toMatchObject({
        state: 'OUTCOME_UNKNOWN',
        problem: { member: 'OutcomeUnknown' },
        finishedAt: null,
        epoch: operation.epoch,
      });
    });
  });
};
