import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { MAX_ERRORS, MAX_TOKENS } from '../../../graphql/guards/limits/limits.js';
import { toValidationRule } from '../../../graphql/guards/limits/to-validation-rule.js';
import type { Logger } from '../../../platform/logger.js';
import type { Guards } from '../../guards/guards.js';
import { admitOperation, type HttpContext } from './admit-operation.js';
import { answerJsonAlways } from './answer-media-type.js';
import { noteAnswer } from './note-answer.js';
import { createParsedDocuments } from './parsed-documents.js';
import { answerRequestErrorsByMediaType } from './request-error-status.js';
import { runChosenDocument } from './run-chosen-document.js';

export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly guards: Pick<Guards, 'parsed' | 'ready'>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly logger: Logger;
  /** Enables suggestions in errors and the embedded Apollo Sandbox, for development. */
  readonly exploring: boolean;
  /** The document that the embedded Sandbox opens. */
  readonly document: string;
}

/** Apollo Server. Every default that NODE_ENV would change is set here. */
export const createApollo = ({
  schema,
  guards,
  formatError,
  logger,
  exploring,
  document,
}: ApolloSettings): ApolloServer<HttpContext> =>
  new ApolloServer<HttpContext>({
    schema,
    formatError,
    logger,
    // A later guard decides who may ask for the schema, when the caller is known.
    introspection: true,
    hideSchemaDetailsFromClientErrors: !exploring,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: createParsedDocuments(),
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // One more error says that there are others.
    validationOptions: { maxErrors: MAX_ERRORS - 1 },
    validationRules: [toValidationRule(guards.parsed)],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      exploring
        ? ApolloServerPluginLandingPageLocalDefault({ embed: true, document })
        : ApolloServerPluginLandingPageDisabled(),
      runChosenDocument,
      admitOperation(guards.ready),
      answerRequestErrorsByMediaType,
      answerJsonAlways,
      noteAnswer,
    ],
  });
