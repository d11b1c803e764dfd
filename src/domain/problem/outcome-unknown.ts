import { MAY_HAVE_MOVED, MESSAGE_BY_CODE } from './message.js';
import type { Problem, ProblemCode, ProviderAnswer } from './problem.js';
import { retry } from './problem.js';

/** How long a client waits before it asks for the operation again, in milliseconds. */
export const POLL_AFTER_MS = 5_000;

/** The text of the code, always with its meaning for the money. */
const messageOf = (code: ProblemCode): string => {
  const text = MESSAGE_BY_CODE[code];
  return text.includes(MAY_HAVE_MOVED) ? text : `${text} ${MAY_HAVE_MOVED}`;
};

/** The problem of an attempt whose outcome is not known yet. `code` gives the reason. */
export const outcomeUnknown = (
  code: ProblemCode = 'OUTCOME_UNKNOWN',
  provider: ProviderAnswer | null = null,
): Problem & { member: 'OutcomeUnknown' } => ({
  member: 'OutcomeUnknown',
  category: 'UNKNOWN_OUTCOME',
  code,
  message: messageOf(code),
  retry: retry('WAIT'),
  provider,
  pollAfterMs: POLL_AFTER_MS,
});
