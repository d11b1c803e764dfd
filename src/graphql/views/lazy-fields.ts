/** A value, or a function that graphql-js calls only if the document selects the field. */
export type Lazy<T> = T | (() => Promise<T>);

export type LazyFields<T, Name extends keyof T> = { readonly [Key in Name]: Lazy<T[Key] | null> };

/**
 * The named fields. A field that the answer does not hold (undefined) is read when selected; null if that read fails.
 */
export const toLazyFields = <T extends object, Name extends keyof T>(
  names: readonly Name[],
  held: Partial<T>,
  read: () => Promise<Partial<T> | null>,
): LazyFields<T, Name> => {
  const entries = names.map((name) => [
    name,
    held[name] === undefined ? async () => (await read())?.[name] ?? null : held[name],
  ]);
  return Object.fromEntries(entries) as LazyFields<T, Name>;
};

export const readField = async <T extends string | null>(field: Lazy<T>): Promise<T> =>
  typeof field === 'function' ? field() : field;

/** Reads once for all fields of a view, also if the read fails. */
export const readOnce = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
};
