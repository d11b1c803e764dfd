/** The values of a simulator. They are plain JSON, so that a file can hold the same shape. */
export interface Store<T> {
  /** The value with this id, or undefined. */
  get(id: string): T | undefined;
  /** Stores the value under this id and replaces an older one. */
  put(id: string, value: T): void;
  /** Removes the value with this id. */
  remove(id: string): void;
  /** Every value, in the order in which the ids were first stored. */
  all(): readonly T[];
}

/** All stores of a sandbox. */
export interface Stores {
  /** The store with this name. */
  open<T>(name: string): Store<T>;
  /** Keeps all changes during this work, or none. */
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

/** Stores that end with the process. */
export const createMemoryStores = (): Stores => ({
  open: createMemoryStore,
  atomically: (work) => work(),
  close: () => {},
});
