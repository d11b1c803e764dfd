import type { Attempt } from './attempt.js';
import type { Operation } from './operation.js';

/** So many sends in all may leave and not be refused; after that the looks go on without sending. */
const MOST_SENDS = 3;
/** A provider replays its first answer for 24 hours; a quarter of that leaves room for slow looks and wrong clocks. */
const RESEND_WITHIN_MS = 6 * 60 * 60 * 1_000;

/**
 * May the verb be sent again under its provider key? Only to a provider that replays its first answer to that key, only
 * right after a look that found the order still waiting for it, not before the moment that the provider named, and never
 * once the provider said that it has the key. A send that never left, or was refused, spends nothing.
 */
export const mayResend = (operation: Operation, now: Date): boolean =>
  mayEverResend(operation, now) && (resendNotBefore(operation)?.getTime() ?? 0) <= now.getTime();

const mayEverResend = ({ state, providerIdempotency, startedAt, attempts }: Operation, now: Date): boolean =>
  state === 'OUTCOME_UNKNOWN' &&
  providerIdempotency === 'KEY' &&
  now.getTime() - firstSendOf(attempts, startedAt).getTime() < RESEND_WITHIN_MS &&
  attempts.filter(wasSpent).length < MOST_SENDS &&
  !attempts.some(saysKeyIsUsed) &&
  isStillWaiting(attempts.at(-1));

/** The latest moment before which the provider asked us not to come back; null where it named none. */
export const resendNotBefore = ({ attempts }: Pick<Operation, 'attempts'>): Date | null =>
  attempts
    .filter(({ purpose }) => purpose === 'CALL')
    .map(({ result }) => (result !== null && 'problem' in result ? result.problem.retry.notBefore : null))
    .findLast((moment) => moment !== null) ?? null;

const firstSendOf = (attempts: readonly Attempt[], otherwise: Date): Date =>
  attempts.find(({ purpose, sentAt }) => purpose === 'CALL' && sentAt !== null)?.sentAt ?? otherwise;

/** A send without a result may have left: its process died over it. */
const wasSpent = ({ purpose, sentAt, result }: Attempt): boolean =>
  purpose === 'CALL' &&
  result?.kind !== 'refused' &&
  result?.kind !== 'not-sent' &&
  (sentAt !== null || result === null);

const saysKeyIsUsed = ({ result }: Attempt): boolean =>
  result !== null && 'problem' in result && result.problem.code === 'IDEMPOTENCY_KEY_ALREADY_USED';

const isStillWaiting = (attempt: Attempt | undefined): boolean =>
  attempt?.result?.kind === 'unknown' && attempt.result.cause === 'NOT_APPLIED_YET';
