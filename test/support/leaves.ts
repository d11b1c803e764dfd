export interface Leaf {
  /** "transactions.payments.id", without positions in lists. */
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Every value of a JSON text except null and empty text. */
export const leavesOf = (json: unknown, path: readonly string[] = []): Leaf[] => {
  if (json === null || json === undefined || json === '') return [];
  if (Array.isArray(json)) return json.flatMap((item) => leavesOf(item, path));
  if (typeof json === 'object') return Object.entries(json).flatMap(([key, value]) => leavesOf(value, [...path, key]));
  return [{ path: path.join('.'), value: json as Leaf['value'] }];
};
