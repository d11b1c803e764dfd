const SECONDS = /^\d{1,9}$/;
/** `Date.parse` makes a year of any number it finds. */
const HTTP_DATE = /^[A-Z][a-z]{2,8}, .{15,25} GMT$/;

/** Retry-After, RFC 9110 section 10.2.3: seconds, or an HTTP date. Null where absent or unreadable. */
export const parseRetryAfter = (header: string | null, now: Date): Date | null => {
  if (header === null) return null;
  if (SECONDS.test(header)) return new Date(now.getTime() + Number(header) * 1000);
  const at = HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at);
};
