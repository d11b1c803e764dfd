import type { Clock } from '../../platform/clock.js';

/** So far apart the wall clock and the monotonic one may drift between two calls, or be corrected. */
const DRIFT_MS = 5_000;
/** A wall clock that is further behind was wrong before: it is followed. */
const LONGEST_SET_BACK_MS = 6 * 60 * 60_000;

/**
 * The store's clock, for the process that holds the file: the wall clock, carried on by the monotonic one when somebody
 * sets it back by minutes or hours. Otherwise no lease would end, and no look would begin, until it has caught up.
 */
export const createStoreClock = (clock: Pick<Clock, 'now' | 'monotonicMs'>): (() => Date) => {
  let last = { wallMs: clock.now().getTime(), ownMs: clock.monotonicMs() };
  return () => {
    const [wallMs, ownMs] = [clock.now().getTime(), clock.monotonicMs()];
    const carriedOn = Math.round(last.wallMs + ownMs - last.ownMs);
    const isSetBack = carriedOn - wallMs > DRIFT_MS && carriedOn - wallMs <= LONGEST_SET_BACK_MS;
    last = { wallMs: isSetBack ? carriedOn : wallMs, ownMs };
    return new Date(last.wallMs);
  };
};
