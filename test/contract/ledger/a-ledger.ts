import { onTestFinished } from 'vitest';
import type { BegunAttempt } from '../../../src/domain/operation/decisions.js';
import type { Operation, OperationState } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { ClaimRequest, Evidence, Ledger, StoreDown } from '../../../src/ledger/ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js';
import { accepted, applied, declined, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly clock: FakeClock;
  /** The operation that this claim began. */
  claimed(changes?: Partial<ClaimRequest>): Promise<Operation>;
  /** Evidence of attempt 1, written down. */
  recorded(operation: Operation, result: Result, changes?: Partial<Evidence>): Promise<Operation>;
  /** An operation of this claim that has come to this state. */
  inState(state: OperationState, changes?: Partial<ClaimRequest>): Promise<Operation>;
  /** What is due now, with an inquiry begun. */
  due(limit?: number): Promise<readonly BegunAttempt[]>;
  /** As the ledger knows it now. */
  found(operation: Operation): Promise<Operation | null>;
}

export const aLedger = async (create: CreateLedger): Promise<LedgerUnderTest> => {
  const clock = createFakeClock();
  const ledger = await create(clock);
  onTestFinished(() => ledger.close());

  const claimed: LedgerUnderTest['claimed'] = async (changes) => {
    const claim = await ledger.claim(aClaim(changes));
    if (claim.kind !== 'claimed') throw new Error(`not claimed: ${claim.kind}`);
    return claim.operation;
  };
  const recorded: LedgerUnderTest['recorded'] = async (operation, result, changes) => {
    const answer = up(await ledger.record(operation.id, [evidenceOf(result, { answeredAt: clock.now(), ...changes })]));
    if (answer === null) throw new Error('no such operation');
    return answer;
  };
  return {
    ledger,
    clock,
    claimed,
    recorded,
    inState: async (state, changes) => {
      const operation = await claimed(changes);
      if (state === 'IN_PROGRESS') return operation;
      if (state !== 'NEEDS_REVIEW') return recorded(operation, RESULT_BY_STATE[state]());
      const { epoch } = await recorded(operation, unknown());
      const handed = up(await ledger.handOver(operation.id, epoch));
      if (handed.kind === 'lost') throw new Error('not handed over');
      return handed;
    },
    due: async (limit = 100) => up(await ledger.claimDue(limit, LEASE_MS)),
    found: async ({ tenant, id }) => up(await ledger.findByIds(tenant, [id]))[0] ?? null,
  };
};

export type SettledState = Exclude<OperationState, 'IN_PROGRESS' | 'NEEDS_REVIEW'>;

/** One answer that brings an operation there. */
export const RESULT_BY_STATE: Readonly<Record<SettledState, () => Result>> = {
  SUCCEEDED: applied,
  PENDING: accepted,
  DECLINED: declined,
  FAILED: refused,
  OUTCOME_UNKNOWN: unknown,
};

export const evidenceOf = (result: Result, changes: Partial<Evidence> = {}): Evidence => ({
  number: 1,
  purpose: 'CALL',
  sentAt: null,
  answeredAt: null,
  result,
  ...changes,
});

/** The answer of a store that is there. */
export const up = <T>(answer: T | StoreDown): T => {
  if (isDown(answer)) throw new Error('the store is down');
  return answer;
};

const isDown = <T>(answer: T | StoreDown): answer is StoreDown =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'store-down';
