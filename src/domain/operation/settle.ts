import { assertNever } from '../../lib/assert-never.js';
import { nothingSent } from '../problem/nothing-sent.js';
import { outcomeUnknown } from '../problem/outcome-unknown.js';
import type { Problem } from '../problem/problem.js';
import { type Attempt, hasCall } from './attempt.js';
import type { Operation, OperationState } from './operation.js';
import type { Result } from './result.js';

export interface Settlement {
  readonly state: Exclude<OperationState, 'NEEDS_REVIEW'>;
  /** Why it did not succeed, or is not known to have; null otherwise. */
  readonly problem: Problem | null;
}

/** What `settle` judges: an operation, or as much of it as the judgement needs. */
export type JudgedOperation = Pick<Operation, 'attempts' | 'kind' | 'providerIdempotency' | 'claimedUntil'>;

/**
 * What all evidence so far means. Pure, and the only place that decides: the order in which the same evidence arrived
 * changes nothing, and nothing becomes FAILED or DECLINED while an attempt may have applied and no proof says otherwise.
 */
export const settle = (operation: JudgedOperation, now: Date): Settlement => {
  if (!hasCall(operation.attempts)) return beforeAnySend(operation, now);
  const all = operation.attempts.filter(({ purpose }) => purpose !== 'BASELINE').sort((a, b) => a.number - b.number);
  const takesKeys = operation.providerIdempotency === 'KEY';
  const attempts = operation.kind === 'CAPTURE' ? all.filter((attempt) => !isTakenBack(attempt, all)) : all;
  const evidence = attempts.filter(tellsSomething);
  const decisive = evidence.find(isProof) ?? (takesKeys ? evidence.find(isDecline) : undefined) ?? evidence.at(-1);
  const result = decisive?.result ?? null;
  if (result === null) {
    return decisive && isRunning(decisive, now) ? { state: 'IN_PROGRESS', problem: null } : unproven(attempts);
  }
  const open = evidence.slice(evidence.findLastIndex(disprovesEarlier) + 1);
  const mayHaveApplied = open.some((attempt) => attempt !== decisive && mayHaveHadEffect(attempt));
  return judge(result, { mayHaveApplied, takesKeys, attempts });
};

/** Without a CALL attempt nothing was sent: that is proof by structure, whatever became of the process. */
const beforeAnySend = ({ attempts, claimedUntil }: JudgedOperation, now: Date): Settlement => {
  if (attempts.some(isProof)) return { state: 'SUCCEEDED', problem: null };
  const obstacle = attempts.findLast(({ result }) => result?.kind === 'refused' || result?.kind === 'not-sent')?.result;
  if (obstacle && 'problem' in obstacle) return { state: 'FAILED', problem: obstacle.problem };
  const isClaimed = claimedUntil.getTime() > now.getTime();
  return isClaimed ? { state: 'IN_PROGRESS', problem: null } : { state: 'FAILED', problem: nothingSent() };
};

interface EvidenceContext {
  readonly mayHaveApplied: boolean;
  readonly takesKeys: boolean;
  readonly attempts: readonly Attempt[];
}

const judge = (result: Result, context: EvidenceContext): Settlement => {
  switch (result.kind) {
    case 'applied':
      return { state: 'SUCCEEDED', problem: null };
    case 'accepted':
      return { state: 'PENDING', problem: null };
    case 'declined':
      // A provider that takes keys replays its first answer, so a decline speaks for the earlier sends too.
      return context.mayHaveApplied && !context.takesKeys
        ? unproven(context.attempts)
        : { state: 'DECLINED', problem: result.problem };
    case 'refused':
    case 'not-sent':
      return context.mayHaveApplied ? unproven(context.attempts) : { state: 'FAILED', problem: result.problem };
    case 'inquire':
    case 'unknown':
    case 'seen':
      return unproven(context.attempts);
    default:
      return assertNever(result);
  }
};

/**
 * An order that was being worked on when it was looked at, and waits for the verb again at a later look, was worked on for
 * another reason: a capture that was lost while its order was still being processed.
 */
const isTakenBack = ({ purpose, number, result }: Attempt, attempts: readonly Attempt[]): boolean =>
  purpose === 'INQUIRY' &&
  result?.kind === 'accepted' &&
  attempts.some((later) => later.number > number && foundItWaiting(later));

const foundItWaiting = ({ result }: Attempt): boolean =>
  result?.kind === 'unknown' && result.cause === 'NOT_APPLIED_YET';

/** Once proven, nothing that comes later takes it back. */
const isProof = ({ result }: Attempt): boolean => result?.kind === 'applied';

/** From a provider that takes keys this is its one answer to all sends, those after it included. */
const isDecline = ({ result }: Attempt): boolean => result?.kind === 'declined';

/** The sends before this one are known to have had no effect; those after it are not. */
const disprovesEarlier = ({ result }: Attempt): boolean => result?.kind === 'refused' && result.disproves === true;

/** An inquiry that is still running, was cut off, or learnt nothing says nothing about the effect. */
const tellsSomething = ({ purpose, result }: Attempt): boolean =>
  purpose === 'CALL' || (result !== null && result.kind !== 'unknown' && result.kind !== 'seen');

const isRunning = (attempt: Attempt, now: Date): boolean => attempt.leaseUntil.getTime() > now.getTime();

/**
 * May this attempt have had effect, as far as it tells by itself? `accepted` has: it was taken. A send without an answer
 * may have: whoever sent it is paused or gone, whatever its lease says.
 */
export const mayHaveHadEffect = ({ purpose, result }: Attempt): boolean => {
  if (purpose !== 'CALL') return purpose === 'INQUIRY' && result?.kind === 'accepted';
  if (result === null) return true;
  return (
    result.kind === 'unknown' || result.kind === 'accepted' || (result.kind === 'inquire' && result.mayHaveApplied)
  );
};

/** What was accepted before stays accepted; everything else is unknown. */
const unproven = (attempts: readonly Attempt[]): Settlement =>
  attempts.some((attempt) => attempt.result?.kind === 'accepted')
    ? { state: 'PENDING', problem: null }
    : unknown(attempts);

const unknown = (attempts: readonly Attempt[]): Settlement => ({
  state: 'OUTCOME_UNKNOWN',
  problem: unknownProblems(attempts).at(-1) ?? outcomeUnknown(),
});

/** What a send said of itself tells more than what an inquiry after it could not tell. */
const unknownProblems = (attempts: readonly Attempt[]): Problem[] => {
  const [calls, inquiries] = [attempts.filter(isCall), attempts.filter((attempt) => !isCall(attempt))];
  return [...inquiries, ...calls].map(unknownProblemOf).filter((problem) => problem !== null);
};

const isCall = ({ purpose }: Attempt): boolean => purpose === 'CALL';

const unknownProblemOf = ({ result }: Attempt): Problem | null =>
  result !== null && 'problem' in result && result.problem.member === 'OutcomeUnknown' ? result.problem : null;
