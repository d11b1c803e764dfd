/** Waiting that never keeps the process alive and ends with the server it belongs to. */
export interface Timers {
  /** Resolves after this many milliseconds; never, once stopped. */
  wait(ms: number): Promise<void>;
  /** Drops everything that still waits. */
  stop(): void;
}

export function createTimers(): Timers {
  const running = new Set<NodeJS.Timeout>();
  let stopped = false;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        if (stopped) return;
        const timer = setTimeout(() => {
          running.delete(timer);
          resolve();
        }, ms);
        timer.unref();
        running.add(timer);
      }),
    stop: () => {
      stopped = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
