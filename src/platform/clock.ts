import { setTimeout as sleep } from 'node:timers/promises';

/** Time, so that tests can hold it. */
export interface Clock {
  /** The wall clock: what is written down. */
  now(): Date;
  /** Milliseconds of a clock that never jumps: what is waited for and measured. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds, or when the signal aborts; the process stays alive until then. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};
