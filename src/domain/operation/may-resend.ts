import type { Attempt } from './attempt.js';
import { latestOf } from './lease.js';
import type { Operation } from './operation.js';
import { HOUR, stepAt } from './steps.js';

/** So many sends in all may leave and not be refused; after that the looks go on without sending. */
const MOST_SENDS = 3;
/** A provider replays its first answer for 24 hours; a quarter of that leaves room for slow looks and wrong clocks. */
const RESEND_WITHIN_MS = 6 * HOUR;

/**
 * May the verb be sent again under its provider key? Only to a provider that replays its first answer to that key, only
 * right after a look that found the order still waiting for it, not before the moment that the provider named, and never
 * once the provider said that it has the key. A send that never left, or was refused, spends nothing.
 */
export const mayResend = (operation: Operation, now: Date): boolean =>
  mayEverResend(operation, now) && resendNotBefore(operation).getTime() <= now.getTime();

const mayEverResend = ({ state, providerIdempotency, startedAt, attempts }: Operation, now: Date): boolean =>
  state === 'OUTCOME_UNKNOWN' &&
  providerIdempotency === 'KEY' &&
  // A clock that was set back says nothing of how long ago it was: then it is far from both sides.
  Math.abs(now.getTime() - firstSendOf(attempts, startedAt).getTime()) < RESEND_WITHIN_MS &&
  attempts.filter(wasSpent).length < MOST_SENDS &&
  !attempts.some(saysKeyIsUsed) &&
  isStillWaiting(attempts.at(-1));

/** The provider asked us not to come back before this moment; or the send before spent nothing, and its step has to pass. */
export const resendNotBefore = ({ attempts, startedAt }: Pick<Operation, 'attempts' | 'startedAt'>): Date => {
  const calls = attempts.filter(isCall);
  const asked = calls.map(askedNotBefore).findLast((moment) => moment !== null);
  const last = calls.at(-1);
  const isSpared = last !== undefined && spendsNothing(last);
  return latestOf([...(asked ? [asked] : []), ...(isSpared ? [stepAfter(last.startedAt, startedAt)] : [])]);
};

/** Without that, a breaker that stays open would be tried every few seconds for hours, an attempt each time. */
const stepAfter = (sendStartedAt: Date, operationStartedAt: Date): Date =>
  new Date(sendStartedAt.getTime() + stepAt(sendStartedAt.getTime() - operationStartedAt.getTime()));

const askedNotBefore = ({ result }: Attempt): Date | null =>
  result !== null && 'problem' in result ? result.problem.retry.notBefore : null;

/** By the store's clock, and not by that of whoever sent it. Without a result it may have left when its process died. */
const firstSendOf = (attempts: readonly Attempt[], otherwise: Date): Date =>
  attempts.find((attempt) => isCall(attempt) && attempt.result?.kind !== 'not-sent')?.startedAt ?? otherwise;

const isCall = ({ purpose }: Attempt): boolean => purpose === 'CALL';

const wasSpent = (attempt: Attempt): boolean => isCall(attempt) && !spendsNothing(attempt);

const spendsNothing = ({ result }: Attempt): boolean => result?.kind === 'refused' || result?.kind === 'not-sent';

const saysKeyIsUsed = ({ result }: Attempt): boolean =>
  result !== null && 'problem' in result && result.problem.code === 'IDEMPOTENCY_KEY_ALREADY_USED';

const isStillWaiting = (attempt: Attempt | undefined): boolean =>
  attempt?.result?.kind === 'unknown' && attempt.result.cause === 'NOT_APPLIED_YET';
