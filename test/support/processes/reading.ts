import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process says of itself. */
export interface Reading {
  /** User and system time so far. */
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
  /** How late its event loop was since the reading before. */
  readonly delayMaxMs: number;
  readonly delayP99Ms: number;
}

const RESOLUTION_MS = 5;

/** Begins to watch this process. With `collect`, memory is what is left after the garbage is gone (`--expose-gc`). */
export const watchThisProcess = (): ((collect: boolean) => Reading) => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  return (collect) => {
    const [delayMaxMs, delayP99Ms] = delay.count === 0 ? [0, 0] : [late(delay.max), late(delay.percentile(99))];
    const { user, system } = process.cpuUsage();
    if (collect) globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    // The pause of the collection that was asked for is no delay of the product.
    delay.reset();
    return { cpuMs: (user + system) / 1_000, rssBytes: rss, heapUsedBytes: heapUsed, delayMaxMs, delayP99Ms };
  };
};

/** The timer itself sleeps for the resolution. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
