import { describe, expect, it } from 'vitest';
import { hasCardNumber } from '../../src/lib/card-numbers.js';

// Card schemes and acquirers publish these numbers for tests.
const CARDS = [
  ['Visa', '4111111111111111'],
  ['Visa of 13 digits', '4222222222222'],
  ['Mastercard', '5555555555554444'],
  ['American Express', '378282246310005'],
  ['Diners', '30569309025904'],
  ['Elo', '6362970000457013'],
  ['Hipercard', '6062825624254001'],
  ['Maestro of 19 digits', '6304000000000000000'],
] as const;

describe('a card number is found', () => {
  it.each(CARDS)('of %s, alone and inside a text', (_, digits) => {
    expect(hasCardNumber(digits)).toBe(true);
    expect(hasCardNumber(`reason: ${digits}, seen today`)).toBe(true);
    expect(hasCardNumber(`k${digits}k`)).toBe(true);
  });

  it.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111 1111-1111 1111',
    '3782 822463 10005',
    '3056-930902-5904',
    '6304 0000 0000 0000 000',
    '6304-0000-0000-0000000',
  ])('in groups: %s', (text) => {
    expect(hasCardNumber(text)).toBe(true);
    expect(hasCardNumber(`paid with ${text}.`)).toBe(true);
  });

  it.each(['1234 4111 1111 1111 1111', '4111 1111 1111 1111 123', '10 2026 4111 1111 1111 1111 12 30'])(
    'among other groups of digits: %s',
    (text) => {
      expect(hasCardNumber(text)).toBe(true);
    },
  );

  it('beside a UUID', () => {
    expect(hasCardNumber('7f3a2c11-1a2b-4c3d-8e4f-0123456789ab 4111111111111111')).toBe(true);
  });
});

describe('no card number is found in', () => {
  it.each([
    ['a wrong check digit', '4111111111111112'],
    ['12 digits', '411111111116'],
    ['20 digits', '41111111111111111115'],
    ['a number in a longer row of digits', '00004111111111111111'],
    ['other groups', '41 11 11 11 11 11 11 11'],
    ['groups with two spaces', '4111  1111  1111  1111'],
    ['a UUID whose digits pass', '41111111-1111-4111-8111-111111111111'],
    ['digits that only a UUID joins', '12345678-4111-1111-1111-1111abcdefab'],
    ['an operation id', 'op_41111111-1111-4111-8111-111111111111'],
    ['milliseconds since 1970', '1700000000000'],
    ['another millisecond, whose digits pass', '1700000000006'],
    ['microseconds', '1700000000000008'],
    ['nanoseconds', '1700000000000000002'],
    ['a number padded with zeros', '0000000000000018'],
    ['nothing but zeros', '0000000000000000'],
    ['an order id', 'mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959'],
    ['a moment', '2026-03-02T12:00:00.123Z'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(hasCardNumber(text)).toBe(false);
  });
});
