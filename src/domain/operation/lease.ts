import { hasCall } from './attempt.js';
import type { Operation } from './operation.js';

/** When the last lease of the operation ends, its claim's included; it is free after that, or when no attempt is running. */
export const leaseEndsAt = ({ attempts, claimedUntil }: Pick<Operation, 'attempts' | 'claimedUntil'>): Date =>
  latestOf([claimedUntil, ...attempts.map(({ leaseUntil }) => leaseUntil)]);

/** Does somebody work on it right now? Before its first send it belongs to the process that claimed it. */
export const isLeased = (
  { attempts, claimedUntil }: Pick<Operation, 'attempts' | 'claimedUntil'>,
  now: Date,
): boolean =>
  (!hasCall(attempts) && claimedUntil.getTime() > now.getTime()) ||
  attempts.some(({ result, leaseUntil }) => result === null && leaseUntil.getTime() > now.getTime());

export const latestOf = (moments: readonly Date[]): Date =>
  new Date(moments.reduce((latest, moment) => Math.max(latest, moment.getTime()), 0));
