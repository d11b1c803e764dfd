import { describe, expect, it } from 'vitest';
import type { ResolvedOutcome } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { applied } from '../../support/results.js';
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
          epoch: 2,
        },
      });
      expect(resolved).toMatchObject({ operation: await found(operation) });
    });

    it('settles what a dead process left behind', async () => {
      const { ledger, clock, claimed } = await aLedger(create);
      const { id } = await claimed();
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'busy' });
      await clock.advance(LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'resolved' });
    });

    it('refuses NOT_APPLIED until the last lease and the grace are over', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS - 1);
      expect(await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'))).toEqual({ kind: 'busy', operation });
      await clock.advance(1);
      expect(await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'))).toMatchObject({ kind: 'resolved' });
    });

    it('is busy while an inquiry runs', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const { id } = await inState('OUTCOME_UNKNOWN');
      await clock.advance(10 * LEASE_MS);
      await ledger.beginInquiry('default', id, LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'busy' });
      await clock.advance(LEASE_MS);
      expect(await ledger.resolve(aDecision(id))).toMatchObject({ kind: 'resolved', operation: { epoch: 3 } });
    });

    it('leaves what was accepted to the provider', async () => {
      const { ledger, clock, inState } = await aLedger(create);
      const operation = await inState('PENDING');
      await clock.advance(10 * LEASE_MS);
      expect(await ledger.resolve(aDecision(operation.id))).toEqual({ kind: 'busy', operation });
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

    it('frees the order for other keys by NOT_APPLIED, and the same key runs again', async () => {
      const { ledger, clock, inState, claimed } = await aLedger(create);
      const operation = await inState('OUTCOME_UNKNOWN');
      await clock.advance(LEASE_MS + GRACE_MS);
      await ledger.resolve(aDecision(operation.id, 'NOT_APPLIED'));
      expect(await ledger.peek(aClaim({ idempotencyKey: 'k2' }))).toEqual({ kind: 'run', generation: 1 });
      expect(await claimed()).toMatchObject({ generation: 2 });
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
