const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The ages of an operation at which the worker looks at the provider; after the last one it looks every hour. */
export const AGES_MS = [
  5 * SECOND,
  15 * SECOND,
  45 * SECOND,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  40 * MINUTE,
  HOUR,
] as const;

/** What could not be done is tried again at least this often during the first hour. */
const MOST_WAIT_MS = 2 * MINUTE;

/** How long the step of the schedule was that led to this age: what could not be done then is tried again after as long. */
export const stepAt = (age: number): number => {
  if (age >= HOUR) return HOUR;
  const [last = AGES_MS[0], before = 0] = AGES_MS.filter((each) => each <= age).reverse();
  return Math.min(MOST_WAIT_MS, last - before);
};
