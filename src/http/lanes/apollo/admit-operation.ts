import type { ApolloServerPlugin } from '@apollo/server';
import type { ChosenDocument } from '../../../documents/resolve-document.js';
import type { Context } from '../../../graphql/context.js';
import { toGraphQLError } from '../../../graphql/errors/request-refusal.js';
import { factsOf } from '../../../graphql/guards/document-facts.js';
import { awaitRefusal } from '../../../graphql/guards/guard.js';
import type { AskedRequest } from '../../guards/asked.js';
import type { Guards } from '../../guards/guards.js';
import type { RequestFacts } from '../../observe/request-facts.js';

/** The context, and the facts that only this lane knows. */
export interface HttpContext extends Context {
  readonly asked: AskedRequest;
  /** Facts for the log and the metrics, filled in one by one. */
  readonly facts: RequestFacts;
}

/** A client chooses the name; this length is enough to find the document. */
const MAX_NAME_LENGTH = 64;

/** Runs the last guards before the execution, when the operation and its variables are known. */
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

/** The name in the manifest, or "untrusted" and the document's own name. */
const nameOf = (chosen: ChosenDocument, ownName: string | null): string =>
  chosen.kind === 'trusted' ? chosen.document.name : `untrusted ${(ownName ?? '').slice(0, MAX_NAME_LENGTH)}`.trim();
