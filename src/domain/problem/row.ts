import type { OrderSnapshot } from '../order/order.js';
import type { TransactionDecline } from './decline-reason.js';
import { MESSAGE_BY_CODE } from './message.js';
import { outcomeUnknown, POLL_AFTER_MS } from './outcome-unknown.js';
import type { Problem, ProblemCategory, ProblemCode, ProblemMember, ProviderAnswer, RetryKind } from './problem.js';
import { retry } from './problem.js';

/** Members that need only a row and a subject. */
type RowMember = Exclude<ProblemMember, 'OperationNotSupported' | 'IdempotencyConflict'>;

/** The right-hand side of one row in a contract's error table. */
export interface ProblemRow {
  readonly member: RowMember;
  readonly code: ProblemCode;
  readonly retry: RetryKind;
  /** Set if it differs from the member's usual category. */
  readonly category?: ProblemCategory;
}

/** The account and the order of the problem, and other facts that a row does not have. */
export interface ProblemSubject {
  readonly account: string;
  readonly orderId: string;
  readonly provider?: ProviderAnswer | null;
  readonly notBefore?: Date | null;
  readonly order?: OrderSnapshot | null;
  readonly declines?: readonly TransactionDecline[];
  /** The path of the wrong input, for `InvalidInput`. */
  readonly path?: readonly string[];
  /** Replaces the message of the code. */
  readonly message?: string;
}

const CATEGORY_BY_MEMBER: Readonly<Record<RowMember, ProblemCategory>> = {
  InvalidInput: 'INVALID_INPUT',
  OrderNotFound: 'NOT_FOUND',
  OperationNotFound: 'NOT_FOUND',
  OrderStateConflict: 'STATE_CONFLICT',
  PaymentDeclined: 'DECLINED',
  ProviderMisconfigured: 'CONFIGURATION',
  OperationInProgress: 'STATE_CONFLICT',
  ProviderUnavailable: 'PROVIDER_FAULT',
  OutcomeUnknown: 'UNKNOWN_OUTCOME',
  UnexpectedProblem: 'INTERNAL',
};

/** A problem of any member, from its table row and its subject. */
export const problemFrom = (row: ProblemRow, subject: ProblemSubject): Problem => {
  const provider = subject.provider ?? null;
  const facts = {
    code: row.code,
    category: row.category ?? CATEGORY_BY_MEMBER[row.member],
    message: subject.message ?? MESSAGE_BY_CODE[row.code],
    retry: retry(row.retry, subject.notBefore ?? null),
    provider,
  };
  switch (row.member) {
    case 'InvalidInput': {
      const path = subject.path ?? ['input', 'orderId'];
      return { ...facts, member: row.member, fields: [{ path, code: row.code, message: facts.message }] };
    }
    case 'OrderNotFound':
      return { ...facts, member: row.member, orderId: subject.orderId };
    case 'OrderStateConflict':
      return { ...facts, member: row.member, order: subject.order ?? null };
    case 'PaymentDeclined':
      return { ...facts, member: row.member, order: subject.order ?? null, declines: subject.declines ?? [] };
    case 'ProviderUnavailable':
    case 'ProviderMisconfigured':
      return { ...facts, member: row.member, account: subject.account };
    case 'OutcomeUnknown':
      return outcomeUnknown(row.code, provider);
    case 'OperationInProgress':
      return { ...facts, member: row.member, pollAfterMs: POLL_AFTER_MS };
    case 'OperationNotFound':
    case 'UnexpectedProblem':
      return { ...facts, member: row.member };
  }
};
