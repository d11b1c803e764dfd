import { GraphQLError } from 'graphql';
import type { RetryKind } from '../../domain/problem/problem.js';

export interface TopLevelError {
  /** HTTP status of an answer that holds only this error. */
  readonly status: number;
  readonly retry: RetryKind;
  /** May the request have recorded or sent a money verb before it failed? */
  readonly claimed: 'NO' | 'POSSIBLY';
  /** What happened, what it means and what the client does next. */
  readonly message: string;
}

const NOTHING_DONE = 'Nothing was done.';

/** Every code of `errors[].extensions.code`: an error of the whole answer, outside the unions. */
export const TOP_LEVEL_ERRORS = {
  UNAUTHENTICATED: {
    status: 401,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The request carries no valid credential. ${NOTHING_DONE} Send Authorization: Bearer with an API key or an unexpired token.`,
  },
  AUTHENTICATION_UNAVAILABLE: {
    status: 503,
    retry: 'LATER',
    claimed: 'NO',
    message: `This server cannot verify the token right now. ${NOTHING_DONE} Send the same request again later.`,
  },
  FORBIDDEN: {
    status: 200,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This credential lacks a scope that the request needs. ${NOTHING_DONE}`,
  },
  INTROSPECTION_FORBIDDEN: {
    status: 403,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This credential may not ask this server for its schema. ${NOTHING_DONE} Read the published one, schema/schema.graphql.`,
  },
  RATE_LIMITED: {
    status: 429,
    retry: 'LATER',
    claimed: 'NO',
    message: `Too many requests. ${NOTHING_DONE} Wait as many seconds as Retry-After says, then send the same request again.`,
  },
  OVERLOADED: {
    status: 503,
    retry: 'LATER',
    claimed: 'NO',
    message: `This server is overloaded. ${NOTHING_DONE} Wait as many seconds as Retry-After says, then send the same request again.`,
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This server runs only trusted documents, and its manifest does not list this one. ${NOTHING_DONE} Add it with npm run documents, or use a credential with the scope documents:any.`,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    retry: 'NEVER',
    claimed: 'NO',
    message: 'PersistedQueryNotFound',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document exceeds a limit. ${NOTHING_DONE} Ask for less, or send several requests.`,
  },
  ONE_MONEY_VERB: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document has several mutations that move money; one is allowed. ${NOTHING_DONE} Send one request for each order.`,
  },
  CARD_NUMBER_REFUSED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `An argument looks like a card number or a security code. This server never accepts card data. ${NOTHING_DONE}`,
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document is not valid GraphQL. ${NOTHING_DONE}`,
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document does not match the schema. ${NOTHING_DONE}`,
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The server cannot tell which operation of the document to run. ${NOTHING_DONE} Send its name as operationName.`,
  },
  BAD_REQUEST: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The server cannot read the request. ${NOTHING_DONE}`,
  },
  NOT_FOUND: {
    status: 404,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This path does not exist. ${NOTHING_DONE} The API is at POST /graphql.`,
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This path does not allow this method. ${NOTHING_DONE} Send POST to /graphql.`,
  },
  REQUEST_TIMEOUT: {
    status: 408,
    retry: 'SAME_KEY',
    claimed: 'NO',
    message: `The request took too long to arrive. ${NOTHING_DONE} Send the same request again.`,
  },
  BODY_TOO_LARGE: {
    status: 413,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The body is larger than 100 kB. ${NOTHING_DONE}`,
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The body is not JSON. ${NOTHING_DONE} Send JSON with content-type: application/json.`,
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    retry: 'NEVER',
    claimed: 'NO',
    message: 'PersistedQueryNotSupported',
  },
  BAD_USER_INPUT: { status: 400, retry: 'NEVER', claimed: 'NO', message: `An argument is not valid. ${NOTHING_DONE}` },
  LEDGER_UNAVAILABLE: {
    status: 200,
    retry: 'LATER',
    claimed: 'POSSIBLY',
    message:
      'The ledger is unavailable right now. If the request has a mutation, it may have been carried out: send it again later with the same idempotency key.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    retry: 'SAME_KEY',
    claimed: 'POSSIBLY',
    message:
      'This server failed. If the request has a mutation, it may have been carried out: follow its operation if you have one, or send the same request again with the same idempotency key.',
  },
} as const satisfies Readonly<Record<string, TopLevelError>>;

export type TopLevelCode = keyof typeof TOP_LEVEL_ERRORS;

export const isTopLevelCode = (code: unknown): code is TopLevelCode =>
  typeof code === 'string' && Object.hasOwn(TOP_LEVEL_ERRORS, code);

/** For the few fields whose type has no union that could hold a problem. */
export const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const ledgerUnavailable = (): GraphQLError =>
  new GraphQLError(TOP_LEVEL_ERRORS.LEDGER_UNAVAILABLE.message, { extensions: { code: 'LEDGER_UNAVAILABLE' } });
