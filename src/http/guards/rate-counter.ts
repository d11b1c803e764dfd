import type { Clock } from '../../platform/clock.js';

/** Counts a request of somebody; answers the seconds to wait where it is one too many, else null. */
export type RateCounter = (who: string) => number | null;

const MINUTE_MS = 60_000;
/** So many are remembered: the least recently seen are forgotten first. */
const REMEMBERED = 20_000;

interface Minute {
  readonly endsMs: number;
  requests: number;
}

/** So many requests of each in a minute that begins with the first of them; 0: no limit. */
export const createRateCounter = (most: number, clock: Pick<Clock, 'monotonicMs'>): RateCounter => {
  if (most === 0) return () => null;
  const minutes = new Map<string, Minute>();
  return (who) => {
    const nowMs = clock.monotonicMs();
    const known = minutes.get(who);
    const minute = known && nowMs < known.endsMs ? known : { endsMs: nowMs + MINUTE_MS, requests: 0 };
    minute.requests += 1;
    remember(minutes, who, minute);
    return minute.requests > most ? Math.ceil((minute.endsMs - nowMs) / 1_000) : null;
  };
};

/** A map is in the order in which its entries were set. */
const remember = (minutes: Map<string, Minute>, who: string, minute: Minute): void => {
  minutes.delete(who);
  minutes.set(who, minute);
  if (minutes.size <= REMEMBERED) return;
  const [longestAgo = who] = minutes.keys();
  minutes.delete(longestAgo);
};
