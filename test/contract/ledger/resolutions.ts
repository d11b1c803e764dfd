import { describe, expect, it } from 'vitest';
import type { ResolvedOutcome } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { applied, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger } from './a-ledger.js';

const GRACE_MS = 20_000;

const aDecision = (operationId: string, outcome: ResolvedOutcome = 'APPLIED', tenant = 'default') => ({
  tenant,
  operationId,
  resolution: { outcome, reason: 'seen in the provider panel', actor: 'maria' },
  graceMs: GRACE_MS,
});

export const describeResolutions = (create: CreateLedger): void => {
  describe('resolutions', () => {
    it.each([
      ['APPLIED', 'SUCCEEDED'],
      ['NOT_APPLIED', 'FAILED'],
    ] as const)('settles an unknown outcome as %s', async (outcome, state) => {
      const { ledger, clock, inState, found } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      const resolved = await ledger.resolve(aDecision(operation.id, outcome));
      expect(resolved).toEqual({
        kind: 'resolved',
        operation: {
          ...operation,
          state,
          problem: null,
          finishedAt: clock.now(),
          nextCheckAt: null,
          resolution: { outcome, reason: 'seen in the provider panel', actor: 'maria', at: clock.now() },
          epoch: operation.epoch + 1,
          version: operation.version + 1,
        },
      });
      expect(resolved).toMatchObject({ operation: await found(operation) });
    });

    it('settles what a dead process left behind', async () => {
      const { ledger, clock, called } = await aLedger(create);
      const { id } = await called();
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'busy' });
      await clock.advance(LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'resolved' });
    });

    it('refuses NOT_APPLIED until the last lease and the grace are over', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS - 1);
      expect(await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'))).toEqual({
        kind: 'too-early',
        operation,
        notBefore: new Date(clock.now().getTime() + 1),
      });
      expect(await ledger.findByIds('default', [operation.id])).toEqual([operation]);
      await clock.advance(1);
      expect(await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'))).toMatchObject({ kind: 'resolved' });
    });

    it('takes APPLIED at any time once nobody works on it', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      expect(await ledger.resolve(aDecision(id, 'APPLIED'))).toMatchObject({ kind: 'resolved' });
    });

    it('never counts a look: only what was sent may arrive late', async () => {
      const { ledger, clock, inState, recorded } = await aLedger(create);
      const { id, ...operation } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      await ledger.beginInquiry('default', id, LEASE_MS);
      await recorded({ id, ...operation }, unknown('NOTHING_LEARNT'), { number: 2, purpose: 'INQUIRY' });
      expect(await ledger.resolve(aDecision(id, 'NOT_APPLIED'))).toMatchObject({ kind: 'resolved' });
    });

    it('counts the newest send', async () => {
      const { ledger, clock, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      const { id, epoch } = operation;
      await ledger.beginCall(id, { epoch, leaseMs: LEASE_MS, baseline: null });
      await recorded(operation, unknown(), { number: 2 });
      expect(await ledger.resolve(aDecision(id, 'NOT_APPLIED'))).toMatchObject({
        kind: 'too-early',
        notBefore: new Date(clock.now().getTime() + LEASE_MS + GRACE_MS),
      });
    });

    it('refuses a claim that has sent nothing yet, and what time has made of it', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const operation = await claimed();
      expect(await ledger.resolve(aDecision(operation.id))).toEqual({ kind: 'busy', operation });
      await clock.advance(LEASE_MS);
      expect(await ledger.resolve(aDecision(operation.id))).toMatchObject({
        kind: 'final',
        operation: { state: 'FAILED', resolution: null },
      });
    });

    it('is busy while an inquiry runs', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { id, epoch } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(10 * LEASE_MS);
      await ledger.beginInquiry('default', id, LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'busy' });
      await clock.advance(LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({
        kind: 'resolved',
        operation: { epoch: epoch + 2 },
      });
    });

    it.each([
      ['APPLIED', 'SUCCEEDED'],
      ['NOT_APPLIED', 'FAILED'],
    ] as const)('settles what was accepted as %s', async (outcome, state) => {
      const { ledger, clock, inState, found } = await aLedger(create);
      const operation = await inState('PENDING');
      await clock.advance(10 * LEASE_MS);
      const resolved = await ledger.resolve(aDecision(operation.id, outcome));
      expect(resolved).toMatchObject({ kind: 'resolved', operation: { state, resolution: { outcome } } });
      expect(resolved).toMatchObject({ operation: await found(operation) });
    });

    it('is busy while what was accepted is looked at', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { id } = await inState('PENDING');
      await clock.advance(10 * LEASE_MS);
      await ledger.beginInquiry('default', id, LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'busy' });
    });

    it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('refuses what is %s', async (state) => {
      const { ledger, clock, inState, found } = await aLedger(create);
      const operation = await inState(state);
      await clock.advance(10 * LEASE_MS);
      expect(await ledger.resolve(aDecision(operation.id))).toEqual({ kind: 'final', operation });
      expect(await found(operation)).toEqual(operation);
    });

    it('takes one of two decisions', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(10 * LEASE_MS);
      const answers = await Promise.all([
        ledger.resolve(aDecision(id, 'APPLIED')),
        ledger.resolve(aDecision(id, 'NOT_APPLIED')),
      ]);
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['final', 'resolved']);
    });

    it('finds nothing of another tenant', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      expect(await ledger.resolve(aDecision(id, 'APPLIED', 'other'))).toEqual({ kind: 'not-found' });
      expect(await ledger.resolve(aDecision(aClaim().operationId))).toEqual({ kind: 'not-found' });
    });

    it('frees the order for other keys by NOT_APPLIED, and never runs the same key again', async () => {
      const { ledger, clock, inState, claimed } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      const resolved = await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'));
      if (resolved.kind !== 'resolved') throw new Error(resolved.kind);
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation: resolved.operation });
      expect(await claimed({ idempotencyKey: 'k2' })).toMatchObject({ generation: 1 });
      expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation: resolved.operation });
    });

    it('holds the order by APPLIED, as what was captured does', async () => {
      const { ledger, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      const resolved = await ledger.resolve(aDecision(id, 'APPLIED'));
      if (resolved.kind !== 'resolved') throw new Error(resolved.kind);
      const { operation } = resolved;
      expect(await ledger.claim(aClaim({ idempotencyKey: 'k2' }))).toEqual({ kind: 'taken', operation });
    });

    it('stands, and keeps what is told after it', async () => {
      const { ledger, clock, inState, recorded } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'));
      const late = await recorded(operation, applied(), { number: 2, purpose: 'INQUIRY' });
      expect(late).toMatchObject({ state: 'FAILED', attempts: [{}, { result: { kind: 'applied' } }] });
    });
  });
};
