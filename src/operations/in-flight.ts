import type { Outcome } from './outcome.js';

/** What this process is carrying out: the same mutation, sent again meanwhile, joins it, and the end waits for it. */
export interface InFlight {
  /** The running mutation of this name, undefined where there is none. */
  find(name: string): Promise<Outcome> | undefined;
  /** Runs it; the newest of a name is the one to be found. A second one is not kept out, that is the ledger's part. */
  run(name: string, work: () => Promise<Outcome>): Promise<Outcome>;
  /** What goes on after an answer was given. */
  follow(work: Promise<void>): void;
  /** Aborts when the process is to end: what only waits then waits no longer. */
  readonly ending: AbortSignal;
  /** Resolves when everything that runs now, and what follows from it, has come to its end. */
  drain(): Promise<void>;
}

export const createInFlight = (): InFlight => {
  const running = new Set<Promise<unknown>>();
  const byName = new Map<string, Promise<Outcome>>();
  const ending = new AbortController();

  const track = async <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };

  return {
    find: (name) => byName.get(name),
    run: async (name, work) => {
      const promise = work();
      byName.set(name, promise);
      try {
        return await track(promise);
      } finally {
        if (byName.get(name) === promise) byName.delete(name);
      }
    },
    follow: (work) => void track(work),
    ending: ending.signal,
    drain: async () => {
      ending.abort();
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
