/**
 * ISO 8601-1, 5.5.2.2, and weeks: each unit at most once, at least one of them, and the smallest may have a fraction.
 */
const DURATION =
  /^P(?!$)(\d+([.,]\d+)?Y)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?W)?(\d+([.,]\d+)?D)?(T(?=\d)(\d+([.,]\d+)?H)?(\d+([.,]\d+)?M)?(\d+([.,]\d+)?S)?)?$/;

/** Returns a provider's length of time ("P3D") unchanged; null if the text is not one. */
export const durationFrom = (text: string | undefined): string | null =>
  text !== undefined && DURATION.test(text) ? text : null;
