import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CurrencyCode, isCurrencyCode, moneyFromDecimal, moneyFromMinorUnits } from '../../src/domain/money.js';

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
const anyCurrency = fc.constantFrom<CurrencyCode>('BRL', 'ARS', 'MXN', 'CLP', 'COP', 'PEN', 'UYU');
const anyMinorUnits = fc.bigInt({ min: -LARGEST, max: LARGEST });

it('reads back every amount that it writes', () => {
  fc.assert(
    fc.property(anyMinorUnits, anyCurrency, (minorUnits, currency) => {
      const money = moneyFromMinorUnits(minorUnits, currency);
      expect(moneyFromDecimal(money?.amount ?? '', currency)).toEqual(money);
      expect(money?.minorUnits).toBe(minorUnits);
    }),
  );
});

it('reads decimal text with exactly its digits', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(99), (whole, cents) => {
      const text = `${whole}.${String(cents).padStart(2, '0')}`;
      expect(moneyFromDecimal(text, 'BRL')).toEqual({
        amount: text,
        minorUnits: BigInt(whole) * 100n + BigInt(cents),
        currency: 'BRL',
      });
    }),
  );
});

it.each([
  ['24.50', 'BRL', '24.50', 2450n],
  ['88.55', 'BRL', '88.55', 8855n],
  ['24.5', 'BRL', '24.50', 2450n],
  ['24', 'BRL', '24.00', 2400n],
  ['24.500', 'BRL', '24.50', 2450n],
  ['0.07', 'BRL', '0.07', 7n],
  ['-1.05', 'BRL', '-1.05', -105n],
  ['-0.00', 'BRL', '0.00', 0n],
  ['19990', 'CLP', '19990', 19_990n],
  ['19990.00', 'CLP', '19990', 19_990n],
  ['90071992547409.91', 'BRL', '90071992547409.91', LARGEST],
] as const)('reads %s %s as %s', (text, currency, amount, minorUnits) => {
  expect(moneyFromDecimal(text, currency)).toEqual({ amount, minorUnits, currency });
});

it.each(['24.501', '1e3', '', ' 24', '24.', '.5', '+1', '1,000.00', '0x10', 'NaN', '24.50\n', '٢٤'])(
  'refuses %j, which is not an exact amount of reais',
  (text) => {
    expect(moneyFromDecimal(text, 'BRL')).toBeUndefined();
  },
);

it('refuses fraction digits in a currency without them', () => {
  expect(moneyFromDecimal('19990.50', 'CLP')).toBeUndefined();
});

it('refuses an amount that the API cannot send exactly', () => {
  expect(moneyFromMinorUnits(LARGEST + 1n, 'BRL')).toBeUndefined();
  expect(moneyFromMinorUnits(-LARGEST - 1n, 'BRL')).toBeUndefined();
  expect(moneyFromDecimal('90071992547409.92', 'BRL')).toBeUndefined();
  expect(moneyFromDecimal('9'.repeat(21), 'BRL')).toBeUndefined();
});

it('recognizes only the codes of its currencies', () => {
  expect(isCurrencyCode('BRL')).toBe(true);
  for (const text of ['USD', 'brl', 'constructor', '__proto__', '']) expect(isCurrencyCode(text)).toBe(false);
});
