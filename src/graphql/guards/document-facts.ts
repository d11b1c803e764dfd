import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
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
  const fragments = document.definitions.filter(isFragment);
  const findFragment = (name: string) => fragments.find((fragment) => fragment.name.value === name);
  return { movesMoney: measure(operation, schema, findFragment).moneyVerbs > 0, introspects: asksForSchema(document) };
};

const isFragment = (definition: { readonly kind: string }): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

const asksForSchema = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found ||= name.value === '__schema' || name.value === '__type';
    },
  });
  return found;
};
