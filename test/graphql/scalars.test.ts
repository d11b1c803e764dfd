import { describe, expect, it } from 'vitest';
import { CurrencyCode, DateTime, Decimal, Duration, SafeInt } from '../../src/graphql/types/scalars.js';

describe('DateTime', () => {
  it('serializes to text in UTC with milliseconds', () => {
    expect(DateTime.serialize(new Date('2026-03-01T09:00:00-03:00'))).toBe('2026-03-01T12:00:00.000Z');
  });

  it.each([new Date('nonsense'), 'nonsense', 17, null])('refuses to write %s', (value) => {
    expect(() => DateTime.serialize(value)).toThrow('DateTime cannot represent');
  });
});

describe('SafeInt', () => {
  it.each([
    [2450n, 2450],
    [-1n, -1],
    [0n, 0],
    [BigInt(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER],
    [17, 17],
  ])('writes %s as the number %s', (value, written) => {
    expect(SafeInt.serialize(value)).toBe(written);
  });

  it.each([2n ** 53n, -(2n ** 53n), 2n ** 53n + 1n, 1.5])(
    'refuses %s, which a JSON number cannot hold exactly',
    (value) => {
      expect(() => SafeInt.serialize(value)).toThrow('SafeInt cannot represent');
    },
  );
});

describe('Decimal', () => {
  it.each(['24.50', '24990', '-1.00', '0'])('keeps %s unchanged', (text) => {
    expect(Decimal.serialize(text)).toBe(text);
    expect(Decimal.parseValue(text)).toBe(text);
  });

  it.each([24.5, '24,50', '1e3', '', '.5', 'NaN'])('refuses %j', (value) => {
    expect(() => Decimal.serialize(value)).toThrow('Decimal cannot represent');
  });
});

it('CurrencyCode and Duration keep their texts unchanged', () => {
  expect(CurrencyCode.serialize('BRL')).toBe('BRL');
  expect(Duration.serialize('P3DT12H')).toBe('P3DT12H');
});
