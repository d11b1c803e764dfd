/** Years to seconds, each at most once and one at least, the smallest with a fraction: ISO 8601-1, 5.5.2.2 and weeks. */
const DURATION =
  /^P(?!$)(\d+([.,]\d+)?Y)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?W)?(\d+([.,]\d+)?D)?(T(?=\d)(\d+([.,]\d+)?H)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?S)?)?$/;

/** Keeps a provider's length of time ("P3D") as it is. Null for what is none. */
export const durationFrom = (text: string | undefined): string | null =>
  text !== undefined && DURATION.test(text) ? text : null;
