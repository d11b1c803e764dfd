import { hasCardNumber } from '../../lib/card-numbers.js';
import type { RequestRefusal } from '../errors/request-refusal.js';
import type { AskedField, FieldRefusal } from './asked-field.js';

/** Names under which security codes and card numbers are sent, whatever stands between their words. */
const CARD_DATA_NAME = /^(cvv2?|cvc2?|cvn|cid|csc|pan|(card)?(security|verification)(code|value)|cardnumber|cardno)$/;

const isCardDataName = (name: string): boolean => CARD_DATA_NAME.test(name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));

/** Where card data stands in a value of a request, null where there is none. */
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

/** Whether anything in a value of a request is named like card data, however deep a client has nested it. */
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

/** Whatever is named like card data in the variables is refused, also where no argument takes it. */
export const judgeVariables = ({ variables }: { readonly variables: unknown }): RequestRefusal | null =>
  hasCardDataName(variables) ? CARD_DATA : null;

/** Values are looked at as arguments, so that it does not matter whether they stood in the document or in its variables. */
export const judgeArguments = ({ args }: Pick<AskedField, 'args'>): FieldRefusal | null => {
  const path = findCardData(args);
  return path && { code: 'CARD_NUMBER_REFUSED', path };
};
