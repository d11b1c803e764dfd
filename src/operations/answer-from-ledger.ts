import type { Operation, OperationState } from '../domain/operation/operation.js';
import { VERBS, type VerbTable } from '../domain/operation/verbs.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import type { Problem } from '../domain/problem/problem.js';
import type { ClaimAnswer, StoreDown } from '../ledger/ledger.js';
import { type Outcome, problemOutcome } from './outcome.js';
import { inProgress, keyConflict, ledgerUnavailable, resolvedAsNotApplied, stateConflict } from './own-problems.js';

/** The answer from the ledger, when nothing is sent. */
export const answerFromLedger = (answer: ClaimAnswer | StoreDown, verbs: VerbTable = VERBS): Outcome => {
  switch (answer.kind) {
    case 'replay':
      return replay(answer.operation);
    case 'taken':
      return problemOutcome(takenBy(answer.operation, verbs), answer.operation, true);
    case 'taken-elsewhere':
      return problemOutcome(inProgress(), null, true);
    case 'key-reused':
      return problemOutcome(keyConflict('IDEMPOTENCY_KEY_REUSED', answer.differs), answer.operation, true);
    case 'key-expired':
      return problemOutcome(keyConflict('IDEMPOTENCY_KEY_EXPIRED', []), answer.operation, true);
    case 'store-down':
      return problemOutcome(ledgerUnavailable());
  }
};

/** The same key again: the same operation and the same member. */
export const replay = (operation: Operation): Outcome => answerAs(operation, { replayed: true, order: null });

/** The union member of an operation as its own key sees it. */
export const answerAs = (
  operation: Operation,
  { replayed, order }: Pick<Extract<Outcome, { kind: 'done' | 'pending' }>, 'replayed' | 'order'>,
): Outcome => {
  if (operation.contradictedBy !== null) return problemOutcome(outcomeUnknown(), operation, replayed);
  switch (operation.state) {
    case 'SUCCEEDED':
      return { kind: 'done', operation, order, replayed };
    case 'PENDING':
      return { kind: 'pending', operation, order, replayed };
    case 'IN_PROGRESS':
      return problemOutcome(inProgress(), operation, replayed);
    case 'FAILED':
      return problemOutcome(operation.problem ?? resolvedAsNotApplied(), operation, replayed);
    case 'DECLINED':
    case 'OUTCOME_UNKNOWN':
    case 'NEEDS_REVIEW':
      return problemOutcome(operation.problem ?? outcomeUnknown(), operation, replayed);
  }
};

/** Another key asks for what this operation is about, or for another verb of its order while it is open. */
const takenBy = ({ kind, state, contradictedBy }: Operation, verbs: VerbTable): Problem => {
  if (contradictedBy !== null || UNKNOWN.has(state)) return outcomeUnknown();
  return state === 'SUCCEEDED' ? stateConflict(verbs[kind].alreadyDone) : inProgress();
};

const UNKNOWN: ReadonlySet<OperationState> = new Set(['OUTCOME_UNKNOWN', 'NEEDS_REVIEW']);
