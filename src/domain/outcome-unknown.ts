import type { Problem, ProblemCode, ProviderAnswer } from './problem.js';
import { retry } from './retry-advice.js';

/** How long a client waits before it looks at the operation again, in milliseconds. */
export const POLL_AFTER_MS = 5_000;

const MESSAGE =
  'The request was sent and no usable answer came: it may have had effect. Do not send it with another key; follow the operation.';

/** The problem of every attempt that nobody can judge yet. `code` says why. */
export const outcomeUnknown = (
  code: ProblemCode = 'OUTCOME_UNKNOWN',
  provider: ProviderAnswer | null = null,
): Problem & { member: 'OutcomeUnknown' } => ({
  member: 'OutcomeUnknown',
  category: 'UNKNOWN_OUTCOME',
  code,
  message: MESSAGE,
  retry: retry('WAIT'),
  provider,
  pollAfterMs: POLL_AFTER_MS,
});
