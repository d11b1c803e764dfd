import { moneyMutations } from '../../../domain/operation/verbs.js';

/** The parser stops and refuses a document at this number of tokens. Our largest document has about 600. */
export const MAX_TOKENS = 2_500;

/** The answer to an invalid document lists at most this number of errors. */
export const MAX_ERRORS = 5;

/**
 * The limits of one document. The documents of `schema/operations` stay well below each. No variable changes them: raise one
 * here and build.
 */
export const LIMITS = {
  depth: 11,
  aliases: 30,
  rootFields: 20,
  /**
   * Fields side by side. Validation compares each field with each other: 200 fields take it some milliseconds; a
   * document full of them would take half a second.
   */
  width: 200,
  cost: 20_000,
};

/** Fields that move money. A document may have one, and an alias does not hide a second. */
export const MONEY_VERBS: ReadonlySet<string> = moneyMutations();

/** The cost of reading an order at its provider. A field of an answer costs 1. */
export const PROVIDER_READ_COST = 10;

/** The arguments that bound the length of a list, each with its highest value. */
export const SIZE_ARGUMENTS: Readonly<Record<string, number>> = { first: 100, ids: 50 };

/** The assumed length of a list without such an argument: the payments or the items of an order. */
export const USUAL_LIST = 5;
