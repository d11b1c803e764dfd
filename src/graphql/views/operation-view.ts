import type { Account } from '../../domain/account.js';
import { toOrderId } from '../../domain/ids.js';
import type { Attempt } from '../../domain/operation/attempt.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { Result, ResultKind } from '../../domain/operation/result.js';
import type { Problem, ProviderAnswer } from '../../domain/problem/problem.js';
import type { Context } from '../context.js';
import { type ProblemView, toProblemView } from './problem-view.js';

type SameField =
  | 'id'
  | 'kind'
  | 'state'
  | 'idempotencyKey'
  | 'requestedBy'
  | 'startedAt'
  | 'finishedAt'
  | 'nextCheckAt'
  | 'version'
  | 'looks';

export interface OperationView extends Pick<Operation, SameField> {
  readonly __typename: 'Operation';
  readonly orderId: string;
  readonly account: Account | null;
  /** A function, because a problem holds its operation in turn. */
  readonly problem: (() => ProblemView) | null;
  readonly attempts: readonly AttemptView[];
  readonly contradictedBy: AttemptView | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
}

interface AttemptView extends Pick<Attempt, 'number' | 'purpose' | 'sentAt' | 'answeredAt'> {
  readonly result: ResultKind | null;
  readonly cause: string | null;
  readonly answer: ProviderAnswer | null;
}

export const toOperationView = (operation: Operation, context: Context): OperationView => {
  const { problem, resolution, attempts } = operation;
  const contradiction = attempts.find(({ number }) => number === operation.contradictedBy);
  return {
    ...operation,
    __typename: 'Operation',
    orderId: toOrderId(operation),
    account: context.operations.findAccount(context.caller, operation.account) ?? null,
    problem: problem && (() => toKeptProblemView(problem, operation, context)),
    attempts: attempts.map(toAttemptView),
    contradictedBy: contradiction ? toAttemptView(contradiction) : null,
    resolvedBy: resolution?.actor ?? null,
    resolution: resolution?.reason ?? null,
  };
};

/**
 * A reader of the ledger sees an order only with the scope orders:read; the caller who moved its money sees it anyway.
 */
const toKeptProblemView = (problem: Problem, operation: Operation, context: Context): ProblemView => {
  const kept = { operation, replayed: true };
  if (context.caller.scopes.has('orders:read')) {
    return toProblemView({ ...kept, problem, orderId: toOrderId(operation) }, context);
  }
  const withoutOrder = 'order' in problem ? { ...problem, order: null } : problem;
  return toProblemView({ ...kept, problem: withoutOrder, orderId: null }, context);
};

const toAttemptView = ({ number, purpose, sentAt, answeredAt, result }: Attempt): AttemptView => ({
  number,
  purpose,
  sentAt,
  answeredAt,
  // A baseline tells nothing of the verb.
  result: result === null || result.kind === 'seen' ? null : result.kind,
  cause: result && 'cause' in result ? result.cause : null,
  answer: result && answerOf(result),
});

const answerOf = (result: Result): ProviderAnswer | null => {
  if ('answer' in result) return result.answer;
  return 'problem' in result ? result.problem.provider : null;
};
