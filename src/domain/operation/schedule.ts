import type { Attempt } from './attempt.js';
import { isLeased, leaseEndsAt } from './lease.js';
import { isFinal, type Operation } from './operation.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From one look at the provider to the next; after these it is an hour each. */
const WAITS_MS: readonly number[] = [5 * SECOND, 15 * SECOND, 45 * SECOND, 2 * MINUTE, 10 * MINUTE];

/** An outcome that no look has told by then is for a person. */
const SCHEDULE_MS = 2 * DAY;
/** Where only the order's state can tell and it tells nothing, a person is called sooner; the looks go on. */
const CANNOT_TELL_MS = 10 * MINUTE;
/** What was accepted is followed this long where the order names no last moment. */
const PENDING_MS = 7 * DAY;

/** When an operation is looked at next, and whether it is for a person now. To be asked after every change of it. */
export const schedule = (operation: Operation, now: Date): Operation => {
  if (isFinal(operation.state)) return { ...operation, nextCheckAt: null };
  if (operation.state === 'IN_PROGRESS') return { ...operation, nextCheckAt: leaseEndsAt(operation) };
  const age = now.getTime() - operation.startedAt.getTime();
  const state = isForAPerson(operation, now, age) ? 'NEEDS_REVIEW' : operation.state;
  const isFollowed = state === 'PENDING' || age < SCHEDULE_MS;
  return { ...operation, state, nextCheckAt: isFollowed ? nextCheckAfter(operation, now) : null };
};

/** Has the time of its next look come, with nobody at work on it? */
export const isDue = (operation: Operation, now: Date): boolean =>
  operation.nextCheckAt !== null && operation.nextCheckAt.getTime() <= now.getTime() && !isLeased(operation, now);

/** What has waited longest comes first. */
export const byDueTime = (a: Operation, b: Operation): number => Number(a.nextCheckAt) - Number(b.nextCheckAt);

const isForAPerson = (operation: Operation, now: Date, age: number): boolean => {
  switch (operation.state) {
    case 'NEEDS_REVIEW':
      return true;
    case 'PENDING':
      return now.getTime() >= followedUntil(operation).getTime();
    default:
      return (
        age >= SCHEDULE_MS ||
        isHopeless(operation) ||
        (operation.providerIdempotency !== 'KEY' && age >= CANNOT_TELL_MS)
      );
  }
};

/** The last look found the order in a state that proves nothing and will not change: a canceled order at Vnda. */
const isHopeless = ({ attempts }: Operation): boolean => {
  const newest = attempts.at(-1);
  return newest?.purpose === 'INQUIRY' && newest.result?.kind === 'refused';
};

/** The order's own last moment for a capture, as the newest answer told it; otherwise seven days. */
const followedUntil = ({ attempts, startedAt }: Operation): Date =>
  attempts.map(captureBeforeOf).findLast((moment) => moment !== null) ?? new Date(startedAt.getTime() + PENDING_MS);

const captureBeforeOf = ({ result }: Attempt): Date | null =>
  result !== null && 'order' in result ? (result.order?.captureBefore ?? null) : null;

const nextCheckAfter = ({ id, attempts }: Operation, now: Date): Date => {
  const looks = attempts.filter(({ purpose }) => purpose === 'INQUIRY').length;
  const wait = WAITS_MS[looks] ?? HOUR;
  return new Date(now.getTime() + Math.round(wait * jitter(`${id}${looks}`)));
};

/** 0.9 to 1.1, always the same for the same text: many operations of one moment do not ask at one moment. */
const jitter = (text: string): number => {
  const hash = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return 0.9 + (0.2 * hash) / 1_000_003;
};
