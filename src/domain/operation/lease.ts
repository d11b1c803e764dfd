import type { Operation } from './operation.js';

/** When the last lease of the operation ends; it is free after that, or when no attempt is running. */
export const leaseEndsAt = ({ attempts }: Operation): Date =>
  new Date(Math.max(...attempts.map(({ leaseUntil }) => leaseUntil.getTime())));

/** Does somebody work on it right now? */
export const isLeased = ({ attempts }: Operation, now: Date): boolean =>
  attempts.some(({ result, leaseUntil }) => result === null && leaseUntil.getTime() > now.getTime());
