import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { RequestRefusal } from '../../errors/request-refusal.js';
import { isTopLevelCode } from '../../errors/top-level-errors.js';
import { MAX_TOKENS } from './limits.js';
import { limitRule, oneMoneyVerbRule } from './rules.js';

/**
 * Which limit a document breaks, null where it breaks none or cannot be read at all. Asked before it is validated: two
 * thousand fields of one name take a rule of graphql-js longer than all else together, and this one looks at each once.
 */
export const findBreach = (text: string, schema: GraphQLSchema): RequestRefusal | null => {
  const document = parsed(text);
  if (document === null) return null;
  const [error] = validate(schema, document, [limitRule, oneMoneyVerbRule], { maxErrors: 1 });
  const code = error?.extensions['code'];
  return error && isTopLevelCode(code) ? { code, message: error.message } : null;
};

const parsed = (text: string): DocumentNode | null => {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return null;
  }
};
