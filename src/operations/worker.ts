import type { Dependencies } from './dependencies.js';
import { type BegunLook, LOOKS_AT_ONCE, lookInto, takeDue } from './look-into-due.js';
import { watchOpen } from './watch-open.js';

/** Between two passes that found nothing due. */
const PAUSE_MS = 1_000;

/** What is open is counted this often. */
const COUNT_EVERY_MS = 15_000;

export interface Worker {
  /** Begins nothing new, and waits for the looks that run. */
  stop(): Promise<void>;
}

/**
 * Looks into due operations for as long as this process runs. Each account has so many looks at once, and a slot is filled
 * again as soon as it is free. A defect ends a look, never the worker.
 */
export const startWorker = (dependencies: Dependencies, onDefect: (error: unknown) => void): Worker => {
  const { clock, metrics, providers } = dependencies;
  const stopping = new AbortController();
  const running = new Map<Promise<void>, string>();
  let wake = new AbortController();
  let countedAt = Number.NEGATIVE_INFINITY;

  const defect = (error: unknown): void => {
    metrics.count('worker_rounds_failed', {});
    onDefect(error);
  };
  const runningOf = (account: string): number => [...running.values()].filter((each) => each === account).length;
  const start = (look: BegunLook): void => {
    const work = lookInto(dependencies, look)
      .catch(defect)
      .finally(() => {
        running.delete(work);
        wake.abort();
      });
    running.set(work, look.begun.operation.account);
  };
  const pass = async (): Promise<number> => {
    if (clock.monotonicMs() - countedAt >= COUNT_EVERY_MS) {
      countedAt = clock.monotonicMs();
      await watchOpen(dependencies);
    }
    const free = [...providers.keys()].map((account) => ({ account, limit: LOOKS_AT_ONCE - runningOf(account) }));
    const due = await takeDue(
      dependencies,
      free.filter(({ limit }) => limit > 0),
    );
    due.forEach(start);
    metrics.set('worker_last_round_timestamp_seconds', {}, clock.now().getTime() / 1_000);
    return due.length;
  };
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      const found = await pass().catch((error: unknown) => {
        defect(error);
        return 0;
      });
      if (found === 0) await clock.sleep(PAUSE_MS, AbortSignal.any([stopping.signal, wake.signal]));
    }
    await Promise.all(running.keys());
  };
  const ended = work();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
};
