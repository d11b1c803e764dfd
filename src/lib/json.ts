/** A JSON object with unknown values, from a provider or from a file. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy without the properties for which `isDropped` is true, at any depth. A path ("card.id") omits list positions.
 */
export const withoutProperties = (value: JsonObject, isDropped: (path: string) => boolean): JsonObject =>
  copyObject(value, '', isDropped);

const copyObject = (value: JsonObject, prefix: string, isDropped: (path: string) => boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [`${prefix}${key}`, key, inner] as const)
      .filter(([path]) => !isDropped(path))
      .map(([path, key, inner]) => [key, copyValue(inner, path, isDropped)]),
  );

const copyValue = (value: unknown, path: string, isDropped: (path: string) => boolean): unknown => {
  if (Array.isArray(value)) return value.map((item) => copyValue(item, path, isDropped));
  return isJsonObject(value) ? copyObject(value, `${path}.`, isDropped) : value;
};

/** Deeper than any order, manifest or list of API keys. Every walk over the value stays within the stack. */
const DEEPEST = 64;
/** A text that may contain a number beyond 2^53: many digits, or an exponent. */
const MAYBE_BIG = /\d{16}|\d[eE]/;

/** Undefined if the text is not JSON or is nested deeper than 64 levels. Whole numbers beyond 2^53 become text. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = MAYBE_BIG.test(text) ? JSON.parse(text, keepBigNumber as Reviver) : JSON.parse(text);
    return isWithin(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** TypeScript's type lacks the third argument: https://tc39.es/proposal-json-parse-with-source */
type Reviver = (key: string, value: unknown) => unknown;

const keepBigNumber = (_key: string, value: unknown, { source }: { source?: string }): unknown =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;

const isWithin = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((v) => isWithin(v, depth - 1)));
