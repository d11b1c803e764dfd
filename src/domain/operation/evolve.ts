import type { Attempt } from './attempt.js';
import { isFinal, type Operation, type Resolution } from './operation.js';
import { settle } from './settle.js';

/** The operation with these attempts: judged anew, unless it is final already, which never changes. */
export const withAttempts = (operation: Operation, attempts: readonly Attempt[], now: Date): Operation => {
  const next = { ...operation, attempts };
  if (isFinal(operation.state)) return next;
  const { state, problem } = settle(attempts, { idempotency: operation.providerIdempotency }, now);
  if (operation.state === 'NEEDS_REVIEW' && !isFinal(state)) return next;
  return { ...next, state, problem, finishedAt: isFinal(state) ? now : null };
};

/** The operation as it stands now: a lease that has run out makes its attempt one that may have applied. */
export const asOf = (operation: Operation, now: Date): Operation => withAttempts(operation, operation.attempts, now);

/** What a person decided, when no provider could tell. Grows the epoch: whoever still works on it has lost the lease. */
export const withResolution = (operation: Operation, resolution: Resolution): Operation => ({
  ...operation,
  state: resolution.outcome === 'APPLIED' ? 'SUCCEEDED' : 'FAILED',
  problem: null,
  finishedAt: resolution.at,
  nextCheckAt: null,
  resolution,
  epoch: operation.epoch + 1,
});
