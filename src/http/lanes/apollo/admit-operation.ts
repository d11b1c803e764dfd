import type { ApolloServerPlugin } from '@apollo/server';
import type { ChosenDocument } from '../../../documents/resolve-document.js';
import type { Context } from '../../../graphql/context.js';
import { type RequestRefusal, toGraphQLError } from '../../../graphql/errors/request-refusal.js';
import { hasCardDataName } from '../../../graphql/guards/card-data.js';
import { type DocumentFacts, factsOf } from '../../../graphql/guards/document-facts.js';
import type { RequestFacts } from '../../observe/request-facts.js';
import type { DocumentContext } from './run-chosen-document.js';

/** Context, and what only this layer knows of the request. */
export interface HttpContext extends Context, DocumentContext {
  /** Filled in as it becomes known, for the log and the metrics. */
  readonly facts: RequestFacts;
  /** Is there room for it, and may this caller have it? Null where it may. */
  admit(asked: DocumentFacts): Promise<RequestRefusal | null>;
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
      if (hasCardDataName(request.variables)) throw toGraphQLError({ code: 'CARD_NUMBER_REFUSED' });
      const refusal = await contextValue.admit(factsOf(operation, document, schema));
      if (refusal) throw toGraphQLError(refusal);
    },
  }),
};

/** A name of the manifest, or what an untrusted document calls itself, marked as that. */
const nameOf = (chosen: ChosenDocument, ownName: string | null): string =>
  chosen.kind === 'trusted' ? chosen.document.name : `untrusted ${(ownName ?? '').slice(0, MAX_NAME_LENGTH)}`.trim();
