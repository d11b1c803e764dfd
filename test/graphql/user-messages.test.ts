import { describe, expect, it } from 'vitest';
import { ProblemCategory, ProblemCode } from '../../src/domain/problem/problem.js';
import { LOCALES } from '../../src/graphql/user-messages/locale.js';
import { USER_MESSAGES_BY_LOCALE, userMessageOf } from '../../src/graphql/user-messages/user-message.js';
import { ask, at } from './ask.js';
import { FakeOperations } from './fake-operations.js';
import { PROBLEM_BY_MEMBER } from './problems.js';

const CODES = Object.values(ProblemCode);
const EVERY = LOCALES.flatMap((locale) =>
  CODES.map((code) => ({ locale, code, message: USER_MESSAGES_BY_LOCALE[locale][code] })),
);

/** Words that identify a language: each occurs in only one of the three. */
const WORDS = {
  en: /\b(the|please|was|your|order|payment|again)\b/i,
  es: /\b(el|los|usted|pedido no se|intente|revise|pagos|tienda|cobró)\b/i,
  'pt-BR': /\b(não|você|situação|pagamentos|loja|foi)\b/i,
} as const;

const OF_CODES = /[A-Z]{2,}_|\b(API|HTTP|null|token|key|capture|idempot\w*)\b/;
const PAY_NOW = /outro cartão|otra tarjeta|another card|tente de novo|intente de nuevo|try again/i;
const DO_NOT_PAY = { 'pt-BR': /não pague de novo/, es: /no pague de nuevo/, en: /do not pay again/ } as const;

/** A problem without an operation. */
const ALONE = { member: 'UnexpectedProblem', operation: null } as const;

describe('the message for the person in front of the screen', () => {
  it.each(EVERY)('is one to four plain sentences that end with a full stop: $locale $code', ({ message }) => {
    expect(message).toMatch(/^\p{Lu}.{30,250}\.$/u);
    expect(message).not.toMatch(OF_CODES);
    expect(message).not.toMatch(/ {2}|\.\.|\s$/);
  });

  it.each(EVERY)('is in its own language: $locale $code', ({ locale, message }) => {
    for (const [language, words] of Object.entries(WORDS)) {
      if (language !== locale) expect(message).not.toMatch(words);
    }
  });

  it.each(CODES)('differs between the languages: %s', (code) => {
    expect(new Set(LOCALES.map((locale) => USER_MESSAGES_BY_LOCALE[locale][code])).size).toBe(LOCALES.length);
  });

  it.each(LOCALES)('never suggests paying again while the outcome is unknown, for any code: %s', (locale) => {
    for (const code of CODES) {
      const message = userMessageOf({ ...ALONE, category: 'UNKNOWN_OUTCOME', code }, locale);
      expect(message).toMatch(DO_NOT_PAY[locale]);
      expect(message).not.toMatch(PAY_NOW);
    }
  });

  it.each(LOCALES)('never suggests paying again for a code that may leave the outcome open: %s', (locale) => {
    const open = [
      'OUTCOME_UNKNOWN',
      'INTERNAL_ERROR',
      'IDEMPOTENCY_KEY_ALREADY_USED',
      'RESOURCE_LOCKED',
      'IDEMPOTENCY_VALIDATION_FAILED',
      'PROVIDER_INTERNAL_ERROR',
      'UNRECOGNIZED_PROVIDER_ERROR',
      'UNREADABLE_PROVIDER_ANSWER',
    ] as const;
    for (const code of open) {
      expect(USER_MESSAGES_BY_LOCALE[locale][code]).toMatch(DO_NOT_PAY[locale]);
      expect(USER_MESSAGES_BY_LOCALE[locale][code]).not.toMatch(PAY_NOW);
    }
  });

  it('is the text of the code in every other category', () => {
    for (const category of Object.values(ProblemCategory).filter((each) => each !== 'UNKNOWN_OUTCOME')) {
      expect(userMessageOf({ ...ALONE, category, code: 'TRANSACTIONS_FAILED' }, 'en')).toBe(
        USER_MESSAGES_BY_LOCALE.en.TRANSACTIONS_FAILED,
      );
    }
  });
});

describe('userMessage', () => {
  const operations = new FakeOperations({ orderProblem: PROBLEM_BY_MEMBER.OrderNotFound });
  const document =
    'query ($locale: String) { order(id: "acme:ORD-1") { ... on Problem { userMessage(locale: $locale) } } }';

  it.each([
    { locale: 'pt-BR', expected: 'pt-BR' },
    { locale: 'es-AR', expected: 'es' },
    { locale: 'en', expected: 'en' },
    { locale: 'fr', expected: 'en' },
  ] as const)('is in the language of its argument: $locale', async ({ locale, expected }) => {
    const answer = await ask(document, { operations, locale: 'es', variables: { locale } });
    expect(at(answer, 'order', 'userMessage')).toBe(USER_MESSAGES_BY_LOCALE[expected].ORDER_NOT_FOUND);
  });

  it.each(LOCALES)('is in the language of the request without that argument: %s', async (locale) => {
    const answer = await ask(document, { operations, locale });
    expect(at(answer, 'order', 'userMessage')).toBe(USER_MESSAGES_BY_LOCALE[locale].ORDER_NOT_FOUND);
  });
});
