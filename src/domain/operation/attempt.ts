import type { Result } from './result.js';

export const AttemptPurpose = { CALL: 'CALL', INQUIRY: 'INQUIRY' } as const;
export type AttemptPurpose = keyof typeof AttemptPurpose;

/** One send of the verb (CALL), or one reading of the order to learn what happened (INQUIRY). */
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

/** The highest number given so far. */
export const lastNumberOf = (attempts: readonly Attempt[]): number => Math.max(...attempts.map(({ number }) => number));
