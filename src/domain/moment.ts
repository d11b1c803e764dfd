/** Reads a provider's date: any offset, any precision (cut to milliseconds). Null for what is not a moment. */
export const momentFrom = (text: string | undefined): Date | null => {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : new Date(at);
};

const DAY_MS = 24 * 60 * 60 * 1000;

export const daysAfter = (moment: Date | null, days: number): Date | null =>
  moment && new Date(moment.getTime() + days * DAY_MS);
