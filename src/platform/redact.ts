import { stripVTControlCharacters } from 'node:util';
import { maskCardNumbers } from './mask-card-numbers.js';

const MAX_LENGTH = 1_000;
/** So much of a longer text is looked at, so that what begins within the limit is seen to its end. */
const LOOKED_AT = 4_000;
/** Left out where a text was cut before it was looked at: the beginning of a secret that does not look like one yet. */
const UNSURE = 400;

const SECRET = '[secret]';

type Mask = readonly [RegExp, string];

const MASKS_OF_HEADERS_AND_URLS: readonly Mask[] = [
  [/(?:(?:bearer|basic)(?: |%20)+)+[\w.~+/=:-]{6,}/gi, SECRET],
  [/(:\/\/)[^ :/?#@]{0,128}:[^ ]{0,256}@/g, `$1${SECRET}@`],
];
const OTHER_MASKS: readonly Mask[] = [
  [/guiche_[\w-]{10,}/g, SECRET],
  // A JSON Web Token, or its first part: base64url of what begins with {".
  [/eyJ[\w-]{5,}[\w.-]*/g, SECRET],
  [/[\p{L}\p{N}.!#$%&'*+^_`{|}~?-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,}/gu, '[e-mail]'],
  [/\d{3}\.\d{3}\.\d{3}-\d{2}/g, '[document]'],
  // A CNPJ; letters are part of those given out from July 2026 on.
  [/[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2}/gi, '[document]'],
];

/** Each mask, and each other change, needs one of these: most texts are done with here. A moment of 13 digits is none. */
const SUSPECT =
  /[^ -~]|\\|@|%40|:\/\/|eyJ|guiche_|bearer|basic|\d\.\d{3}\.|\/[\dA-Z]{4}-|(?<!\d)(?!1\d{12}(?![\d -]))\d[\d -]{12}/i;

/** What is looked for, in this order: what a URL holds is gone before an e-mail address is looked for. */
const masksWith = (shapes: readonly string[]): readonly Mask[] => [
  ...MASKS_OF_HEADERS_AND_URLS,
  ...shapes.map((shape) => [new RegExp(shape, 'g'), SECRET] as const),
  ...OTHER_MASKS,
];
const suspectWith = (shapes: readonly string[]): RegExp => new RegExp([SUSPECT.source, ...shapes].join('|'), 'i');

const shapesOfOthers = new Set<string>();
let masks = masksWith([]);
let suspect = suspectWith([]);

/**
 * Hides from now on what looks like the credentials of others, too: in every log and every trace of this process, those
 * that are there already included, and for as long as it runs. Each shape is looked for anywhere in a text, as it is:
 * it has neither flags nor anchors.
 */
export const hideCredentials = (shapes: readonly RegExp[]): void => {
  for (const { source } of shapes) shapesOfOthers.add(source);
  masks = masksWith([...shapesOfOthers]);
  suspect = suspectWith([...shapesOfOthers]);
};

/** Whether `redact` leaves this text, and every text that it quotes as JSON does, as it is. */
export const isHarmless = (text: string): boolean => text.length <= MAX_LENGTH && !suspect.test(text);

/**
 * What may be logged of a text: no credential, card number, e-mail address or personal document, no control character,
 * at most 1,000 characters. What was redacted before stays as it is.
 */
export const redact = (text: string): string => {
  if (isHarmless(text)) return text;
  const redacted = cut(mask(withoutControls(text.slice(0, LOOKED_AT))), text.length > LOOKED_AT);
  // Again, until nothing is left to do: a cut may have made a number of a card out of a longer one.
  return redacted === text ? text : redact(redacted);
};

/** Terminals obey none of it, a secret cannot hide behind it, and a line stays a line. */
const withoutControls = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll(/[^\S ]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .toWellFormed();

const mask = (text: string): string =>
  maskCardNumbers(masks.reduce((rest, [what, by]) => rest.replaceAll(what, by), text));

const cut = (text: string, isLonger: boolean): string => {
  const sure = isLonger ? text.slice(0, -UNSURE) : text;
  return isLonger || sure.length > MAX_LENGTH ? `${sure.slice(0, MAX_LENGTH - 1)}…` : sure;
};
