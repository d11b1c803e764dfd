import type { Problem, ProblemCode } from '../../domain/problem.js';
import { MESSAGES_EN } from './en.js';
import { MESSAGES_ES } from './es.js';
import type { Locale } from './locale.js';
import { MESSAGES_PT_BR } from './pt-br.js';

export const USER_MESSAGES_BY_LOCALE: Readonly<Record<Locale, Readonly<Record<ProblemCode, string>>>> = {
  'pt-BR': MESSAGES_PT_BR,
  es: MESSAGES_ES,
  en: MESSAGES_EN,
};

/**
 * What the person in front of the screen reads. While the outcome is unknown no code may talk them into paying again,
 * not even one that would mean a clear no elsewhere: a provider's decline may follow a capture whose answer was lost.
 */
export const userMessageOf = ({ category, code }: Pick<Problem, 'category' | 'code'>, locale: Locale): string =>
  USER_MESSAGES_BY_LOCALE[locale][category === 'UNKNOWN_OUTCOME' ? 'OUTCOME_UNKNOWN' : code];
