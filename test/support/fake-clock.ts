import type { Clock } from '../../src/platform/clock.js';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Lets this number of milliseconds pass. Everything that slept is awake afterwards and has run as far as it can. */
  advance(ms: number): Promise<void>;
  /** The same for long times: a shorter sleep than a minute ends once a minute. */
  advanceByMinutes(minutes: number): Promise<void>;
  /**
   * Lets this number of milliseconds pass in a paused process: nothing runs, and sleepers wake at the next `advance`.
   */
  pause(ms: number): void;
  /** Moves the wall clock forward or back while no time passes. */
  jump(ms: number): void;
  /** The number of sleepers. */
  sleeping(): number;
}

export const NOON = new Date('2026-03-02T12:00:00.000Z');

const MINUTE_MS = 60_000;

export const createFakeClock = (start: Date = NOON): FakeClock => {
  let elapsed = 0;
  let wall = start.getTime();
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();

  const pause = (ms: number): void => {
    elapsed += ms;
    wall += ms;
  };

  const advance = async (ms: number): Promise<void> => {
    const end = elapsed + ms;
    await everythingElse();
    for (;;) {
      const next = [...sleepers].sort((a, b) => a.until - b.until)[0];
      if (next === undefined || next.until > end) break;
      pause(Math.max(0, next.until - elapsed));
      next.wake();
      await everythingElse();
    }
    pause(end - elapsed);
    await everythingElse();
  };

  return {
    now: () => new Date(wall),
    monotonicMs: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          signal?.removeEventListener('abort', wake);
          sleepers.delete(sleeper);
          resolve();
        };
        const sleeper = { until: elapsed + ms, wake };
        sleepers.add(sleeper);
        if (signal?.aborted) wake();
        else signal?.addEventListener('abort', wake);
      }),
    advance,
    advanceByMinutes: async (minutes) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        pause(MINUTE_MS - 1);
        await advance(1);
      }
    },
    pause,
    jump: (ms) => {
      wall += ms;
    },
    sleeping: () => sleepers.size,
  };
};

/** Resolves after everything that is ready has run. */
export const everythingElse = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
