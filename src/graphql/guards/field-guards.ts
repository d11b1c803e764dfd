import type { AskedField, FieldRefusal } from './asked-field.js';
import { judgeArguments } from './card-data.js';
import type { Guard } from './guard.js';
import { judgeScopes } from './scopes.js';

/** What is asked of each field of Query and Mutation, in order, before it does anything. */
export const FIELD_GUARDS: readonly Guard<AskedField, FieldRefusal>[] = [
  { asks: 'scope', refuses: ['FORBIDDEN'], judge: judgeScopes },
  { asks: 'card data', refuses: ['CARD_NUMBER_REFUSED'], judge: judgeArguments },
];
