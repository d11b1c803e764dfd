import { expect, it } from 'vitest';
import { lookUp } from '../../src/lib/look-up.js';

it('finds the entries of the table and nothing that every object has', () => {
  expect(lookUp({ paid: 1 }, 'paid')).toBe(1);
  for (const key of ['unpaid', 'constructor', 'toString', '__proto__', ''])
    expect(lookUp({ paid: 1 }, key)).toBeUndefined();
});
