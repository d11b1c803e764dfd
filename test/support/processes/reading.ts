import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The figures of a process. */
export interface Reading {
  /** User and system time so far. */
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
  /** The delay of its event loop since the last reading. */
  readonly delayMaxMs: number;
  readonly delayP99Ms: number;
}

const RESOLUTION_MS = 5;

/** Begins to watch this process. With `collect`, it measures memory after a garbage collection (`--expose-gc`). */
export const watchThisProcess = (): ((collect: boolean) => Reading) => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return (collect) => {
    const [delayMaxMs, delayP99Ms] = delay.count === 0 ? [0, 0] : [late(delay.max), late(delay.percentile(99))];
    const { user, system } = process.cpuUsage();
    if (collect) globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    // The pause of the requested collection is not a delay of the product.
    delay.reset();
    return { cpuMs: (user + system) / 1_000, rssBytes: rss, heapUsedBytes: heapUsed, delayMaxMs, delayP99Ms };
  };
};

/** Subtracts the resolution, for which the timer itself sleeps. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
