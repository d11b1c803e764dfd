import { KEY_RETENTION_MS } from '../../domain/operation/claim.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** An expired key is known to have been used for so much longer, so that a late retry is refused and never run again. */
const TOMBSTONE_MS = 400 * DAY_MS;

/** A finished operation is deleted this long after its end, with its key. What is not settled has no end and stays. */
export const KEPT_AFTER_END_MS = KEY_RETENTION_MS + TOMBSTONE_MS;

/** A clock that says more than this after the newest end in the ledger is not believed: what is deleted is gone. */
export const FURTHEST_AFTER_NEWEST_MS = 7 * DAY_MS;

/** So many operations are deleted by one sweep at most: what waits for the store waits no longer than for these. */
export const SWEEP_BATCH = 500;

/** A server that has just started may have a wrong clock yet. */
const FIRST_SWEEP_MS = DAY_MS;

const SWEEP_EVERY_MS = 60_000;
/** After a full batch: as many operations go as come in. */
const SWEEP_ON_MS = 1_000;

export interface SweepTimes {
  /** Whether it is time for a sweep, which begins then. `upMs`: how long this server has been running. */
  isTime(upMs: number): boolean;
  /** A sweep deleted so many. */
  swept(count: number): void;
}

export const createSweepTimes = (): SweepTimes => {
  let nextMs = FIRST_SWEEP_MS;
  let sweptMs = 0;
  return {
    isTime: (upMs) => {
      if (upMs < nextMs) return false;
      sweptMs = upMs;
      nextMs = upMs + SWEEP_EVERY_MS;
      return true;
    },
    swept: (count) => {
      if (count >= SWEEP_BATCH) nextMs = sweptMs + SWEEP_ON_MS;
    },
  };
};
