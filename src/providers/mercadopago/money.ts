import { type CurrencyCode, isCurrencyCode, type Money, moneyFromDecimal } from '../../domain/money.js';
import { lookUp } from '../../lib/look-up.js';
import type { WireOrder } from './wire.js';

const CURRENCY_BY_COUNTRY: Readonly<Record<string, CurrencyCode>> = {
  BRA: 'BRL',
  BR: 'BRL',
  MLB: 'BRL',
  ARG: 'ARS',
  AR: 'ARS',
  MLA: 'ARS',
  MEX: 'MXN',
  MX: 'MXN',
  MLM: 'MXN',
  CHL: 'CLP',
  CL: 'CLP',
  MLC: 'CLP',
  COL: 'COP',
  CO: 'COP',
  MCO: 'COP',
  PER: 'PEN',
  PE: 'PEN',
  MPE: 'PEN',
  URY: 'UYU',
  UY: 'UYU',
  MLU: 'UYU',
};

const BRAZIL = new Set(['BRA', 'BR', 'MLB']);

/** Undefined if neither the currency nor the country is known: a currency is never guessed. */
export const currencyOf = ({ currency, country_code }: WireOrder): CurrencyCode | undefined => {
  if (currency !== undefined) return isCurrencyCode(currency) ? currency : undefined;
  return country_code === undefined ? undefined : lookUp(CURRENCY_BY_COUNTRY, country_code);
};

export const isBrazilian = ({ country_code }: WireOrder): boolean => BRAZIL.has(country_code ?? '');

/** Null without an amount or without a currency. */
export const toMoney = (text: string | undefined, currency: CurrencyCode | undefined): Money | null =>
  (text !== undefined && currency !== undefined ? moneyFromDecimal(text, currency) : undefined) ?? null;
