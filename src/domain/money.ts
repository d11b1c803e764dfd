/** An amount in one currency. `moneyFromDecimal` and `moneyFromMinorUnits` make it, so that its parts always agree. */
export interface Money {
  /** Decimal text with the fraction digits of the currency: "24.50", or "24990" in CLP. */
  readonly amount: string;
  /** The amount in the currency's smallest unit: 2450n for 24.50 BRL. At most 2^53 - 1, the limit of the API. */
  readonly minorUnits: bigint;
  /** ISO 4217. */
  readonly currency: CurrencyCode;
}

/** The fraction digits of each currency in which a provider settles (ISO 4217). */
const FRACTION_DIGITS_BY_CURRENCY = { BRL: 2, ARS: 2, MXN: 2, CLP: 0, COP: 2, PEN: 2, UYU: 2 } as const;

export type CurrencyCode = keyof typeof FRACTION_DIGITS_BY_CURRENCY;

export const isCurrencyCode = (text: string): text is CurrencyCode => Object.hasOwn(FRACTION_DIGITS_BY_CURRENCY, text);

const DECIMAL = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Reads decimal text without a float. Undefined if it is not an exact amount of the currency ("24.501"). */
export const moneyFromDecimal = (text: string, currency: CurrencyCode): Money | undefined => {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = FRACTION_DIGITS_BY_CURRENCY[currency];
  if (/[^0]/.test(fraction.slice(digits))) return undefined;
  return moneyFromMinorUnits(BigInt(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`), currency);
};

/** Undefined beyond 2^53 - 1, because the API cannot send such an amount exactly. */
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
