/** The languages of the messages for people. */
export const LOCALES = ['pt-BR', 'es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const LOCALE_BY_LANGUAGE: ReadonlyMap<string, Locale> = new Map([
  ['pt', 'pt-BR'],
  ['es', 'es'],
  ['en', 'en'],
]);
const FALLBACK: Locale = 'en';

/** The best locale for a language tag ("es-AR") or an Accept-Language list ("fr, pt;q=0.8"); English if none fits. */
export const resolveLocale = (languages: string | null | undefined): Locale => {
  const wishes = (languages ?? '').split(',').map(parsePreference);
  const [best] = wishes
    .flatMap(({ language, quality }) => {
      const locale = LOCALE_BY_LANGUAGE.get(language);
      return locale && quality > 0 ? [{ locale, quality }] : [];
    })
    .sort((a, b) => b.quality - a.quality);
  return best?.locale ?? FALLBACK;
};

interface LanguagePreference {
  /** Primary language, lower case: "pt". */
  readonly language: string;
  /** RFC 9110, section 12.4.2: 1 by default, 0 for "not this one". */
  readonly quality: number;
}

const parsePreference = (text: string): LanguagePreference => {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [language = ''] = tag.split(/[-_]/);
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice('q='.length));
  return { language, quality: quality >= 0 && quality <= 1 ? quality : 0 };
};
