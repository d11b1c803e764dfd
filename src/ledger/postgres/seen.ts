import type { Operation } from '../../domain/operation/operation.js';
import type { Clock } from '../../platform/clock.js';
import type { StoredOperation } from './read.js';

/** What this process wrote last of an operation, and what the store's clock shows now. */
export interface SeenOperation {
  readonly stored: StoredOperation;
  readonly now: Date;
}

export interface SeenOperations {
  add(operation: Operation, revision: number, now: Date): void;
  /** Once: whoever takes it writes on it. */
  take(id: string): SeenOperation | undefined;
}

/** More than any instance has under way; the oldest make room. */
const MOST = 2_000;

/**
 * The operations that this process has under way, so that their evidence is judged without reading them again. Between
 * two calls the store's clock is carried on by this process's monotonic one.
 */
export const createSeenOperations = (clock: Pick<Clock, 'monotonicMs'>): SeenOperations => {
  const seen = new Map<
    string,
    { readonly stored: StoredOperation; readonly storeMs: number; readonly ownMs: number }
  >();
  return {
    add: (operation, revision, now) => {
      seen.set(operation.id, {
        stored: { operation, revision, isOpenRow: true },
        storeMs: now.getTime(),
        ownMs: clock.monotonicMs(),
      });
      const [oldest] = seen.keys();
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    },
    take: (id) => {
      const found = seen.get(id);
      if (found === undefined) return undefined;
      seen.delete(id);
      const elapsed = Math.round(clock.monotonicMs() - found.ownMs);
      return { stored: found.stored, now: new Date(found.storeMs + elapsed) };
    },
  };
};
