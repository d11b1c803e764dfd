/** An amount in one currency. Made by `moneyFromDecimal` or `moneyFromMinorUnits`, so that its parts always agree. */
export interface Money {
  /** Decimal text with the currency's own number of fraction digits: "24.50", "24990" for CLP. */
  readonly amount: string;
  /** Smallest units of the currency (centavos): 2450n for 24.50 BRL. At most 2^53 - 1, what the API can carry. */
  readonly minorUnits: bigint;
  /** ISO 4217. */
  readonly currency: CurrencyCode;
}

/** Fraction digits by currency, ISO 4217, for the currencies the providers settle in. */
const FRACTION_DIGITS_BY_CURRENCY = { BRL: 2, ARS: 2, MXN: 2, CLP: 0, COP: 2, PEN: 2, UYU: 2 } as const;

export type CurrencyCode = keyof typeof FRACTION_DIGITS_BY_CURRENCY;

export const isCurrencyCode = (text: string): text is CurrencyCode => Object.hasOwn(FRACTION_DIGITS_BY_CURRENCY, text);

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Reads decimal text without a float. Undefined for anything that is not an exact amount of the currency ("24.501"). */
export const moneyFromDecimal = (text: string, currency: CurrencyCode): Money | undefined => {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = FRACTION_DIGITS_BY_CURRENCY[currency];
  if (/[^0]/.test(fraction.slice(digits))) return undefined;
  return moneyFromMinorUnits(BigInt(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`), currency);
};

/** Undefined beyond 2^53 - 1: an amount that the API could not carry exactly. */
export const moneyFromMinorUnits = (minorUnits: bigint, currency: CurrencyCode): Money | undefined => {
  const size = minorUnits < 0n ? -minorUnits : minorUnits;
  if (size > LARGEST) return undefined;
  return { amount: decimalText(minorUnits < 0n, size, FRACTION_DIGITS_BY_CURRENCY[currency]), minorUnits, currency };
};

const decimalText = (negative: boolean, size: bigint, digits: number): string => {
  const text = size.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${negative ? '-' : ''}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}`;
};
