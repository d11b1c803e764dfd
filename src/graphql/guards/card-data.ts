import { hasCardNumber } from '../../lib/card-numbers.js';
import type { RequestRefusal } from '../errors/request-refusal.js';
import type { AskedField, FieldRefusal } from './asked-field.js';

/** Names of fields that carry security codes and card numbers, with everything but letters and digits removed. */
const CARD_DATA_NAME = /^(cvv2?|cvc2?|cvn|cid|csc|pan|(card)?(security|verification)(code|value)|cardnumber|cardno)$/;

const isCardDataName = (name: string): boolean => CARD_DATA_NAME.test(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));

/** The path to card data in a value of a request; null if the value has none. */
export const findCardData = (value: unknown, path: readonly string[] = []): readonly string[] | null => {
  if (typeof value === 'string' || typeof value === 'number') return hasCardNumber(String(value)) ? path : null;
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  for (const [name, inner] of Object.entries(value)) {
    const place = [...path, name];
    if (isCardDataName(name)) return place;
    const found = findCardData(inner, place);
    if (found) return found;
  }
  return null;
};

/** Does a value of a request contain a name of card data, at any depth? */
export const hasCardDataName = (value: unknown): boolean => {
  const found = [value];
  for (const each of found) {
    if (typeof each !== 'object' || each === null) continue;
    if (Object.keys(each).some(isCardDataName)) return true;
    found.push(...Object.values(each));
  }
  return false;
};

const CARD_DATA: RequestRefusal = { code: 'CARD_NUMBER_REFUSED' };

/** Refuses variables with a name of card data, even if no argument uses them. */
export const judgeVariables = ({ variables }: { readonly variables: unknown }): RequestRefusal | null =>
  hasCardDataName(variables) ? CARD_DATA : null;

/** Looks at the arguments, so that values from the document and values from its variables are treated alike. */
export const judgeArguments = ({ args }: Pick<AskedField, 'args'>): FieldRefusal | null => {
  const path = findCardData(args);
  return path && { code: 'CARD_NUMBER_REFUSED', path };
};
