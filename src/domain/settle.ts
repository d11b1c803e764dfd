import { assertNever } from './assert-never.js';
import type { Attempt } from './attempt.js';
import type { Capabilities } from './capabilities.js';
import type { OperationState } from './operation.js';
import { outcomeUnknown } from './outcome-unknown.js';
import type { Problem } from './problem.js';
import type { Result } from './result.js';

export interface Settled {
  readonly state: Exclude<OperationState, 'NEEDS_REVIEW'>;
  /** Why it did not succeed, or is not known to have; null otherwise. */
  readonly problem: Problem | null;
}

/**
 * What all evidence so far means. Pure, and the only place that decides: the order in which the same evidence arrived
 * changes nothing, and nothing becomes FAILED or DECLINED while an attempt may have applied and no proof says otherwise.
 */
export const settle = (
  attempts: readonly Attempt[],
  { idempotency }: Pick<Capabilities, 'idempotency'>,
  now: Date,
): Settled => {
  const evidence = attempts.filter(tellsSomething).sort((a, b) => a.number - b.number);
  const newest = evidence.find(isProof) ?? evidence.at(-1);
  if (newest === undefined) return unknown(attempts);
  if (newest.result === null) return isRunning(newest, now) ? { state: 'IN_PROGRESS', problem: null } : unknown(attempts);
  const mayHaveApplied = evidence.some((attempt) => attempt !== newest && hasPossibleEffect(attempt, now));
  return judge(newest.result, { mayHaveApplied, takesKeys: idempotency === 'KEY', attempts });
};

interface Context {
  readonly mayHaveApplied: boolean;
  readonly takesKeys: boolean;
  readonly attempts: readonly Attempt[];
}

const judge = (result: Result, context: Context): Settled => {
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
      return context.mayHaveApplied && result.disproves !== true
        ? unproven(context.attempts)
        : { state: 'FAILED', problem: result.problem };
    case 'not-sent':
      return context.mayHaveApplied ? unproven(context.attempts) : { state: 'FAILED', problem: result.problem };
    case 'inquire':
    case 'unknown':
      return unproven(context.attempts);
    default:
      return assertNever(result);
  }
};

/** Once proven, nothing that comes later takes it back. */
const isProof = ({ result }: Attempt): boolean => result?.kind === 'applied';

/** An inquiry that is still running, was cut off, or learnt nothing says nothing about the effect. */
const tellsSomething = ({ purpose, result }: Attempt): boolean =>
  purpose === 'CALL' || (result !== null && result.kind !== 'unknown');

const isRunning = (attempt: Attempt, now: Date): boolean => attempt.leaseUntil.getTime() > now.getTime();

/** May this attempt have had effect, as far as it tells by itself? `accepted` has: it was taken. */
export const hasPossibleEffect = ({ purpose, result, leaseUntil }: Attempt, now: Date): boolean => {
  if (purpose === 'INQUIRY') return result?.kind === 'accepted';
  if (result === null) return leaseUntil.getTime() <= now.getTime();
  return (
    result.kind === 'unknown' || result.kind === 'accepted' || (result.kind === 'inquire' && result.mayHaveApplied)
  );
};

/** What was accepted before stays accepted; everything else is unknown. */
const unproven = (attempts: readonly Attempt[]): Settled =>
  attempts.some((attempt) => attempt.result?.kind === 'accepted') ? { state: 'PENDING', problem: null } : unknown(attempts);

const unknown = (attempts: readonly Attempt[]): Settled => ({
  state: 'OUTCOME_UNKNOWN',
  problem: attempts.map(unknownProblemOf).findLast((problem) => problem !== null) ?? outcomeUnknown(),
});

const unknownProblemOf = ({ result }: Attempt): Problem | null =>
  result !== null && 'problem' in result && result.problem.member === 'OutcomeUnknown' ? result.problem : null;
