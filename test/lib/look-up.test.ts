import { expect, it } from 'vitest';
import { lookUp } from '../../src/lib/look-up.js';

it('finds only the entries of the table, not the properties of every object', () => {
  expect(lookUp({ paid: 1 }, 'paid')).toBe(1);
  for (const key of ['unpaid', 'constructor', 'toString', '__proto__', ''])
    expect(lookUp({ paid: 1 }, key)).toBeUndefined();
});
