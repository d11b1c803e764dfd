import { stripVTControlCharacters } from 'node:util';
import { maskCardNumbers } from './mask-card-numbers.js';

const MAX_LENGTH = 1_000;
/** The part of a longer text that is examined: a secret that begins before MAX_LENGTH is seen to its end. */
const LOOKED_AT = 4_000;
/** The part removed at the end of an examined cut: it may be the beginning of a secret that no mask recognizes yet. */
const UNSURE = 400;

const SECRET = '[secret]';

type Mask = readonly [RegExp, string];

const MASKS_OF_HEADERS_AND_URLS: readonly Mask[] = [
  [/(?:(?:bearer|basic)(?: |%20)+)+[\w.~+/=:-]{6,}/gi, SECRET],
  [/(:\/\/)[^ :/?#@]{0,128}:[^ ]{0,256}@/g, `$1${SECRET}@`],
];
/** A JSON Web Token or its first part: base64url of a text that begins with {". A shape inside it would leave its rest. */
const JWT_MASK: Mask = [/eyJ[\w-]{5,}[\w.-]*/g, SECRET];
const OTHER_MASKS: readonly Mask[] = [
  [/guiche_[\w-]{10,}/g, SECRET],
  [/[\p{L}\p{N}.!#$%&'*+^_`{|}~?-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,}/gu, '[e-mail]'],
  [/\d{3}\.\d{3}\.\d{3}-\d{2}/g, '[document]'],
  // A CNPJ; those issued from July 2026 on contain letters.
  [/[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2}/gi, '[document]'],
];

/**
 * Every mask and every other change needs one of these, so most texts end here. A moment of 13 digits does not match.
 */
const SUSPECT =
  /[^ -~]|\\|@|%40|:\/\/|eyJ|guiche_|bearer|basic|\d\.\d{3}\.|\/[\dA-Z]{4}-|(?<!\d)(?!1\d{12}(?![\d -]))\d[\d -]{12}/i;

/** The masks in their order: the parts of a URL are masked before e-mail addresses. */
const masksWith = (shapes: readonly string[]): readonly Mask[] => [
  ...MASKS_OF_HEADERS_AND_URLS,
  JWT_MASK,
  ...shapes.map((shape) => [new RegExp(shape, 'g'), SECRET] as const),
  ...OTHER_MASKS,
];
const suspectWith = (shapes: readonly string[]): RegExp => new RegExp([SUSPECT.source, ...shapes].join('|'), 'i');

const shapesOfOthers = new Set<string>();
let masks = masksWith([]);
let suspect = suspectWith([]);

/**
 * Masks texts of these shapes too, from now on, in every log and trace of this process. It also affects loggers that
 * exist already. A shape matches anywhere in a text; it must have neither flags nor anchors.
 */
export const hideCredentials = (shapes: readonly RegExp[]): void => {
  for (const { source } of shapes) shapesOfOthers.add(source);
  masks = masksWith([...shapesOfOthers]);
  suspect = suspectWith([...shapesOfOthers]);
};

/** Does `redact` leave this text unchanged, and every text that it quotes as JSON? */
export const isHarmless = (text: string): boolean => text.length <= MAX_LENGTH && !suspect.test(text);

/**
 * The text as a log may show it: without credentials, card numbers, e-mail addresses, personal documents and control
 * characters, and at most 1,000 characters long. A redacted text stays unchanged.
 */
export const redact = (text: string): string => {
  if (isHarmless(text)) return text;
  const redacted = cut(mask(withoutControls(text.slice(0, LOOKED_AT))), text.length > LOOKED_AT);
  // Repeats until nothing changes: a cut may turn a longer number into a card number.
  return redacted === text ? text : redact(redacted);
};

/** Removes control characters: they control terminals, break lines and could hide a secret from the masks. */
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
