import { asOf } from '../../domain/operation/evolve.js';
import { isFinal, nextVersion, type Operation } from '../../domain/operation/operation.js';

/** What time alone has made final since it was stored (nothing was ever sent), to be written down; null otherwise. */
export const endedByTime = (stored: Operation, now: Date): Operation | null => {
  const next = asOf(stored, now);
  return isFinal(next.state) && !isFinal(stored.state) ? nextVersion({ ...next, nextCheckAt: null }) : null;
};
