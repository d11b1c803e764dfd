import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseJson } from '../../src/lib/json.js';

it('reads the same as JSON.parse', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const isBig = (text: string) => /\d{16}|[eE]/.test(text);
      const text = JSON.stringify(value);
      fc.pre(!isBig(text));
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it.each([
  ['9007199254740993', '9007199254740993'],
  ['-9007199254740993', '-9007199254740993'],
  ['12345678901234567890', '12345678901234567890'],
  ['1e21', '1e21'],
  ['12345678E9', '12345678E9'],
  ['9007199254740991', 9007199254740991],
  ['1.5e3', 1500],
  ['88.55', 88.55],
  ['"12345678901234567890"', '12345678901234567890'],
])('reads %s without losing a digit', (text, value) => {
  expect(parseJson(`{"a":${text}}`)).toEqual({ a: value });
});

it('reads up to a depth of 64', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(parseJson(nested(64))).toBeDefined();
  expect(parseJson(nested(66))).toBeUndefined();
  expect(parseJson(nested(10_000))).toBeUndefined();
  expect(parseJson(`${'{"a":'.repeat(10_000)}1234567890123456789${'}'.repeat(10_000)}`)).toBeUndefined();
});

it('returns undefined for a text that is not JSON', () => {
  for (const text of ['', '<html>', '{', 'undefined', "{'a':1}"]) expect(parseJson(text)).toBeUndefined();
});
