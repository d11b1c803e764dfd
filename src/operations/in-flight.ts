/** The mutations that this process is carrying out, so that the same one, sent again meanwhile, waits for the first. */
export interface InFlight {
  /** The running mutation of this name, undefined where there is none. */
  find(name: string): Promise<unknown> | undefined;
  /** Runs it under its name; a second one of the same name is not kept out, that is the ledger's part. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that runs now, and what follows from it, has come to its end. */
  drain(): Promise<void>;
}

export const createInFlight = (): InFlight => {
  const running = new Map<string, Promise<unknown>>();
  return {
    find: (name) => running.get(name),
    run: async (name, work) => {
      const promise = work();
      running.set(name, promise);
      try {
        return await promise;
      } finally {
        if (running.get(name) === promise) running.delete(name);
      }
    },
    drain: async () => {
      while (running.size > 0) await Promise.allSettled(running.values());
    },
  };
};
