import type { Attempt } from './attempt.js';
import { isFinal, type Operation, type OperationState, type Resolution } from './operation.js';
import { mayHaveHadEffect, settle } from './settle.js';

/** The operation with these attempts: judged anew, unless it is final already, which never changes. */
export const withAttempts = (operation: Operation, attempts: readonly Attempt[], now: Date): Operation => {
  const next = { ...operation, attempts };
  if (isFinal(operation.state))
    return { ...next, contradictedBy: operation.contradictedBy ?? contradiction(next, now) };
  const { state, problem } = settle(next, now);
  if (operation.state === 'NEEDS_REVIEW' && !isFinal(state)) return next;
  return { ...next, state, problem, finishedAt: isFinal(state) ? now : null };
};

/**
 * The attempt by which all evidence means the opposite of the final state: a person said otherwise, or the proof came too
 * late. A send that turns up after a failure that said that nothing was sent contradicts it even where it proves nothing.
 */
const contradiction = (operation: Operation, now: Date): number | null => {
  const evidence = settle(operation, now).state;
  const numberOf = (isIt: (attempt: Attempt) => boolean): number | null =>
    operation.attempts.findLast(isIt)?.number ?? null;
  if (operation.state === 'SUCCEEDED') return NO_EFFECT.has(evidence) ? numberOf(deniesAll) : null;
  if (evidence === 'SUCCEEDED') return numberOf(isProof);
  if (NO_EFFECT.has(evidence) || operation.resolution !== null) return null;
  const disproof = operation.attempts.findLast(disproves)?.number ?? 0;
  return numberOf((attempt) => attempt.number > disproof && attempt.purpose === 'CALL' && mayHaveHadEffect(attempt));
};

const NO_EFFECT: ReadonlySet<OperationState> = new Set(['FAILED', 'DECLINED']);

const isProof = ({ result }: Attempt): boolean => result?.kind === 'applied';

const disproves = ({ result }: Attempt): boolean => result?.kind === 'refused' && result.disproves === true;

/** What speaks of every send; that one of them was refused says nothing of another. */
const deniesAll = (attempt: Attempt): boolean => attempt.result?.kind === 'declined' || disproves(attempt);

/** The operation as it stands now: a lease that has run out makes its attempt one that may have applied. */
export const asOf = (operation: Operation, now: Date): Operation =>
  isFinal(operation.state) ? operation : withAttempts(operation, operation.attempts, now);

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
