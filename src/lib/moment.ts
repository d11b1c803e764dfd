/** A date, a time and an offset. Without an offset, the text does not name one moment. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/** Reads a provider's date with any offset and any precision, cut to milliseconds. Null if the text is not a moment. */
export const momentFrom = (text: string | undefined): Date | null => {
  if (text === undefined || !MOMENT.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at);
};

const DAY_MS = 24 * 60 * 60 * 1000;

export const daysAfter = (moment: Date | null, days: number): Date | null =>
  moment && new Date(moment.getTime() + days * DAY_MS);
