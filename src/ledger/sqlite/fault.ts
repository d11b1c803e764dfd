/** The low byte of SQLite's result codes: https://www.sqlite.org/rescode.html */
export const SQLITE = {
  BUSY: 5,
  LOCKED: 6,
  NOMEM: 7,
  READONLY: 8,
  INTERRUPT: 9,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  PROTOCOL: 15,
  NOTADB: 26,
} as const;

const STORE_FAULTS: ReadonlySet<number> = new Set(Object.values(SQLITE));

/** Undefined for what does not come from SQLite. */
export const sqliteCodeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;

/** Is it the store that fails, or this one call? */
export const isStoreFault = (error: unknown): boolean => {
  const code = sqliteCodeOf(error);
  return code !== undefined && STORE_FAULTS.has(code);
};
