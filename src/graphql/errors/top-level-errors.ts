import { GraphQLError } from 'graphql';
import type { RetryKind } from '../../domain/problem/problem.js';

export interface TopLevelError {
  /** HTTP status of an answer that holds nothing but this error. */
  readonly status: number;
  readonly retry: RetryKind;
  /** Can a money verb have been written down or sent all the same? */
  readonly claimed: 'NO' | 'POSSIBLY';
  /** What the client is told: what happened, what it means, what to do next. */
  readonly message: string;
}

const NOTHING_DONE = 'Nothing was done.';

/** Every code in `errors[].extensions.code` that is not a member of a union, but of the whole answer. */
export const TOP_LEVEL_ERRORS = {
  UNAUTHENTICATED: {
    status: 401,
    retry: 'NEVER',
    claimed: 'NO',
    message: `No valid credential came with the request. ${NOTHING_DONE} Send Authorization: Bearer with an API key or a token that has not expired.`,
  },
  AUTHENTICATION_UNAVAILABLE: {
    status: 503,
    retry: 'LATER',
    claimed: 'NO',
    message: `The token cannot be verified just now. ${NOTHING_DONE} Send the same again later.`,
  },
  FORBIDDEN: {
    status: 200,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This credential does not allow it. ${NOTHING_DONE}`,
  },
  INTROSPECTION_FORBIDDEN: {
    status: 403,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This server does not tell its schema to this credential. ${NOTHING_DONE} The schema is published as schema/schema.graphql.`,
  },
  RATE_LIMITED: {
    status: 429,
    retry: 'LATER',
    claimed: 'NO',
    message: `Too many requests. ${NOTHING_DONE} Send the same again after the seconds in Retry-After.`,
  },
  OVERLOADED: {
    status: 503,
    retry: 'LATER',
    claimed: 'NO',
    message: `This server has more to do than it can. ${NOTHING_DONE} Send the same again after the seconds in Retry-After.`,
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 403,
    retry: 'NEVER',
    claimed: 'NO',
    message: `This server runs only documents of its manifest, and this is none of them. ${NOTHING_DONE} Add it with npm run documents, or use a credential with the scope documents:any.`,
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
    message: `The document asks for more than one request may. ${NOTHING_DONE} Ask for less, or in several requests.`,
  },
  ONE_MONEY_VERB: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `One document may move money once, also under other names. ${NOTHING_DONE} Send one request for each order.`,
  },
  CARD_NUMBER_REFUSED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `An argument looks like a card number or its security code, which this server never takes. ${NOTHING_DONE}`,
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document is not GraphQL. ${NOTHING_DONE}`,
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document does not fit the schema. ${NOTHING_DONE}`,
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retry: 'NEVER',
    claimed: 'NO',
    message: `The document has no such operation. ${NOTHING_DONE}`,
  },
  BAD_REQUEST: { status: 400, retry: 'NEVER', claimed: 'NO', message: `The request cannot be read. ${NOTHING_DONE}` },
  NOT_FOUND: {
    status: 404,
    retry: 'NEVER',
    claimed: 'NO',
    message: 'There is nothing here. The API is at POST /graphql.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    retry: 'NEVER',
    claimed: 'NO',
    message: `Send POST to /graphql. ${NOTHING_DONE}`,
  },
  REQUEST_TIMEOUT: {
    status: 408,
    retry: 'SAME_KEY',
    claimed: 'NO',
    message: `The request took too long to arrive. ${NOTHING_DONE}`,
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
    message: `Send content-type: application/json. ${NOTHING_DONE}`,
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
    message: 'The ledger cannot be read just now. Ask again later; a mutation with the same key.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    retry: 'SAME_KEY',
    claimed: 'POSSIBLY',
    message: 'This server failed. Follow the operation if there is one, else send the same again with the same key.',
  },
} as const satisfies Readonly<Record<string, TopLevelError>>;

export type TopLevelCode = keyof typeof TOP_LEVEL_ERRORS;

export const isTopLevelCode = (code: unknown): code is TopLevelCode =>
  typeof code === 'string' && Object.hasOwn(TOP_LEVEL_ERRORS, code);

/** For the few fields that have no union to answer a problem in. */
export const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

export const ledgerUnavailable = (): GraphQLError =>
  new GraphQLError(TOP_LEVEL_ERRORS.LEDGER_UNAVAILABLE.message, { extensions: { code: 'LEDGER_UNAVAILABLE' } });
