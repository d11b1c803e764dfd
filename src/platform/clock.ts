import { setTimeout as sleep } from 'node:timers/promises';

/** The time, behind an interface so that tests can control it. */
export interface Clock {
  /** The wall clock, for moments that are recorded. */
  now(): Date;
  /** Milliseconds of a clock that never jumps, for waiting and measuring. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds or when the signal aborts. The process stays alive until then. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};
