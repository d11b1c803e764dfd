import { MESSAGE_BY_CODE } from './message.js';
import type { Problem, ProblemCode, ProviderAnswer } from './problem.js';
import { retry } from './problem.js';

/** How long a client waits before it looks at the operation again, in milliseconds. */
export const POLL_AFTER_MS = 5_000;

const MAY_HAVE_MOVED = 'The money may have moved: do not send it with another key, follow the operation.';

/** The text of the code, and always what it means for the money. */
const messageOf = (code: ProblemCode): string => {
  const text = MESSAGE_BY_CODE[code];
  return text.includes(MAY_HAVE_MOVED) ? text : `${text} ${MAY_HAVE_MOVED}`;
};

/** The problem of every attempt that nobody can judge yet. `code` says why. */
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
