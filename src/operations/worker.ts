import type { Dependencies } from './dependencies.js';
import { lookIntoDue } from './look-into-due.js';
import { watchOpen } from './watch-open.js';

/** Between two rounds that found nothing due. */
const PAUSE_MS = 1_000;

/** What is open is counted every so many rounds: at rest, every 15 seconds. */
const ROUNDS_PER_COUNT = 15;

export interface Worker {
  /** Begins no new round, and waits for the running one. */
  stop(): Promise<void>;
}

/** Looks into due operations for as long as this process runs. A defect ends a round, never the worker. */
export const startWorker = (dependencies: Dependencies, onDefect: (error: unknown) => void): Worker => {
  const { clock, metrics } = dependencies;
  const stopping = new AbortController();
  let rounds = 0;
  const runRound = async (): Promise<number> => {
    rounds += 1;
    if (rounds % ROUNDS_PER_COUNT === 0) await watchOpen(dependencies);
    const found = await lookIntoDue(dependencies);
    metrics.set('worker_last_round_timestamp_seconds', {}, clock.now().getTime() / 1_000);
    return found;
  };
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const found = await runRound().catch((error: unknown) => {
        metrics.count('worker_rounds_failed', {});
        onDefect(error);
        return 0;
      });
      if (found === 0) await clock.sleep(PAUSE_MS, stopping.signal);
    }
  };
  const running = work();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
};
