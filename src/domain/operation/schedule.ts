import { lastLook } from './attempt.js';
import { followedUntil } from './follow.js';
import { isLeased, leaseEndsAt } from './lease.js';
import { findsNoEffect, isUnread, startOfNewestRun } from './looks.js';
import { mayResend, resendNotBefore } from './may-resend.js';
import { isFinal, type Operation } from './operation.js';
import { mayHaveHadEffect } from './settle.js';
import { AGES_MS, DAY, HOUR, MINUTE, stepAt } from './steps.js';

/** After a send whose outcome is unknown: a provider that lost an answer mostly shows its effect by then. */
const AFTER_A_SEND_MS = 5_000;
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
  const state = handOverAt(operation) <= now.getTime() ? 'NEEDS_REVIEW' : operation.state;
  const isFollowed = state === 'PENDING' || ageOf(operation, now) < SLOW_LOOKS_MS;
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

/** When a person is called, if nothing else is learnt until then. That moment is one to look, too: the last before it. */
const handOverAt = (operation: Operation): number => {
  const { state, startedAt, providerIdempotency } = operation;
  if (state === 'NEEDS_REVIEW' || isHopeless(operation)) return 0;
  if (state === 'PENDING')
    return Math.min(followedUntil(operation).getTime(), noEffectSince(operation) + CANNOT_TELL_MS);
  return startedAt.getTime() + (providerIdempotency === 'KEY' ? SCHEDULE_MS : CANNOT_TELL_MS);
};

/** The last look found the order in a state that proves nothing and will not change: a canceled order at Vnda. */
const isHopeless = ({ attempts }: Operation): boolean => {
  const newest = attempts.at(-1);
  return newest?.purpose === 'INQUIRY' && newest.result?.kind === 'refused';
};

/** Since when the looks at what was accepted show no effect: it may have fallen back. */
const noEffectSince = ({ attempts }: Operation): number => {
  const first = startOfNewestRun(attempts.filter(({ purpose }) => purpose === 'INQUIRY'));
  return first && findsNoEffect(first) ? first.startedAt.getTime() : Number.POSITIVE_INFINITY;
};

const nextLookAt = (operation: Operation, now: Date): Date => {
  if (mayResend(operation, now)) return now;
  const times = [byAge(operation, now), ...soonerThanByAge(operation, now)];
  return new Date(Math.min(...times));
};

const soonerThanByAge = (operation: Operation, now: Date): readonly number[] => {
  const look = lastLook(operation.attempts);
  return [
    afterASend(operation, now),
    ...(look && isUnread(look) ? [now.getTime() + stepAt(ageOf(operation, now))] : []),
    resendNotBefore(operation).getTime(),
    handOverAt(operation),
  ].filter((at) => at > now.getTime());
};

/** Looks in between, which anybody may ask for, do not put it off: it goes by the send, or by the first look after it. */
const afterASend = ({ id, attempts }: Operation, now: Date): number => {
  const newest = attempts.findLastIndex(({ purpose }) => purpose === 'CALL');
  const [send, look] = [attempts[newest], attempts[newest + 1]];
  if (!send || !mayHaveHadEffect(send)) return 0;
  const endedAt = look ? (send.answeredAt ?? look.startedAt) : now;
  return endedAt.getTime() + jittered(AFTER_A_SEND_MS, id, 0);
};

/** The first of its own ages that lies ahead. Each operation has its own: many of one moment do not ask at one moment. */
const byAge = ({ id, startedAt }: Operation, now: Date): number => {
  const ages = AGES_MS.map((age, index) => startedAt.getTime() + jittered(age, id, index));
  const ahead = ages.find((at) => at > now.getTime());
  if (ahead !== undefined) return ahead;
  const offset = startedAt.getTime() + jittered(HOUR, id, AGES_MS.length) - HOUR;
  return offset + Math.max(2, Math.floor((now.getTime() - offset) / HOUR) + 1) * HOUR;
};

/** A tenth more or less in whole milliseconds, always the same for the same age of the same operation. */
const jittered = (ms: number, id: string, index: number): number => {
  const hash = [...`${id}${index}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return Math.round(ms * (0.9 + (0.2 * hash) / 1_000_003));
};
