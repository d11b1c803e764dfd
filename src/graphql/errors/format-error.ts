import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutInput } from './message-without-input.js';
import { isTopLevelCode, TOP_LEVEL_ERRORS, type TopLevelCode } from './top-level-errors.js';

const INTERNAL_MESSAGE = `${TOP_LEVEL_ERRORS.INTERNAL_SERVER_ERROR.message} The server’s log has the cause under extensions.errorId.`;

export interface FormatErrorOptions {
  /** Called with each unexpected error and the id that the client received for it. */
  readonly log: (errorId: string, error: unknown) => void;
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The only place that shapes top-level errors. It removes the stack, the cause and everything from the input. */
export const createFormatError =
  ({ log }: FormatErrorOptions): FormatError =>
  (formatted, error) => {
    if (isTooDeep(formatted)) return TOO_DEEP;
    const code = ownCodeOf(error) ?? formatted.extensions?.['code'];
    if (isTopLevelCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
      const extensions = { code, retry: TOP_LEVEL_ERRORS[code].retry };
      return { ...whereabouts(formatted), message: withoutInput(formatted.message), extensions };
    }
    const errorId = randomUUID();
    log(errorId, causeOf(error));
    const extensions = { code: 'INTERNAL_SERVER_ERROR', retry: TOP_LEVEL_ERRORS.INTERNAL_SERVER_ERROR.retry, errorId };
    return { ...whereabouts(formatted), message: INTERNAL_MESSAGE, extensions };
  };

/** In lists nested thousands deep the parser exhausts the stack before it reaches the limit of tokens. */
const isTooDeep = ({ message, extensions }: GraphQLFormattedError): boolean =>
  extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && message === 'Maximum call stack size exceeded';

const { message, retry } = TOP_LEVEL_ERRORS.LIMIT_EXCEEDED;
const TOO_DEEP: GraphQLFormattedError = { message, extensions: { code: 'LIMIT_EXCEEDED', retry } };

/** Errors to which graphql-js and Apollo Server give no code of their own. */
const CODE_BY_MESSAGE: readonly (readonly [RegExp, TopLevelCode])[] = [
  [/^Syntax Error: Document contains more (than|that) \d+ tokens/, 'LIMIT_EXCEEDED'],
  [/^GET requests only support query operations/, 'METHOD_NOT_ALLOWED'],
];

/** The code that our own rule set. Apollo Server replaces it with the code of the phase. */
const ownCodeOf = (error: unknown): TopLevelCode | undefined => {
  const cause = causeOf(error);
  if (!(cause instanceof GraphQLError)) return undefined;
  const [, known] = CODE_BY_MESSAGE.find(([message]) => message.test(cause.message)) ?? [];
  const code = known ?? cause.extensions['code'];
  return isTopLevelCode(code) ? code : undefined;
};

const whereabouts = ({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> => ({
  ...(locations && { locations }),
  ...(path && { path }),
});

/** The thrown error, without the GraphQLError around it. */
const causeOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);
