import { type Money, moneyFromDecimal, moneyFromMinorUnits } from '../../domain/money.js';

/** Vnda's stores settle in reais. Vnda's own API counts reais (88.55); Pagar.me's counts centavos (8855). */
export const moneyFromReais = (text: string | undefined): Money | null =>
  (text === undefined ? undefined : moneyFromDecimal(text, 'BRL')) ?? null;

export const moneyFromCentavos = (count: number | undefined): Money | null =>
  (count === undefined ? undefined : moneyFromMinorUnits(BigInt(count), 'BRL')) ?? null;
