import type { OperationKind } from '../operation/kind.js';
import type { OrderSnapshot } from '../order/order.js';
import type { TransactionDecline } from './decline-reason.js';

export const ProblemCategory = {
  INVALID_INPUT: 'INVALID_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  STATE_CONFLICT: 'STATE_CONFLICT',
  DECLINED: 'DECLINED',
  CAPABILITY: 'CAPABILITY',
  CONFIGURATION: 'CONFIGURATION',
  IDEMPOTENCY: 'IDEMPOTENCY',
  RATE_LIMITED: 'RATE_LIMITED',
  PROVIDER_FAULT: 'PROVIDER_FAULT',
  UNKNOWN_OUTCOME: 'UNKNOWN_OUTCOME',
  INTERNAL: 'INTERNAL',
} as const;
export type ProblemCategory = keyof typeof ProblemCategory;

export const ProblemCode = {
  INVALID_ORDER_ID: 'INVALID_ORDER_ID',
  UNKNOWN_ACCOUNT: 'UNKNOWN_ACCOUNT',
  INVALID_IDEMPOTENCY_KEY: 'INVALID_IDEMPOTENCY_KEY',
  TOO_MANY_IDS: 'TOO_MANY_IDS',
  INVALID_OPERATION_ID: 'INVALID_OPERATION_ID',
  INVALID_REASON: 'INVALID_REASON',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  IDEMPOTENCY_KEY_EXPIRED: 'IDEMPOTENCY_KEY_EXPIRED',
  OPERATION_IN_PROGRESS: 'OPERATION_IN_PROGRESS',
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
  OPERATION_NOT_FOUND: 'OPERATION_NOT_FOUND',
  OPERATION_ALREADY_FINAL: 'OPERATION_ALREADY_FINAL',
  RESOLUTION_TOO_EARLY: 'RESOLUTION_TOO_EARLY',
  RESOLVED_AS_NOT_APPLIED: 'RESOLVED_AS_NOT_APPLIED',
  ORDER_ALREADY_CAPTURED: 'ORDER_ALREADY_CAPTURED',
  ORDER_ALREADY_PROCESSED: 'ORDER_ALREADY_PROCESSED',
  ORDER_NOT_CAPTURABLE: 'ORDER_NOT_CAPTURABLE',
  ORDER_CANCELED_MEANWHILE: 'ORDER_CANCELED_MEANWHILE',
  OPERATION_NOT_SUPPORTED: 'OPERATION_NOT_SUPPORTED',
  PROVIDER_UNREACHABLE: 'PROVIDER_UNREACHABLE',
  CIRCUIT_OPEN: 'CIRCUIT_OPEN',
  QUEUE_FULL: 'QUEUE_FULL',
  LEDGER_UNAVAILABLE: 'LEDGER_UNAVAILABLE',
  CARD_NUMBER_REFUSED: 'CARD_NUMBER_REFUSED',
  INTERNAL_ERROR: 'INTERNAL_ERROR',
  EMPTY_REQUIRED_HEADER: 'EMPTY_REQUIRED_HEADER',
  INVALID_IDEMPOTENCY_KEY_LENGTH: 'INVALID_IDEMPOTENCY_KEY_LENGTH',
  INVALID_PATH_PARAM: 'INVALID_PATH_PARAM',
  INVALID_TOTAL_AMOUNT: 'INVALID_TOTAL_AMOUNT',
  INVALID_ORDER_MODE_FOR_OPERATION: 'INVALID_ORDER_MODE_FOR_OPERATION',
  ACCESS_TOKEN_INCORRECT: 'ACCESS_TOKEN_INCORRECT',
  INVALID_CREDENTIALS: 'INVALID_CREDENTIALS',
  FORBIDDEN: 'FORBIDDEN',
  TRANSACTIONS_FAILED: 'TRANSACTIONS_FAILED',
  ORDER_NOT_FOUND: 'ORDER_NOT_FOUND',
  IDEMPOTENCY_KEY_ALREADY_USED: 'IDEMPOTENCY_KEY_ALREADY_USED',
  CANNOT_CAPTURE_ORDER: 'CANNOT_CAPTURE_ORDER',
  OPERATION_NOT_SUPPORTED_FOR_ORDER: 'OPERATION_NOT_SUPPORTED_FOR_ORDER',
  RESOURCE_LOCKED: 'RESOURCE_LOCKED',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  USAGE_QUOTA_EXCEEDED: 'USAGE_QUOTA_EXCEEDED',
  IDEMPOTENCY_VALIDATION_FAILED: 'IDEMPOTENCY_VALIDATION_FAILED',
  PROVIDER_INTERNAL_ERROR: 'PROVIDER_INTERNAL_ERROR',
  ORDER_OR_SHOP_NOT_FOUND: 'ORDER_OR_SHOP_NOT_FOUND',
  CAPTURE_UNSUCCESSFUL: 'CAPTURE_UNSUCCESSFUL',
  UNRECOGNIZED_PROVIDER_ERROR: 'UNRECOGNIZED_PROVIDER_ERROR',
  UNREADABLE_PROVIDER_ANSWER: 'UNREADABLE_PROVIDER_ANSWER',
} as const;
export type ProblemCode = keyof typeof ProblemCode;

export const RetryKind = {
  NEVER: 'NEVER',
  SAME_KEY: 'SAME_KEY',
  NEW_KEY_AFTER_CHANGE: 'NEW_KEY_AFTER_CHANGE',
  WAIT: 'WAIT',
  OTHER_PAYMENT_METHOD: 'OTHER_PAYMENT_METHOD',
  LATER: 'LATER',
} as const;
export type RetryKind = keyof typeof RetryKind;

export interface RetryAdvice {
  readonly kind: RetryKind;
  /** Wait until this moment, if the provider named one. */
  readonly notBefore: Date | null;
}

export const retry = (kind: RetryKind, notBefore: Date | null = null): RetryAdvice => ({ kind, notBefore });

/** The provider's answer in its own words, without secrets and personal data. */
export interface ProviderAnswer {
  readonly provider: string;
  readonly httpStatus: number | null;
  readonly code: string | null;
  readonly message: string | null;
  readonly details: readonly string[];
  readonly requestId: string | null;
}

export interface InvalidField {
  /** The path into the input: ["input", "orderId"]. */
  readonly path: readonly string[];
  readonly code: ProblemCode;
  readonly message: string;
}

interface ProblemFacts {
  readonly code: ProblemCode;
  readonly category: ProblemCategory;
  /** For developers, in English. */
  readonly message: string;
  readonly retry: RetryAdvice;
  readonly provider: ProviderAnswer | null;
}

/** An expected failure. `member` is the union member of the schema that shows it. */
export type Problem = ProblemFacts &
  (
    | { readonly member: 'InvalidInput'; readonly fields: readonly InvalidField[] }
    | { readonly member: 'OrderNotFound'; readonly orderId: string }
    | { readonly member: 'OrderStateConflict'; readonly order: OrderSnapshot | null }
    | {
        readonly member: 'PaymentDeclined';
        readonly order: OrderSnapshot | null;
        readonly declines: readonly TransactionDecline[];
      }
    | { readonly member: 'OperationNotSupported'; readonly account: string; readonly kind: OperationKind }
    | { readonly member: 'IdempotencyConflict'; readonly differs: readonly string[] }
    | { readonly member: 'OperationInProgress'; readonly pollAfterMs: number }
    | { readonly member: 'OutcomeUnknown'; readonly pollAfterMs: number }
    | { readonly member: 'ProviderUnavailable'; readonly account: string }
    | { readonly member: 'ProviderMisconfigured'; readonly account: string }
    | { readonly member: 'OperationNotFound' }
    | { readonly member: 'UnexpectedProblem' }
  );

export type ProblemMember = Problem['member'];
