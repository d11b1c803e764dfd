import type { Attempt } from './attempt.js';
import type { Operation } from './operation.js';

/** So many sends beside the first one, within one hour of it: after that the looks go on without sending. */
const RESENDS = 3;
const RESEND_WITHIN_MS = 60 * 60 * 1_000;

/**
 * May the verb be sent again under its provider key? Only to a provider that replays its first answer to that key, only
 * right after a look that found the order still waiting for it, and never once the provider said that it has the key.
 */
export const mayResend = ({ state, providerIdempotency, startedAt, attempts }: Operation, now: Date): boolean =>
  state === 'OUTCOME_UNKNOWN' &&
  providerIdempotency === 'KEY' &&
  now.getTime() - startedAt.getTime() < RESEND_WITHIN_MS &&
  attempts.filter(({ purpose }) => purpose === 'CALL').length <= RESENDS &&
  !attempts.some(saysKeyIsUsed) &&
  isStillWaiting(attempts.at(-1));

const saysKeyIsUsed = ({ result }: Attempt): boolean =>
  result !== null && 'problem' in result && result.problem.code === 'IDEMPOTENCY_KEY_ALREADY_USED';

const isStillWaiting = (attempt: Attempt | undefined): boolean =>
  attempt?.result?.kind === 'unknown' && attempt.result.cause === 'NOT_APPLIED_YET';
