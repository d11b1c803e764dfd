import { lastLook } from './attempt.js';
import { followedUntil } from './follow.js';
import { isLeased, leaseEndsAt } from './lease.js';
import { mayResend, resendNotBefore } from './may-resend.js';
import { isFinal, type Operation } from './operation.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The ages of an operation at which the worker looks at the provider; after the last one it looks every hour. */
const AGES_MS: readonly number[] = [
  5 * SECOND,
  15 * SECOND,
  45 * SECOND,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  40 * MINUTE,
  HOUR,
];

/** After a send whose outcome is unknown: a provider that lost an answer mostly shows its effect by then. */
const AFTER_A_SEND_MS = 5 * SECOND;
/** A look that could not read is repeated at least this often during the first hour. */
const UNREAD_MOST_MS = 2 * MINUTE;
/** An outcome that no look has told by then is for a person. */
const SCHEDULE_MS = 2 * DAY;
/** Where only the order's state can tell and it tells nothing, a person is called sooner. */
const CANNOT_TELL_MS = 10 * MINUTE;
/** Looks go on beside the person for this long: late proof and a restored account still settle the operation. */
const SLOW_LOOKS_MS = 30 * DAY;

/** When an operation is looked at next, and whether it is for a person now. To be asked after every change of it. */
export const schedule = (operation: Operation, now: Date): Operation => {
  if (isFinal(operation.state)) return { ...operation, nextCheckAt: null };
  if (operation.state === 'IN_PROGRESS') return { ...operation, nextCheckAt: leaseEndsAt(operation) };
  const state = isForAPerson(operation, now) ? 'NEEDS_REVIEW' : operation.state;
  const isFollowed = ageOf(operation, now) < SLOW_LOOKS_MS;
  return { ...operation, state, nextCheckAt: isFollowed ? nextLookAt({ ...operation, state }, now) : null };
};

/** When a person was called because nobody could look: the worker tries again in an hour. */
export const afterHandOver = (operation: Operation, now: Date): Date | null =>
  ageOf(operation, now) < SLOW_LOOKS_MS ? new Date(now.getTime() + HOUR) : null;

/** Has the time of its next look come, with nobody at work on it? */
export const isDue = (operation: Operation, now: Date): boolean =>
  operation.nextCheckAt !== null && operation.nextCheckAt.getTime() <= now.getTime() && !isLeased(operation, now);

/** What has waited longest comes first. */
export const byDueTime = (a: Operation, b: Operation): number => Number(a.nextCheckAt) - Number(b.nextCheckAt);

const ageOf = ({ startedAt }: Operation, now: Date): number => now.getTime() - startedAt.getTime();

const isForAPerson = (operation: Operation, now: Date): boolean => {
  switch (operation.state) {
    case 'NEEDS_REVIEW':
      return true;
    case 'PENDING':
      return (
        now.getTime() >= followedUntil(operation).getTime() || showsNoEffect(operation, now) || isHopeless(operation)
      );
    default:
      return (
        ageOf(operation, now) >= SCHEDULE_MS ||
        isHopeless(operation) ||
        (operation.providerIdempotency !== 'KEY' && ageOf(operation, now) >= CANNOT_TELL_MS)
      );
  }
};

/** The last look found the order in a state that proves nothing and will not change: a canceled order at Vnda. */
const isHopeless = ({ attempts }: Operation): boolean => {
  const newest = attempts.at(-1);
  return newest?.purpose === 'INQUIRY' && newest.result?.kind === 'refused';
};

/** What was accepted has not shown itself for ten minutes of looks: it may have fallen back. */
const showsNoEffect = ({ attempts }: Operation, now: Date): boolean => {
  const looks = attempts.filter(({ purpose, result }) => purpose === 'INQUIRY' && result !== null);
  const since = looks.findLastIndex(
    ({ result }) => !(result?.kind === 'unknown' && result.cause === 'NOT_APPLIED_YET'),
  );
  const first = looks[since + 1];
  return first !== undefined && now.getTime() - first.startedAt.getTime() >= CANNOT_TELL_MS;
};

const nextLookAt = (operation: Operation, now: Date): Date => {
  if (mayResend(operation, now)) return now;
  const times = [byAge(operation, now), ...soonerThanByAge(operation, now)];
  return new Date(Math.min(...times));
};

const soonerThanByAge = (operation: Operation, now: Date): readonly number[] => {
  const newest = operation.attempts.at(-1);
  const notBefore = resendNotBefore(operation)?.getTime() ?? 0;
  return [
    // Jittered like the first age: a look right after the first send is the look of that age.
    ...(newest?.purpose === 'CALL' ? [now.getTime() + Math.round(AFTER_A_SEND_MS * jitter(`${operation.id}0`))] : []),
    ...(isUnread(operation) ? [now.getTime() + stepAt(ageOf(operation, now))] : []),
    ...(notBefore > now.getTime() ? [notBefore] : []),
  ];
};

/**
 * The first of its own ages that lies ahead. Each operation has its own: many of one moment do not ask at one moment. In whole
 * milliseconds: the part of one that a date cannot hold would lie ahead of the look that it was for.
 */
const byAge = ({ id, startedAt }: Operation, now: Date): number => {
  const ages = AGES_MS.map((age, index) => startedAt.getTime() + Math.round(age * jitter(`${id}${index}`)));
  const ahead = ages.find((at) => at > now.getTime());
  if (ahead !== undefined) return ahead;
  const offset = startedAt.getTime() + Math.round(HOUR * (jitter(id) - 1));
  return offset + Math.max(2, Math.floor((now.getTime() - offset) / HOUR) + 1) * HOUR;
};

const isUnread = ({ attempts }: Operation): boolean => {
  const result = lastLook(attempts)?.result;
  return result?.kind === 'unknown' && result.cause === 'NOTHING_LEARNT';
};

/** How long the step of the schedule was that led to this age. */
const stepAt = (age: number): number => {
  if (age >= HOUR) return HOUR;
  const passed = AGES_MS.filter((each) => each <= age);
  const [last = AGES_MS[0] ?? 0, before = 0] = [passed.at(-1), passed.at(-2)];
  return Math.min(UNREAD_MOST_MS, last - before);
};

/** 0.9 to 1.1, always the same for the same text. */
const jitter = (text: string): number => {
  const hash = [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return 0.9 + (0.2 * hash) / 1_000_003;
};
