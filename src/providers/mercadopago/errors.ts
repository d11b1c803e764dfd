import type { OperationKind } from '../../domain/operation/kind.js';
import type { ProblemRow } from '../../domain/problem/row.js';

/** One row of the contract's error table. `result` says what the answer means for this send. */
export interface ErrorRow extends ProblemRow {
  readonly status: number;
  /** The provider's code; "*" means every other code of this status. */
  readonly code: ProblemRow['code'];
  readonly providerCode: string;
  /** The verbs for which the row is documented. */
  readonly kinds: readonly OperationKind[];
  readonly result:
    | 'refused'
    /** The payments in the 402 decide. */
    | 'declined'
    /** This send had no effect. `inquiry.ts` decides, by the order and by whether an earlier send may have applied. */
    | 'inquire'
    /** An earlier send with the provider key arrived; the state of the order decides. */
    | 'inquire-may-have-applied'
    | 'unknown';
}

const BOTH = ['CAPTURE', 'PROCESS'] as const;

/** https://www.mercadopago.com.br/developers/en/reference (orders: capture, process), and the project's contract. */
// biome-ignore format: the contract's table, one row a line
export const ERROR_ROWS: readonly ErrorRow[] = [
  { status: 400, providerCode: 'empty_required_header', kinds: BOTH, result: 'refused', member: 'UnexpectedProblem', code: 'EMPTY_REQUIRED_HEADER', retry: 'NEVER' },
  { status: 400, providerCode: 'invalid_idempotency_key_length', kinds: BOTH, result: 'refused', member: 'UnexpectedProblem', code: 'INVALID_IDEMPOTENCY_KEY_LENGTH', retry: 'NEVER' },
  { status: 400, providerCode: 'invalid_path_param', kinds: BOTH, result: 'refused', member: 'InvalidInput', code: 'INVALID_PATH_PARAM', retry: 'NEW_KEY_AFTER_CHANGE' },
  { status: 400, providerCode: 'invalid_total_amount', kinds: ['PROCESS'], result: 'refused', member: 'OrderStateConflict', code: 'INVALID_TOTAL_AMOUNT', retry: 'NEVER' },
  { status: 400, providerCode: 'invalid_order_mode_for_operation', kinds: ['PROCESS'], result: 'refused', member: 'OrderStateConflict', code: 'INVALID_ORDER_MODE_FOR_OPERATION', retry: 'NEVER' },
  { status: 401, providerCode: 'invalid_credentials', kinds: BOTH, result: 'refused', member: 'ProviderMisconfigured', code: 'INVALID_CREDENTIALS', retry: 'NEVER' },
  { status: 401, providerCode: '*', kinds: BOTH, result: 'refused', member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' },
  { status: 402, providerCode: '402', kinds: BOTH, result: 'declined', member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED', retry: 'OTHER_PAYMENT_METHOD' },
  { status: 402, providerCode: 'failed', kinds: BOTH, result: 'declined', member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED', retry: 'OTHER_PAYMENT_METHOD' },
  { status: 403, providerCode: 'forbidden', kinds: BOTH, result: 'refused', member: 'ProviderMisconfigured', code: 'FORBIDDEN', retry: 'NEVER' },
  { status: 403, providerCode: 'PA_UNAUTHORIZED_RESULT_FROM_POLICIES', kinds: BOTH, result: 'refused', member: 'ProviderMisconfigured', code: 'FORBIDDEN', retry: 'NEVER' },
  { status: 403, providerCode: '*', kinds: BOTH, result: 'refused', member: 'ProviderMisconfigured', code: 'FORBIDDEN', retry: 'NEVER' },
  { status: 404, providerCode: 'order_not_found', kinds: BOTH, result: 'refused', member: 'OrderNotFound', code: 'ORDER_NOT_FOUND', retry: 'NEVER' },
  { status: 409, providerCode: 'idempotency_key_already_used', kinds: BOTH, result: 'inquire-may-have-applied', member: 'OutcomeUnknown', code: 'IDEMPOTENCY_KEY_ALREADY_USED', retry: 'WAIT' },
  { status: 409, providerCode: 'cannot_capture_order', kinds: ['CAPTURE'], result: 'inquire', member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' },
  { status: 409, providerCode: 'operation_not_supported', kinds: BOTH, result: 'inquire', member: 'OrderStateConflict', code: 'OPERATION_NOT_SUPPORTED_FOR_ORDER', retry: 'NEVER' },
  { status: 423, providerCode: 'resource_locked', kinds: BOTH, result: 'unknown', member: 'OutcomeUnknown', code: 'RESOURCE_LOCKED', retry: 'WAIT' },
  { status: 429, providerCode: 'too_many_requests', kinds: BOTH, result: 'refused', member: 'ProviderUnavailable', category: 'RATE_LIMITED', code: 'TOO_MANY_REQUESTS', retry: 'SAME_KEY' },
  { status: 429, providerCode: 'usage_quota_exceeded', kinds: BOTH, result: 'refused', member: 'ProviderUnavailable', category: 'RATE_LIMITED', code: 'USAGE_QUOTA_EXCEEDED', retry: 'SAME_KEY' },
  { status: 429, providerCode: '*', kinds: BOTH, result: 'refused', member: 'ProviderUnavailable', category: 'RATE_LIMITED', code: 'TOO_MANY_REQUESTS', retry: 'SAME_KEY' },
  { status: 500, providerCode: 'idempotency_validation_failed', kinds: BOTH, result: 'unknown', member: 'OutcomeUnknown', code: 'IDEMPOTENCY_VALIDATION_FAILED', retry: 'WAIT' },
];

const SERVER_ERROR = {
  result: 'unknown',
  member: 'OutcomeUnknown',
  code: 'PROVIDER_INTERNAL_ERROR',
  retry: 'WAIT',
} as const;
const UNLISTED = {
  result: 'unknown',
  member: 'OutcomeUnknown',
  code: 'UNRECOGNIZED_PROVIDER_ERROR',
  retry: 'WAIT',
} as const;
const UNLISTED_REFUSAL = {
  result: 'refused',
  member: 'UnexpectedProblem',
  category: 'PROVIDER_FAULT',
  code: 'UNRECOGNIZED_PROVIDER_ERROR',
  retry: 'NEVER',
} as const;

/** Statuses that mean that the provider did not accept the request, with any code. */
const REFUSING_STATUSES: ReadonlySet<number> = new Set([400, 405, 407, 413, 414, 415, 422, 431]);

/** Said before anything is done, often by the gateway in front of the API: then the body is not the API's. */
const REFUSING_WITHOUT_BODY: ReadonlySet<number> = new Set([407, 413, 414, 415, 431]);

export type ErrorJudgement = Omit<ErrorRow, 'status' | 'providerCode' | 'kinds'>;

/** The row for one readable error. */
export const findErrorRow = (status: number, providerCode: string | null, kind: OperationKind): ErrorJudgement => {
  const rows = ERROR_ROWS.filter((row) => row.status === status && row.kinds.includes(kind));
  const listed = rows.find((row) => row.providerCode === providerCode) ?? rows.find((row) => row.providerCode === '*');
  if (listed) return listed;
  if (status >= 500) return SERVER_ERROR;
  return REFUSING_STATUSES.has(status) ? UNLISTED_REFUSAL : UNLISTED;
};

/** The row for an answer without a readable body. A row for every code of its status needs no body. */
export const unreadableRow = (status: number): ErrorJudgement => {
  const listed = ERROR_ROWS.find((row) => row.status === status && row.providerCode === '*');
  if (listed) return listed;
  if (REFUSING_WITHOUT_BODY.has(status)) return UNLISTED_REFUSAL;
  return status >= 500 ? SERVER_ERROR : { ...UNLISTED, code: 'UNREADABLE_PROVIDER_ANSWER' };
};

const CAUTION = ['refused', 'declined', 'inquire', 'inquire-may-have-applied', 'unknown'] as const;

/** An answer may list several errors; the most cautious result decides. */
export const mostCautious = (rows: readonly ErrorJudgement[]): ErrorJudgement | undefined =>
  [...rows].sort((a, b) => CAUTION.indexOf(b.result) - CAUTION.indexOf(a.result))[0];
