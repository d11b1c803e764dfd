import { expect, it } from 'vitest';
import { isScope, isTenant, SCOPES } from '../../src/domain/caller.js';
import { VERBS } from '../../src/domain/operation/verbs.js';

it('knows a scope for every verb, and no others than are printed', () => {
  for (const { scope } of Object.values(VERBS)) expect(SCOPES).toContain(scope);
  expect(SCOPES.every(isScope)).toBe(true);
  expect(['', 'orders', 'orders:*', 'ORDERS:READ'].some(isScope)).toBe(false);
});

it.each([
  ['default', true],
  ['0', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['-a', false],
  ['Shop', false],
  ['a b', false],
  [7, false],
  [null, false],
])('lets a tenant be called %j: %s', (name, expected) => {
  expect(isTenant(name)).toBe(expected);
});
