import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, visit } from 'graphql';
import { fragmentsIn } from './fragments-in.js';
import { measure } from './limits/measure.js';

/** What is known of a document before it is executed. */
export interface DocumentFacts {
  readonly movesMoney: boolean;
  /** Does it ask for the schema? */
  readonly introspects: boolean;
}

/** A document is parsed once and asked many times: what was found is remembered as long as it is. */
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
