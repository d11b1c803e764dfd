import type { Seeded } from '../campaign/seeded.js';

/** Stands in inputs, and may never come back in an error. */
export const CANARY = 'canary-Zq7x';

const ODD: readonly [string, ...string[]] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  '../../etc/passwd',
  'mercadopago:',
  'mercadopago:../../v1/payments',
  'vnda:%00',
  'vnda:?x#y',
  'a\r\nx-injected: 1',
  '\u0000',
  '\u202e\ufeff',
  '𝕆𝕣𝕕𝕖𝕣 🙂',
  '\ud800',
  `${CANARY}`,
  `mercadopago:${CANARY}`,
  '4111111111111111',
  '9'.repeat(400),
  'k'.repeat(5_000),
];

/** A text of any kind: odd, random, or one of those that mean something here. */
export const anyText = (seeded: Seeded, known: readonly string[]): string => {
  if (known.length > 0 && seeded.chance(0.6)) return known[seeded.int(0, known.length - 1)] ?? '';
  if (seeded.chance(0.7)) return seeded.pick(ODD);
  return Array.from({ length: seeded.int(0, 40) }, () => String.fromCodePoint(seeded.int(1, 0xd7ff))).join('');
};
