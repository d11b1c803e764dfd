import { assertNever } from '../../lib/assert-never.js';
import type { Attempt } from './attempt.js';
import { isFinal, type Operation, type Resolution } from './operation.js';
import { settle } from './settle.js';

/** The operation with these attempts: judged anew, unless it is final already, which never changes. */
export const withAttempts = (operation: Operation, attempts: readonly Attempt[], now: Date): Operation => {
  const next = { ...operation, attempts };
  if (isFinal(operation.state)) return { ...next, contradictedBy: operation.contradictedBy ?? contradiction(next) };
  const { state, problem } = settle(next, now);
  if (operation.state === 'NEEDS_REVIEW' && !isFinal(state)) return next;
  return { ...next, state, problem, finishedAt: isFinal(state) ? now : null };
};

/** The first attempt that says the opposite of the final state: a person said otherwise, or the proof came too late. */
const contradiction = ({ state, attempts }: Operation): number | null => {
  switch (state) {
    case 'FAILED':
    case 'DECLINED':
      return attempts.find(isProof)?.number ?? null;
    case 'SUCCEEDED':
      return attempts.some(isProof) ? null : (attempts.find(isDisproof)?.number ?? null);
    case 'IN_PROGRESS':
    case 'PENDING':
    case 'OUTCOME_UNKNOWN':
    case 'NEEDS_REVIEW':
      return null;
    default:
      return assertNever(state);
  }
};

const isProof = ({ result }: Attempt): boolean => result?.kind === 'applied';

const isDisproof = ({ result }: Attempt): boolean => result?.kind === 'refused' && result.disproves === true;

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
