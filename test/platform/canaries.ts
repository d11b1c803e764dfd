import fc from 'fast-check';
import { hideCredentials } from '../../src/platform/redact.js';
import { providers } from '../../src/providers/index.js';

// The app does the same: only a provider knows the shape of its tokens.
hideCredentials(providers.flatMap(({ settings }) => settings.credentialShapes));

const from = (alphabet: string) => fc.constantFrom(...alphabet);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const WORD = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}_-`;
const BASE64 = `${LETTERS}${LETTERS.toUpperCase()}${DIGITS}+/`;

const text = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: from(alphabet), minLength, maxLength });

const digits = (length: number) => text(DIGITS, length);

/** The digits, followed by the check digit of ISO/IEC 7812. */
const withCheckDigit = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

const grouped = (sizes: readonly number[], separator: string) => (digits: string) => {
  let at = 0;
  return sizes
    .map((size) => {
      at += size;
      return digits.slice(at - size, at);
    })
    .join(separator);
};

const numbers = (length: number) =>
  fc.tuple(from('23456789'), digits(length - 2)).map(([first, rest]) => withCheckDigit(`${first}${rest}`));

const separators = fc.constantFrom(' ', '-');

/** Card numbers in a row and in groups; none begins like a moment. */
export const cards: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 13, max: 19 }).chain(numbers),
  fc.tuple(numbers(16), separators).map(([number, by]) => grouped([4, 4, 4, 4], by)(number)),
  fc.tuple(numbers(15), separators).map(([number, by]) => grouped([4, 6, 5], by)(number)),
  fc.tuple(numbers(14), separators).map(([number, by]) => grouped([4, 6, 4], by)(number)),
  fc.tuple(numbers(19), separators).map(([number, by]) => grouped([4, 4, 4, 4, 3], by)(number)),
  fc.tuple(numbers(19), separators).map(([number, by]) => grouped([4, 4, 4, 7], by)(number)),
);

/** Texts with card numbers, moments, UUIDs and similar digits close together. */
export const digitTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      cards,
      fc.uuid(),
      text(DIGITS, 1, 21),
      text('0123456789 -abcdef', 0, 12),
      fc.constantFrom('4111', '1111', ' ', '-', 'x', '1700000000006', '4111-1111-1111-1111'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const base64url = (minLength: number, maxLength: number) => text(WORD, minLength, maxLength);

const token = (prefix: string) =>
  fc
    .tuple(digits(16), digits(6), text('0123456789abcdef', 32), digits(9))
    .map((parts) => `${prefix}${parts.join('-')}`);

const userInfo = text(`${LETTERS}${DIGITS}_`, 1, 12);

const emails = fc
  .tuple(text(`${LETTERS}${DIGITS}._+`, 1, 20), text(LETTERS, 1, 10), fc.constantFrom('com', 'com.br', 'example'))
  .filter(([local]) => !local.startsWith('.'))
  .map(([local, host, end]) => `${local}@${host}.${end}`);

const cpf = fc.tuple(digits(3), digits(3), digits(3), digits(2)).map(([a, b, c, d]) => `${a}.${b}.${c}-${d}`);
const CNPJ = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const cnpj = fc
  .tuple(text(CNPJ, 2), text(CNPJ, 3), text(CNPJ, 3), text(CNPJ, 4), digits(2))
  .map(([a, b, c, d, e]) => `${a}.${b}.${c}/${d}-${e}`);

/** A secret, and the text around it. */
export interface Canary {
  readonly text: string;
  readonly secret: string;
}

const whole = (arbitrary: fc.Arbitrary<string>) => arbitrary.map((secret): Canary => ({ text: secret, secret }));

export const CANARIES: Readonly<Record<string, fc.Arbitrary<Canary>>> = {
  'a bearer token': fc
    .tuple(fc.constantFrom('Bearer ', 'bearer ', 'BEARER  ', 'Bearer%20'), text(`${WORD}.~`, 12, 60))
    .map(([scheme, secret]) => ({ text: `${scheme}${secret}`, secret })),
  'basic credentials': fc
    .tuple(fc.constantFrom('Basic ', 'basic '), text(BASE64, 12, 60))
    .map(([scheme, secret]) => ({ text: `${scheme}${secret}==`, secret })),
  'a live token of Mercado Pago': whole(token('APP_USR-')),
  'a test token of Mercado Pago': whole(token('TEST-')),
  'an API key of ours': fc
    .tuple(text(`${LETTERS}${DIGITS}`, 6, 12), base64url(32, 43))
    .map(([id, secret]) => ({ text: `guiche_${id}_${secret}`, secret })),
  'a JSON Web Token': fc
    .tuple(base64url(20, 60), base64url(20, 200), base64url(20, 90))
    .map(([header, payload, signature]) => ({ text: `eyJ${header}.${payload}.${signature}`, secret: signature })),
  'the number of a card': whole(cards),
  'an e-mail address': whole(emails),
  'a CPF': whole(cpf),
  'a CNPJ': whole(cnpj),
  'the password of a URL': fc
    .tuple(fc.constantFrom('postgres', 'https', 'redis'), userInfo, text(`${WORD}!$/:?=`, 6, 30))
    // A stack trace never contains this word by itself.
    .map(([scheme, user, rest]) => ({ scheme, user, secret: `Qx7${rest}` }))
    .map(({ scheme, user, secret }) => ({ text: `${scheme}://${user}:${secret}@db.internal:5432/guiche`, secret })),
};

/** Any of these secrets. */
export const canaries: fc.Arbitrary<Canary> = fc.oneof(...Object.values(CANARIES));

/** Texts that logs are full of and that must stay readable. */
export const ORDINARY: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a UUID': fc.uuid(),
  'an operation id': fc.uuid().map((uuid) => `op_${uuid}`),
  'an order id of Mercado Pago': text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)
    .filter((id) => !/\d{13}/.test(id))
    .map((id) => `mercadopago:ORD01${id}`),
  'an order id of Vnda': text('0123456789ABCDEF', 10).map((id) => `vnda:${id}`),
  'a moment': fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  'a moment in milliseconds': fc.integer({ min: 1_000_000_000_000, max: 1_999_999_999_999 }).map(String),
  'the name of a document': fc
    .array(fc.constantFrom('Capture', 'Order', 'Process', 'Read', 'Checkout', 'Basics'), { minLength: 1, maxLength: 4 })
    .map((words) => words.join('')),
  'a code': fc.stringMatching(/^[A-Z]{2,10}(_[A-Z]{2,10}){0,3}$/),
  'a caller': text(`${LETTERS}${DIGITS}`, 6, 12).map((id) => `key:k_${id}`),
};
