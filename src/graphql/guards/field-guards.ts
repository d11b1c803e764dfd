import type { AskedField, FieldRefusal } from './asked-field.js';
import { judgeArguments } from './card-data.js';
import type { Guard } from './guard.js';
import { judgeScopes } from './scopes.js';

/** The guards of each field of Query and Mutation, in order. They run before the resolver. */
export const FIELD_GUARDS: readonly Guard<AskedField, FieldRefusal>[] = [
  { asks: 'scope', refuses: ['FORBIDDEN'], judge: judgeScopes },
  { asks: 'card data', refuses: ['CARD_NUMBER_REFUSED'], judge: judgeArguments },
];
