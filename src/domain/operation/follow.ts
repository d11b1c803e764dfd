import type { Attempt } from './attempt.js';
import type { Operation } from './operation.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** An accepted verb other than a capture is followed this long; so is a capture without a known window. */
const FOLLOWED_DAYS = 7;

/**
 * Until when an accepted verb is followed before a person is called. A capture ends with its authorization: with the window
 * of the account's provider, or sooner where an order that was seen names an earlier moment.
 */
export const followedUntil = ({ kind, startedAt, captureWindowDays, attempts }: Operation): Date => {
  const after = (days: number): number => startedAt.getTime() + days * DAY_MS;
  if (kind !== 'CAPTURE') return new Date(after(FOLLOWED_DAYS));
  const named = attempts.map(captureBeforeOf).filter((moment) => moment !== null);
  return new Date(Math.min(after(captureWindowDays ?? FOLLOWED_DAYS), ...named.map((moment) => moment.getTime())));
};

/** The last moment for a capture that this attempt saw named, null where it saw none. */
export const captureBeforeOf = ({ result }: Attempt): Date | null => {
  if (result === null) return null;
  if ('captureBefore' in result) return result.captureBefore ?? null;
  return 'order' in result ? (result.order?.captureBefore ?? null) : null;
};
