import { onTestFinished } from 'vitest';
import type { BegunAttempt } from '../../../src/domain/operation/decisions.js';
import { OperationKind } from '../../../src/domain/operation/kind.js';
import type { Operation, OperationState } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import type { DueRequest, Evidence, Ledger, StoreDown } from '../../../src/ledger/ledger.js';
import { aClaim, type ClaimChanges, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js';
import { accepted, applied, declined, refused, unknown } from '../../support/results.js';
import type { CreateLedger } from '../ledger.contract.js';

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  readonly clock: FakeClock;
  /** The operation that this claim wrote: nothing is sent yet. */
  claimed(changes?: ClaimChanges): Promise<Operation>;
  /** The operation of this claim while its first send is under way. */
  called(changes?: ClaimChanges): Promise<Operation>;
  /** Evidence of attempt 1, written down. */
  recorded(operation: Operation, result: Result, changes?: Partial<Evidence>): Promise<Operation>;
  /** An operation of this claim that has come to this state. */
  inState(state: OperationState, changes?: ClaimChanges): Promise<Operation>;
  /** What is due now of the account acme, with an inquiry begun; or of what a test names. */
  due(changes?: Partial<DueRequest>): Promise<readonly BegunAttempt[]>;
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
  const called: LedgerUnderTest['called'] = async (changes) => {
    const { id, epoch } = await claimed(changes);
    const begun = up(await ledger.beginCall(id, { epoch, leaseMs: LEASE_MS, baseline: null }));
    if (begun.kind !== 'begun') throw new Error(`not begun: ${begun.kind}`);
    return begun.operation;
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
    called,
    recorded,
    inState: async (state, changes) => {
      const operation = await called(changes);
      if (state === 'IN_PROGRESS') return operation;
      if (state !== 'NEEDS_REVIEW') return recorded(operation, RESULT_BY_STATE[state]());
      const { epoch } = await recorded(operation, unknown());
      const handed = up(await ledger.handOver(operation.id, epoch));
      if (handed.kind === 'lost') throw new Error('not handed over');
      return handed;
    },
    due: async (changes) => up(await ledger.claimDue(aDueRequest(changes))),
    found: async ({ tenant, id }) => up(await ledger.findByIds(tenant, [id]))[0] ?? null,
  };
};

/** Everything of the account acme, of every verb. */
export const aDueRequest = (changes: Partial<DueRequest> = {}): DueRequest => ({
  accounts: [{ account: 'acme', limit: 100 }],
  kinds: Object.values(OperationKind),
  leaseMs: LEASE_MS,
  ...changes,
});

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
