import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, visit } from 'graphql';
import { fragmentsIn } from './fragments-in.js';
import { measure } from './limits/measure.js';

/** Facts about a document before its execution. */
export interface DocumentFacts {
  readonly movesMoney: boolean;
  /** Does the document ask for the schema? */
  readonly introspects: boolean;
}

/** A parsed document serves many requests: its facts are kept as long as the document is. */
const known = new WeakMap<OperationDefinitionNode, DocumentFacts>();

export const factsOf = (
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
): DocumentFacts => {
  const facts = known.get(operation) ?? findFacts(operation, document, schema);
  known.set(operation, facts);
  return facts;
};

const findFacts = (
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
): DocumentFacts => {
  const { moneyVerbs } = measure(operation, schema, fragmentsIn(document));
  return { movesMoney: moneyVerbs > 0, introspects: asksForSchema(document) };
};

const asksForSchema = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return found;
};
