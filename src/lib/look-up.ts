/** The table's own entry; undefined if it has none. A provider may send "constructor" as a code. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
