import type { Operation, OperationState } from '../../domain/operation/operation.js';
import type { Problem, ProblemCode, ProblemMember } from '../../domain/problem/problem.js';
import { MESSAGES_EN } from './en.js';
import { MESSAGES_ES } from './es.js';
import type { Locale } from './locale.js';
import { MESSAGES_PT_BR } from './pt-br.js';

export const USER_MESSAGES_BY_LOCALE: Readonly<Record<Locale, Readonly<Record<ProblemCode, string>>>> = {
  'pt-BR': MESSAGES_PT_BR,
  es: MESSAGES_ES,
  en: MESSAGES_EN,
};

interface DisplayedProblem extends Pick<Problem, 'category' | 'code'> {
  readonly member: ProblemMember;
  /** The operation that the answer shows beside the problem. */
  readonly operation: Pick<Operation, 'state'> | null;
}

/**
 * The text that the person in front of the screen reads. While the outcome is unknown, no text may suggest paying
 * again, not even the text of a code that is a clear no elsewhere: a decline may follow a capture whose answer was
 * lost, and a provider that cannot be reached now may have taken the money before.
 */
export const userMessageOf = (shown: DisplayedProblem, locale: Locale): string =>
  USER_MESSAGES_BY_LOCALE[locale][isOpen(shown) ? 'OUTCOME_UNKNOWN' : shown.code];

const isOpen = ({ category, member, operation }: DisplayedProblem): boolean =>
  category === 'UNKNOWN_OUTCOME' ||
  (operation !== null && OPEN_STATES.has(operation.state) && !SPEAK_FOR_THEMSELVES.has(member));

const OPEN_STATES: ReadonlySet<OperationState> = new Set(['IN_PROGRESS', 'PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW']);

/** Members whose own text fits: it speaks of an operation under way, or of another operation. */
const SPEAK_FOR_THEMSELVES: ReadonlySet<ProblemMember> = new Set(['OperationInProgress', 'IdempotencyConflict']);
