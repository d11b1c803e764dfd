import { TOP_LEVEL_ERRORS, type TopLevelCode } from '../../graphql/errors/top-level-errors.js';
import { newRequestId } from '../observe/log-requests.js';

/** The body of a refusal: one GraphQL error. */
export const bodyOf = (
  code: TopLevelCode,
  message: string = TOP_LEVEL_ERRORS[code].message,
): { readonly errors: readonly unknown[] } => ({
  errors: [{ message, extensions: { code, retry: TOP_LEVEL_ERRORS[code].retry } }],
});

/** The headers that the hooks would set, for an answer that reaches no hook. */
export const rawHeadersOf = (body: string): Readonly<Record<string, string | number>> => ({
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-request-id': newRequestId(),
  'content-length': Buffer.byteLength(body),
});
