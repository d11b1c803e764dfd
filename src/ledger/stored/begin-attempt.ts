import type { Attempt, AttemptPurpose } from '../../domain/operation/attempt.js';
import { isLeased, leaseEndsAt } from '../../domain/operation/lease.js';
import { isFinal, type Operation } from '../../domain/operation/operation.js';
import type { Begun } from '../ledger.js';

/** The operation with one more attempt under lease, as every store begins it. The epoch grows: the lease changes hands. */
export const beginAttempt = (operation: Operation, purpose: AttemptPurpose, leaseMs: number, now: Date): Begun => {
  const attempt: Attempt = {
    number: Math.max(...operation.attempts.map(({ number }) => number)) + 1,
    purpose,
    startedAt: now,
    sentAt: null,
    answeredAt: null,
    leaseUntil: new Date(now.getTime() + leaseMs),
    result: null,
  };
  const attempts = [...operation.attempts, attempt];
  const state = purpose === 'CALL' ? 'IN_PROGRESS' : operation.state;
  const begun = { ...operation, state, attempts, epoch: operation.epoch + 1 };
  return { kind: 'begun', operation: { ...begun, nextCheckAt: leaseEndsAt(begun) }, attempt };
};

/** May the holder of this epoch still change the schedule and the lease? */
export const isHolder = (operation: Operation, epoch: number, now: Date): boolean =>
  operation.epoch === epoch && !isFinal(operation.state) && !isLeased(operation, now);
