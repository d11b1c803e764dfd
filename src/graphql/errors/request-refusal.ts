import { GraphQLError } from 'graphql';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from './top-level-errors.js';

/** Why the server refuses a request, or one field of it. */
export interface RequestRefusal {
  readonly code: TopLevelCode;
  /** Replaces the message of the code. */
  readonly message?: string;
  /** Seconds until the server may accept the same request. */
  readonly retryAfterSeconds?: number;
  /** Headers of the answer, beside Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every header of the answer. */
export const headersOf = ({ headers, retryAfterSeconds }: RequestRefusal): Readonly<Record<string, string>> => ({
  ...headers,
  ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
});

export const toGraphQLError = (refusal: RequestRefusal): GraphQLError => {
  const { status, message } = TOP_LEVEL_ERRORS[refusal.code];
  // 200 is left unset: other fields may have answers, or errors with another status.
  const http = status === 200 ? {} : { http: { status, headers: new Map(Object.entries(headersOf(refusal))) } };
  return new GraphQLError(refusal.message ?? message, { extensions: { code: refusal.code, ...http } });
};
