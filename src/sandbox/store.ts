/** Where a simulator keeps what it knows. Values are plain JSON, so that the same shape can be kept in a file. */
export interface Store<T> {
  /** The value under this id, or undefined. */
  get(id: string): T | undefined;
  /** Puts the value under this id, in place of what was there. */
  put(id: string, value: T): void;
  /** Forgets what is under this id. */
  remove(id: string): void;
  /** Every value, in the order in which the ids were first put. */
  all(): readonly T[];
}

/** All that a sandbox keeps. */
export interface Stores {
  /** The store of this name. */
  open<T>(name: string): Store<T>;
  /** Everything that is put and removed during this is kept, or nothing of it. */
  atomically<T>(work: () => T): T;
  close(): void;
}

function createMemoryStore<T>(): Store<T> {
  const values = new Map<string, T>();
  return {
    get: (id) => values.get(id),
    put: (id, value) => void values.set(id, value),
    remove: (id) => void values.delete(id),
    all: () => [...values.values()],
  };
}

/** They live and die with the process. */
export const createMemoryStores = (): Stores => ({
  open: createMemoryStore,
  atomically: (work) => work(),
  close: () => {},
});
