import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCardNumber } from '../../src/lib/card-numbers.js';
import { maskCardNumbers } from '../../src/platform/mask-card-numbers.js';
import { cards, digitTexts } from './canaries.js';

describe('a card number', () => {
  it.each([
    ['paid with 4111111111111111.', 'paid with [card number].'],
    ['4111 1111 1111 1111 exp 12/30', '[card number] exp 12/30'],
    ['1234 4111 1111 1111 1111', '1234 [card number]'],
    ['4111111111111111 5555-5555-5555-4444', '[card number] [card number]'],
    ['6304 0000 0000 0000 000', '[card number]'],
  ])('is masked in %s', (text, masked) => {
    expect(maskCardNumbers(text)).toBe(masked);
  });

  it.each(['4111111111111112', 'op_41111111-1111-4111-8111-111111111111', '1700000000006', '41111111111111111115'])(
    'is not found in %s',
    (text) => {
      expect(maskCardNumbers(text)).toBe(text);
    },
  );

  it('is removed from every text', () => {
    fc.assert(
      fc.property(digitTexts, cards, digitTexts, (before, card, after) => {
        const text = `${before} x${card}x ${after}`;
        expect(maskCardNumbers(text)).not.toContain(card);
        expect(hasCardNumber(maskCardNumbers(text))).toBe(false);
      }),
    );
  });
});

it('is masked exactly when a request with it is refused', () => {
  fc.assert(
    fc.property(digitTexts, (text) => {
      expect(maskCardNumbers(text) !== text).toBe(hasCardNumber(text));
    }),
    { numRuns: 5_000 },
  );
});
