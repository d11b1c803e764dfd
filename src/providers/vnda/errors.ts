import type { ProblemRow } from '../../domain/problem/row.js';
import { lookUp } from '../../lib/look-up.js';
import type { WireReply } from './wire.js';

/** One row of the contract's error table. */
export interface ErrorRow extends ProblemRow {
  readonly result: 'refused' | 'inquire' | 'unknown';
  /** The documented text of the body, which the answer must have. Without this field, any body matches. */
  readonly error?: string;
}

const UNLISTED_REFUSAL: ErrorRow = {
  result: 'refused',
  member: 'UnexpectedProblem',
  category: 'PROVIDER_FAULT',
  code: 'UNRECOGNIZED_PROVIDER_ERROR',
  retry: 'NEVER',
};

/** https://developers.vnda.com.br (capture of an order), and the project's contract. */
const ERROR_ROW_BY_STATUS: Readonly<Record<string, ErrorRow>> = {
  400: UNLISTED_REFUSAL,
  401: { result: 'refused', member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' },
  403: { result: 'refused', member: 'ProviderMisconfigured', code: 'FORBIDDEN', retry: 'NEVER' },
  404: {
    result: 'refused',
    member: 'OrderNotFound',
    code: 'ORDER_OR_SHOP_NOT_FOUND',
    retry: 'NEVER',
    error: 'not found',
  },
  405: UNLISTED_REFUSAL,
  406: UNLISTED_REFUSAL,
  407: UNLISTED_REFUSAL,
  413: UNLISTED_REFUSAL,
  414: UNLISTED_REFUSAL,
  415: UNLISTED_REFUSAL,
  422: {
    result: 'inquire',
    member: 'PaymentDeclined',
    code: 'CAPTURE_UNSUCCESSFUL',
    retry: 'OTHER_PAYMENT_METHOD',
    error: 'Capture was unsuccessful',
  },
  429: {
    result: 'refused',
    member: 'ProviderUnavailable',
    category: 'RATE_LIMITED',
    code: 'TOO_MANY_REQUESTS',
    retry: 'SAME_KEY',
  },
  431: UNLISTED_REFUSAL,
};

const UNKNOWN = { result: 'unknown', member: 'OutcomeUnknown', retry: 'WAIT' } as const;

export const findErrorRow = ({ status, error }: WireReply): ErrorRow => {
  if (status >= 500) return { ...UNKNOWN, code: 'PROVIDER_INTERNAL_ERROR' };
  const row = lookUp(ERROR_ROW_BY_STATUS, `${status}`);
  if (row && (row.error === undefined || row.error === error)) return row;
  return { ...UNKNOWN, code: error === undefined ? 'UNREADABLE_PROVIDER_ANSWER' : 'UNRECOGNIZED_PROVIDER_ERROR' };
};
