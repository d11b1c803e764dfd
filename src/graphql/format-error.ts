import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutInput } from './message-without-input.js';

/** Codes of errors that the client can do something about; their messages are meant for it. */
const PUBLIC_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'LEDGER_UNAVAILABLE',
]);

const INTERNAL_MESSAGE = 'Internal server error. Quote extensions.errorId to those who run this server.';

export interface FormatErrorOptions {
  /** Told of each unexpected error, with the id that the client was given for it. */
  readonly log: (errorId: string, error: unknown) => void;
  /** Codes beside GraphQL's own whose errors may be shown as they are. */
  readonly publicCodes?: readonly string[];
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The only place that shapes top-level errors: no stack, no cause, nothing of the input. */
export const createFormatError = ({ log, publicCodes = [] }: FormatErrorOptions): FormatError => {
  const isPublic = (code: unknown): boolean =>
    PUBLIC_CODES.has(code) || (typeof code === 'string' && publicCodes.includes(code));
  return (formatted, error) => {
    const code = formatted.extensions?.['code'];
    if (isPublic(code))
      return { ...whereabouts(formatted), message: withoutInput(formatted.message), extensions: { code } };
    const errorId = randomUUID();
    log(errorId, causeOf(error));
    const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId };
    return { ...whereabouts(formatted), message: INTERNAL_MESSAGE, extensions };
  };
};

const whereabouts = ({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

/** What was thrown, without the wrapping that GraphQL gave it. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);
