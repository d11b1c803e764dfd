import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import type { Logger } from '../platform/logger.js';
import { answerRequestErrorsByMediaType } from './request-error-status.js';

export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly logger: Logger;
  /** Introspection and the embedded Apollo Sandbox: for development. */
  readonly exploring: boolean;
  /** What the embedded Sandbox opens with. */
  readonly document: string;
}

/** A large document of a real client has some hundreds; beyond this it is refused before it is parsed to its end. */
const MAX_TOKENS = 5_000;
const MAX_ERRORS = 5;

/** Apollo Server with every default that NODE_ENV would decide decided here. */
export const createApollo = ({
  schema,
  formatError,
  logger,
  exploring,
  document,
}: ApolloSettings): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    formatError,
    logger,
    introspection: exploring,
    hideSchemaDetailsFromClientErrors: !exploring,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_ERRORS },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      exploring
        ? ApolloServerPluginLandingPageLocalDefault({ embed: true, document })
        : ApolloServerPluginLandingPageDisabled(),
      answerRequestErrorsByMediaType,
    ],
  });
