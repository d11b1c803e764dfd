import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The state of the event loop since the last reading. */
export interface LoopReading {
  /** The median delay of its turns in milliseconds: one long turn alone does not matter. */
  readonly delayMs: number;
  /** The part of the time in which it was busy; at 1 it never waited. */
  readonly utilization: number;
}

export interface EventLoop {
  look(): LoopReading;
  close(): void;
}

const RESOLUTION_MS = 10;

/** Measures the event loop of this thread. */
export const watchEventLoop = (): EventLoop => {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let lookedAt = performance.now();
  let used = performance.eventLoopUtilization();
  return {
    look: () => {
      const [sinceMs, before] = [performance.now() - lookedAt, used];
      lookedAt += sinceMs;
      used = performance.eventLoopUtilization();
      // The histogram is empty if a single turn took the whole time.
      const delayMs = delays.count === 0 ? sinceMs : Math.max(0, delays.percentile(50) / 1e6 - RESOLUTION_MS);
      delays.reset();
      return { delayMs, utilization: performance.eventLoopUtilization(used, before).utilization };
    },
    close: () => void delays.disable(),
  };
};
