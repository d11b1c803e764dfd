import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What the event loop was like since the look before. */
export interface LoopLook {
  /** Milliseconds by which half of its turns came too late, or more: one long turn alone says nothing. */
  readonly delayMs: number;
  /** The part of the time in which it had something to do: at 1 it never waited. */
  readonly utilization: number;
}

export interface EventLoop {
  look(): LoopLook;
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
      // Nothing is measured where a single turn took all of the time.
      const delayMs = delays.count === 0 ? sinceMs : Math.max(0, delays.percentile(50) / 1e6 - RESOLUTION_MS);
      delays.reset();
      return { delayMs, utilization: performance.eventLoopUtilization(used, before).utilization };
    },
    close: () => void delays.disable(),
  };
};
