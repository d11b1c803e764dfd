import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { RequestRefusal } from '../../errors/request-refusal.js';
import { fragmentsIn } from '../fragments-in.js';
import { findRefusal } from '../guard.js';
import { MAX_TOKENS } from './limits.js';
import { LIMIT_GUARDS, measureOperation } from './operation-guards.js';

/**
 * The limit that a document exceeds; null if it keeps all limits or does not parse. It runs before validation: a rule
 * of graphql-js compares two thousand fields of one name with each other, while this function looks at each field once.
 */
export const findBreach = (text: string, schema: GraphQLSchema): RequestRefusal | null => {
  const document = parsed(text);
  if (document === null) return null;
  const findFragment = fragmentsIn(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const breach = findRefusal(LIMIT_GUARDS, measureOperation(definition, schema, findFragment));
    if (breach) return breach;
  }
  return null;
};

const parsed = (text: string): DocumentNode | null => {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return null;
  }
};
