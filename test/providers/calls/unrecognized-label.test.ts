import { expect, it } from 'vitest';
import { createUnrecognizedLabel } from '../../../src/providers/calls/unrecognized-label.js';

it('distinguishes a hundred codes, and counts all others as one', () => {
  const toLabel = createUnrecognizedLabel();
  const codes = Array.from({ length: 150 }, (_, index) => `code_${index}`);
  expect(new Set(codes.map(toLabel)).size).toBe(101);
  expect(toLabel('code_1')).toBe('code_1');
  expect(toLabel('code_149')).toBe('other');
});

it('shows only codes', () => {
  const toLabel = createUnrecognizedLabel();
  expect(toLabel('x'.repeat(81))).toBe('unprintable');
  expect(toLabel('a\nb')).toBe('unprintable');
  expect(toLabel('cannot_capture/order 1.2:3-4')).toBe('cannot_capture/order 1.2:3-4');
});
