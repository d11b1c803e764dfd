/** Deeper than any order; keeps every walk over a body within the stack. */
const DEEPEST = 64;
/** Where a number beyond 2^53 may be: many digits, or an exponent. */
const MAYBE_BIG = /\d{16}|\d[eE]/;

/** Undefined for anything that is not JSON, or is nested deeper than 64. Whole numbers beyond 2^53 become text. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = MAYBE_BIG.test(text) ? JSON.parse(text, keepBigNumber as Reviver) : JSON.parse(text);
    return isWithin(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The library's type does not know the third argument yet: https://tc39.es/proposal-json-parse-with-source */
type Reviver = (key: string, value: unknown) => unknown;

const keepBigNumber = (_key: string, value: unknown, { source }: { source?: string }): unknown =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;

const isWithin = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((v) => isWithin(v, depth - 1)));
