import { moneyMutations } from '../../../domain/operation/verbs.js';

/** Tokens of a document; beyond this it is refused before it is parsed to its end. The largest of ours has some 600. */
export const MAX_TOKENS = 2_500;

/** Errors that one invalid document is told. */
export const MAX_ERRORS = 5;

/** The most that one document may ask for. The documents of `schema/operations` need less than half of each. */
export const LIMITS = {
  depth: 11,
  aliases: 30,
  rootFields: 20,
  /** Each is compared with each other: this many take some milliseconds, and all that fit into a document half a second. */
  width: 200,
  cost: 20_000,
};

/** Fields that move money. One in a document, whatever names it is given. */
export const MONEY_VERBS: ReadonlySet<string> = moneyMutations();

/** What reading an order at its provider costs, beside a field of an answer, which costs 1. */
export const PROVIDER_READ_COST = 10;

/** The argument that says how long a list may get, with the most that it may say. */
export const SIZE_ARGUMENTS: Readonly<Record<string, number>> = { first: 100, ids: 50 };

/** How long a list is taken to be whose length nobody asks for: the payments or items of an order. */
export const USUAL_LIST = 5;
