import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { RequestRefusal } from '../../errors/request-refusal.js';
import { fragmentsIn } from '../fragments-in.js';
import { findRefusal } from '../guard.js';
import { MAX_TOKENS } from './limits.js';
import { LIMIT_GUARDS, measureOperation } from './operation-guards.js';

/**
 * Which limit a document breaks, null where it breaks none or cannot be read at all. Asked before it is validated: two
 * thousand fields of one name take a rule of graphql-js longer than all else together, and this one looks at each once.
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
