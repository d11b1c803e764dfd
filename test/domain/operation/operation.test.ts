import { expect, it } from 'vitest';
import { holdsSeatOf, nextVersion, OperationState, ofTenant } from '../../../src/domain/operation/operation.js';
import { anOperation } from '../../support/an-operation.js';

const ORDER = { account: 'acme', providerOrderId: 'ORD-1' };

it.each(Object.values(OperationState))('holds a seat of its own order alone, where it is %s', (state) => {
  const isFree = state === 'FAILED' || state === 'DECLINED';
  expect(holdsSeatOf(anOperation({ state }), ORDER)).toBe(!isFree);
  expect(holdsSeatOf(anOperation({ state, contradictedBy: 2 }), ORDER)).toBe(true);
  expect(holdsSeatOf(anOperation({ state }), { ...ORDER, providerOrderId: 'ORD-2' })).toBe(false);
});

it('is there for its own tenant alone', () => {
  const operation = anOperation({ tenant: 'a' });
  expect(ofTenant(operation, 'a')).toBe(operation);
  expect([ofTenant(operation, 'b'), ofTenant(null, 'a')]).toEqual([null, null]);
});

it('rises by one version with each change', () => {
  expect(nextVersion(anOperation({ version: 7 }))).toEqual(anOperation({ version: 8 }));
});
