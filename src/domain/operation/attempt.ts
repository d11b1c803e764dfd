import type { Result } from './result.js';

export const AttemptPurpose = { CALL: 'CALL', BASELINE: 'BASELINE', INQUIRY: 'INQUIRY' } as const;
export type AttemptPurpose = keyof typeof AttemptPurpose;

/** One send of the verb (CALL), the reading before it (BASELINE), or one reading to learn what happened (INQUIRY). */
export interface Attempt {
  /** 1 for the first of its operation. */
  readonly number: number;
  readonly purpose: AttemptPurpose;
  readonly startedAt: Date;
  /** Null when it never left this process, or is not known to have. */
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  /** Until then the attempt belongs to the process that began it. */
  readonly leaseUntil: Date;
  /** Null while running, and for good when its process died. */
  readonly result: Result | null;
}

/** An attempt that begins now, under a lease of its own. */
export const newAttempt = (number: number, purpose: AttemptPurpose, leaseMs: number, now: Date): Attempt => ({
  number,
  purpose,
  startedAt: now,
  sentAt: null,
  answeredAt: null,
  leaseUntil: new Date(now.getTime() + leaseMs),
  result: null,
});

/** The highest number given so far; 0 before the first attempt. */
export const lastNumberOf = (attempts: readonly Attempt[]): number =>
  attempts.reduce((highest, { number }) => Math.max(highest, number), 0);

/** The newest inquiry that has told something, if only that it learnt nothing. */
export const lastLook = (attempts: readonly Attempt[]): Attempt | undefined =>
  attempts.findLast(({ purpose, result }) => purpose === 'INQUIRY' && result !== null);

/** Was the verb ever about to be sent? An operation without a CALL sent nothing. */
export const hasCall = (attempts: readonly Attempt[]): boolean => attempts.some(({ purpose }) => purpose === 'CALL');
