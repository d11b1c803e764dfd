const SECONDS = /^\d{1,9}$/;
/** `Date.parse` reads any number as a year. */
const HTTP_DATE = /^[A-Z][a-z]{2,8}, .{15,25} GMT$/;

/** Retry-After, RFC 9110 section 10.2.3: seconds, or an HTTP date. Null if it is absent or unreadable. */
export const parseRetryAfter = (header: string | null, now: Date): Date | null => {
  if (header === null) return null;
  if (SECONDS.test(header)) return new Date(now.getTime() + Number(header) * 1000);
  const at = HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at);
};
