import { GraphQLError } from 'graphql';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from './top-level-errors.js';

/** Why a request is turned away, or one field of it. */
export interface RequestRefusal {
  readonly code: TopLevelCode;
  /** Instead of the code's own message. */
  readonly message?: string;
  /** After so many seconds the same request may be taken. */
  readonly retryAfterSeconds?: number;
  /** What the answer says in its headers, beside Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every header that the answer to it carries. */
export const headersOf = ({ headers, retryAfterSeconds }: RequestRefusal): Readonly<Record<string, string>> => ({
  ...headers,
  ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
});

export const toGraphQLError = (refusal: RequestRefusal): GraphQLError => {
  const { status, message } = TOP_LEVEL_ERRORS[refusal.code];
  // 200 is not set: other fields may have been answered, or have errors with a status of their own.
  const http = status === 200 ? {} : { http: { status, headers: new Map(Object.entries(headersOf(refusal))) } };
  return new GraphQLError(refusal.message ?? message, { extensions: { code: refusal.code, ...http } });
};
