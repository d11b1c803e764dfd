import type { OperationKind } from '../domain/operation/kind.js';
import { MESSAGE_BY_CODE } from '../domain/problem/message.js';
import { POLL_AFTER_MS } from '../domain/problem/outcome-unknown.js';
import type { Problem, ProblemCode, ProblemMember } from '../domain/problem/problem.js';
import { retry } from '../domain/problem/problem.js';

/** Problems that no provider tells: Guichê's own checks and its ledger. */
type OwnProblem<Member extends ProblemMember> = Extract<Problem, { member: Member }>;

const ORDER_ID_PATH = ['input', 'orderId'];

export const invalidInput = (
  code: ProblemCode,
  path: readonly string[] = ORDER_ID_PATH,
  message: string = MESSAGE_BY_CODE[code],
): OwnProblem<'InvalidInput'> => ({
  member: 'InvalidInput',
  category: 'INVALID_INPUT',
  code,
  message,
  retry: retry('NEW_KEY_AFTER_CHANGE'),
  provider: null,
  fields: [{ path, code, message }],
});

export const notSupported = (account: string, kind: OperationKind): OwnProblem<'OperationNotSupported'> => ({
  member: 'OperationNotSupported',
  category: 'CAPABILITY',
  code: 'OPERATION_NOT_SUPPORTED',
  message: MESSAGE_BY_CODE.OPERATION_NOT_SUPPORTED,
  retry: retry('NEVER'),
  provider: null,
  account,
  kind,
});

export const keyConflict = (
  code: 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_KEY_EXPIRED',
  differs: readonly string[],
): OwnProblem<'IdempotencyConflict'> => ({
  member: 'IdempotencyConflict',
  category: 'IDEMPOTENCY',
  code,
  message: MESSAGE_BY_CODE[code],
  retry: retry('NEW_KEY_AFTER_CHANGE'),
  provider: null,
  differs,
});

export const inProgress = (): OwnProblem<'OperationInProgress'> => ({
  member: 'OperationInProgress',
  category: 'STATE_CONFLICT',
  code: 'OPERATION_IN_PROGRESS',
  message: MESSAGE_BY_CODE.OPERATION_IN_PROGRESS,
  retry: retry('WAIT'),
  provider: null,
  pollAfterMs: POLL_AFTER_MS,
});

export const stateConflict = (code: ProblemCode): OwnProblem<'OrderStateConflict'> => ({
  member: 'OrderStateConflict',
  category: 'STATE_CONFLICT',
  code,
  message: MESSAGE_BY_CODE[code],
  retry: retry('NEVER'),
  provider: null,
  order: null,
});

/** A person said that the operation had no effect: the same key is not run again under a new provider key. */
export const resolvedAsNotApplied = (): OwnProblem<'OrderStateConflict'> => ({
  ...stateConflict('RESOLVED_AS_NOT_APPLIED'),
  retry: retry('NEW_KEY_AFTER_CHANGE'),
});

/** What was sent last may still arrive. */
export const resolutionTooEarly = (notBefore: Date): OwnProblem<'OperationInProgress'> => ({
  ...inProgress(),
  code: 'RESOLUTION_TOO_EARLY',
  message: MESSAGE_BY_CODE.RESOLUTION_TOO_EARLY,
  retry: retry('LATER', notBefore),
});

export const operationNotFound = (): OwnProblem<'OperationNotFound'> => ({
  member: 'OperationNotFound',
  category: 'NOT_FOUND',
  code: 'OPERATION_NOT_FOUND',
  message: MESSAGE_BY_CODE.OPERATION_NOT_FOUND,
  retry: retry('NEVER'),
  provider: null,
});

export const ledgerUnavailable = (): OwnProblem<'UnexpectedProblem'> => ({
  member: 'UnexpectedProblem',
  category: 'INTERNAL',
  code: 'LEDGER_UNAVAILABLE',
  message: MESSAGE_BY_CODE.LEDGER_UNAVAILABLE,
  retry: retry('SAME_KEY'),
  provider: null,
});

/** The account that an operation was sent to is not configured any more, or is another one by now. */
export const accountChanged = (): OwnProblem<'UnexpectedProblem'> => ({
  member: 'UnexpectedProblem',
  category: 'CONFIGURATION',
  code: 'UNKNOWN_ACCOUNT',
  message:
    'The account that this operation was sent to is not configured as it was then. Nothing was asked. Configure it again, or settle the operation by resolveOperation.',
  retry: retry('NEVER'),
  provider: null,
});

export const operationFinal = (): OwnProblem<'InvalidInput'> =>
  invalidInput('OPERATION_ALREADY_FINAL', ['input', 'id']);
