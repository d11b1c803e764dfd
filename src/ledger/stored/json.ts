import { isCurrencyCode, type Money, moneyFromDecimal } from '../../domain/money.js';
import type { Result } from '../../domain/operation/result.js';
import type { Problem } from '../../domain/problem/problem.js';

/** Results and problems as the columns of a store hold them: money as its decimal text, moments as RFC 3339 text. */
export const toStoredJson = (value: Result | Problem): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isMoney(inner) ? { amount: inner.amount, currency: inner.currency } : inner,
  );

export const resultFromJson = (text: string): Result => revive(JSON.parse(text)) as Result;

export const problemFromJson = (text: string): Problem => revive(JSON.parse(text)) as Problem;

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minorUnits' in value && 'currency' in value;

/** The only moments among what is stored. */
const MOMENTS: ReadonlySet<string> = new Set(['notBefore', 'captureBefore']);

const revive = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  return (
    moneyOf(value) ??
    Object.fromEntries(
      Object.entries(value).map(([key, inner]) =>
        MOMENTS.has(key) && typeof inner === 'string' ? [key, new Date(inner)] : [key, revive(inner)],
      ),
    )
  );
};

const moneyOf = (value: object): Money | undefined => {
  const { amount, currency } = value as { readonly amount?: unknown; readonly currency?: unknown };
  return typeof amount === 'string' && typeof currency === 'string' && isCurrencyCode(currency)
    ? moneyFromDecimal(amount, currency)
    : undefined;
};
