/** "ENOENT", "ECONNREFUSED" …: why a call of the system failed, also where `fetch` has wrapped it; never its text. */
export const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error) return String(error.code);
  return error.cause === undefined ? 'UNKNOWN' : errorCode(error.cause);
};
