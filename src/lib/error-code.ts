/**
 * The code of a failed system call ("ENOENT", "ECONNREFUSED"), also inside an error of `fetch`. It never returns the
 * message.
 */
export const errorCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error) return String(error.code);
  return error.cause === undefined ? 'UNKNOWN' : errorCode(error.cause);
};
