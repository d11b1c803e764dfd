export interface Leaf {
  /** "transactions.payments.id": positions in lists are left out. */
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Every value of a JSON document that says something: null and empty text do not. */
export const leavesOf = (json: unknown, path: readonly string[] = []): Leaf[] => {
  if (json === null || json === undefined || json === '') return [];
  if (Array.isArray(json)) return json.flatMap((item) => leavesOf(item, path));
  if (typeof json === 'object') return Object.entries(json).flatMap(([key, value]) => leavesOf(value, [...path, key]));
  return [{ path: path.join('.'), value: json as Leaf['value'] }];
};
