import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ChosenDocument } from '../../../documents/resolve-document.js';
import type { Context } from '../../../graphql/context.js';
import { TOP_LEVEL_ERRORS, type TopLevelCode } from '../../../graphql/errors/top-level-errors.js';
import { hasCardDataName } from '../../../graphql/guards/card-data.js';
import { type DocumentFacts, factsOf } from '../../../graphql/guards/document-facts.js';
import type { RequestFacts } from '../../observe/request-facts.js';
import type { DocumentContext } from './run-chosen-document.js';

/** Why a request is turned away, and for how many seconds where another time would do. */
export interface Refusal {
  readonly code: TopLevelCode;
  readonly retryAfterSeconds?: number;
}

/** Context, and what only this layer knows of the request. */
export interface HttpContext extends Context, DocumentContext {
  /** Filled in as it becomes known, for the log and the metrics. */
  readonly facts: RequestFacts;
  /** Is there room for it, and may this caller have it? Null where it may. */
  admit(asked: DocumentFacts): Promise<Refusal | null>;
}

/** A name is the client's text: long enough to find it again. */
const MAX_NAME_LENGTH = 64;

/** The last look at a request before anything is executed: now it is known what it asks for. */
export const admitOperation: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation, operationName, document, schema, request }) => {
      if (!operation) return;
      contextValue.facts.document = nameOf(contextValue.document, operationName);
      contextValue.facts.type = operation.operation;
      if (hasCardDataName(request.variables)) throw toError({ code: 'CARD_NUMBER_REFUSED' });
      const refusal = await contextValue.admit(factsOf(operation, document, schema));
      if (refusal) throw toError(refusal);
    },
  }),
};

/** A name of the manifest, or what an untrusted document calls itself, marked as that. */
const nameOf = (chosen: ChosenDocument, ownName: string | null): string =>
  chosen.kind === 'trusted' ? chosen.document.name : `untrusted ${(ownName ?? '').slice(0, MAX_NAME_LENGTH)}`.trim();

const toError = ({ code, retryAfterSeconds }: Refusal): GraphQLError => {
  const { status, message } = TOP_LEVEL_ERRORS[code];
  const headers = new HeaderMap(
    retryAfterSeconds === undefined ? [] : [['retry-after', String(retryAfterSeconds)] as const],
  );
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
};
