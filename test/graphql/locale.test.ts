import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, resolveLocale } from '../../src/graphql/user-messages/locale.js';

describe('resolveLocale', () => {
  it.each([
    ['pt-BR', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['es', 'es'],
    ['es-AR', 'es'],
    ['ES-419', 'es'],
    ['en', 'en'],
    ['en-US', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [null, 'en'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['fr, es;q=0.8, en;q=0.5', 'es'],
    ['en;q=0.2, es;q=0.8', 'es'],
    ['en;q=0.5,pt;q=0.5', 'en'],
    ['pt;q=0, es;q=0.1', 'es'],
    ['pt;q=0', 'en'],
    ['es; Q=0.9, en;q=0.8', 'es'],
    ['es;q=nonsense, pt;q=0.1', 'pt-BR'],
    ['es;q=7, pt;q=0.1', 'pt-BR'],
    ['es;level=1;q=0.1, pt;q=0.2', 'pt-BR'],
    ['constructor, __proto__', 'en'],
  ] as const)('resolves %j to %s', (languages, locale) => {
    expect(resolveLocale(languages)).toBe(locale);
  });

  it('returns one of the locales for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => LOCALES.includes(resolveLocale(text))));
  });
});
