/** A table's own entry, undefined where it has none: a provider may well send "constructor" as a code. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
