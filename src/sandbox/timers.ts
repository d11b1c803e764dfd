/** Waits that never keep the process alive and end with their server. */
export interface Timers {
  /** Resolves after this number of milliseconds, or never if the timers are stopped. */
  wait(ms: number): Promise<void>;
  /** Drops every wait. */
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
