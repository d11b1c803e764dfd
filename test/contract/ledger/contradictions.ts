import { describe, expect, it } from 'vitest';
import type { ResolvedOutcome } from '../../../src/domain/operation/operation.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { accepted, applied, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';
import { aLedger, type LedgerUnderTest } from './a-ledger.js';

const LOOK = { number: 2, purpose: 'INQUIRY' } as const;
const OTHER_KEY = { idempotencyKey: 'k2' };
const ORDER = { account: 'acme', providerOrderId: 'ORD-1' };

/** What a person decided of an outcome that nobody knew. */
const resolved = async ({ ledger, clock, inState }: LedgerUnderTest, outcome: ResolvedOutcome) => {
  const { id } = await inState('OUTCOME_UNKNOWN');
  await clock.advance(10 * LEASE_MS);
  const resolution = { outcome, reason: 'seen in the provider panel', actor: 'maria' };
  const answer = await ledger.resolve({ tenant: 'default', operationId: id, resolution, graceMs: 0 });
  if (answer.kind !== 'resolved') throw new Error(answer.kind);
  return answer.operation;
};

/** Said not to have been applied by a person, and then proven to have been. */
const contradicted = async (under: LedgerUnderTest) =>
  under.recorded(await resolved(under, 'NOT_APPLIED'), applied(), LOOK);

export const describeContradictions = (create: CreateLedger): void => {
  describe('proof after the end', () => {
    it('leaves the state, and is named as what contradicts it', async () => {
      const under = await aLedger(create);
      const operation = await resolved(under, 'NOT_APPLIED');
      const told = await under.recorded(operation, applied(), LOOK);
      expect(told).toEqual({
        ...operation,
        attempts: [...operation.attempts, expect.objectContaining({ ...LOOK, result: applied() })],
        contradictedBy: 2,
        version: operation.version + 1,
      });
      expect(await under.found(operation)).toEqual(told);
    });

    it.each(['FAILED', 'DECLINED'] as const)('contradicts %s, whoever said that', async (state) => {
      const { inState, recorded } = await aLedger(create);
      const operation = await inState(state);
      expect(await recorded(operation, applied(), LOOK)).toMatchObject({ state, contradictedBy: 2 });
    });

    it('contradicts APPLIED where the order itself disproves it', async () => {
      const under = await aLedger(create);
      const operation = await resolved(under, 'APPLIED');
      expect(await under.recorded(operation, refused(), LOOK)).toMatchObject({ contradictedBy: null });
      await under.clock.advance(1_000);
      const disproof = refused(undefined, { disproves: true });
      const told = await under.recorded(operation, disproof, { ...LOOK, number: 3 });
      expect(told).toMatchObject({ state: 'SUCCEEDED', contradictedBy: 3 });
    });

    it.each([
      ['nothing', unknown()],
      ['something accepted', accepted()],
      ['a refusal', refused()],
    ] as const)('is only what proves the opposite, and not %s', async (_name, result) => {
      const under = await aLedger(create);
      const operation = await resolved(under, 'NOT_APPLIED');
      expect(await under.recorded(operation, result, LOOK)).toMatchObject({ state: 'FAILED', contradictedBy: null });
    });

    it('is named once: the first one stays', async () => {
      const under = await aLedger(create);
      const operation = await contradicted(under);
      const again = await under.recorded(operation, applied(), { ...LOOK, number: 3, sentAt: under.clock.now() });
      expect(again).toMatchObject({ contradictedBy: 2, attempts: [{}, {}, { number: 3 }] });
    });
  });

  describe('an operation that is contradicted', () => {
    it('holds its seat again, for its own key and every other one', async () => {
      const under = await aLedger(create);
      const operation = await contradicted(under);
      expect(await under.ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
      expect(await under.ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation });
      expect(await under.ledger.claim(aClaim({ ...OTHER_KEY, kind: 'PROCESS' }))).toEqual({ kind: 'taken', operation });
      expect(await under.ledger.findSeatHolders('default', [ORDER])).toEqual([[operation]]);
    });

    it('leaves the seat to the operation that has taken it meanwhile', async () => {
      const under = await aLedger(create);
      const operation = await resolved(under, 'NOT_APPLIED');
      const other = await under.called(OTHER_KEY);
      await under.recorded(operation, applied(), LOOK);
      expect(await under.found(other)).toEqual(other);
      const settled = await under.recorded(other, applied());
      expect(settled).toMatchObject({ state: 'SUCCEEDED', version: other.version + 1 });
      expect(await under.found(other)).toEqual(settled);
      expect(await under.ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'replay', operation: settled });
    });

    it('keeps everybody out once the operation that had taken its seat has failed', async () => {
      const under = await aLedger(create);
      const operation = await resolved(under, 'NOT_APPLIED');
      const other = await under.called(OTHER_KEY);
      const told = await under.recorded(operation, applied(), LOOK);
      await under.recorded(other, refused());
      expect(await under.ledger.claim(aClaim({ idempotencyKey: 'k3' }))).toEqual({ kind: 'taken', operation: told });
      expect(await under.ledger.claim(aClaim(OTHER_KEY))).toEqual({ kind: 'taken', operation: told });
    });

    it('is listed by that, newest first, for its tenant', async () => {
      const under = await aLedger(create);
      const first = await contradicted(under);
      await under.clock.advance(1_000);
      const failed = await under.inState('FAILED', { ...OTHER_KEY, providerOrderId: 'ORD-2' });
      const second = await under.recorded(failed, applied(), LOOK);
      await under.inState('FAILED', { idempotencyKey: 'k3', providerOrderId: 'ORD-3' });
      const listed = (query: object) =>
        under.ledger.list({ tenant: 'default', contradicted: true, limit: 9, ...query });
      expect(await listed({})).toEqual([second, first]);
      expect(await listed({ limit: 1 })).toEqual([second]);
      expect(await listed({ states: ['FAILED'], kinds: ['CAPTURE'], account: 'acme' })).toEqual([second, first]);
      expect(await listed({ states: ['DECLINED'] })).toEqual([]);
      expect(await listed({ order: ORDER })).toEqual([first]);
      expect(await listed({ tenant: 'other' })).toEqual([]);
      expect(await listed({ contradicted: false })).toHaveLength(3);
    });

    it('is counted, over all tenants', async () => {
      const under = await aLedger(create);
      await contradicted(under);
      const theirs = { tenant: 'other', account: 'theirs', providerOrderId: 'ORD-2' };
      await under.recorded(await under.inState('FAILED', theirs), applied(), LOOK);
      await under.inState('FAILED', { ...OTHER_KEY, providerOrderId: 'ORD-3' });
      expect(await under.ledger.countOpen()).toEqual({
        pending: 0,
        unknown: 0,
        needsReview: 0,
        contradicted: 2,
        oldestStartedAt: null,
      });
    });
  });
};
