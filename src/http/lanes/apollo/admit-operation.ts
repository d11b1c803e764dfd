import type { ApolloServerPlugin } from '@apollo/server';
import type { ChosenDocument } from '../../../documents/resolve-document.js';
import type { Context } from '../../../graphql/context.js';
import { toGraphQLError } from '../../../graphql/errors/request-refusal.js';
import { factsOf } from '../../../graphql/guards/document-facts.js';
import { awaitRefusal } from '../../../graphql/guards/guard.js';
import type { Asked } from '../../guards/asked.js';
import type { Guards } from '../../guards/guards.js';
import type { RequestFacts } from '../../observe/request-facts.js';

/** Context, and what only this layer knows of the request. */
export interface HttpContext extends Context {
  readonly asked: Asked;
  /** Filled in as it becomes known, for the log and the metrics. */
  readonly facts: RequestFacts;
}

/** A name is the client's text: long enough to find it again. */
const MAX_NAME_LENGTH = 64;

/** The last look at a request before anything is executed: now it is known what it asks for. */
export const admitOperation = (guards: Guards['ready']): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation, operationName, document, schema, request }) => {
      if (!operation) return;
      const { asked, facts } = contextValue;
      facts.document = nameOf(asked.document, operationName);
      facts.type = operation.operation;
      asked.documentFacts = factsOf(operation, document, schema);
      asked.variables = request.variables;
      const refusal = await awaitRefusal(guards, asked);
      if (refusal) throw toGraphQLError(refusal);
    },
  }),
});

/** A name of the manifest, or what an untrusted document calls itself, marked as that. */
const nameOf = (chosen: ChosenDocument, ownName: string | null): string =>
  chosen.kind === 'trusted' ? chosen.document.name : `untrusted ${(ownName ?? '').slice(0, MAX_NAME_LENGTH)}`.trim();
