import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isAccountName,
  isIdempotencyKey,
  isOperationId,
  isSameOrder,
  parseOrderId,
  toOrderId,
} from '../../src/domain/ids.js';

const anAccountName = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const aProviderOrderId = fc.stringMatching(/^[A-Za-z0-9_-]{1,128}$/);

it('reads back every order id that it writes', () => {
  fc.assert(
    fc.property(anAccountName, aProviderOrderId, (account, providerOrderId) => {
      expect(parseOrderId(toOrderId({ account, providerOrderId }))).toEqual({ account, providerOrderId });
    }),
  );
});

it.each([
  '',
  'ORD1',
  'mercadopago:',
  ':ORD1',
  'Mercadopago:ORD1',
  'mercadopago:ORD1:PAY1',
  'mercadopago:ORD/../1',
  'mercadopago:ORD?1',
  'mercadopago:ORD#1',
  'mercadopago:ORD1\r\n',
  'mercadopago:ÓRD1',
  `mercadopago:${'O'.repeat(129)}`,
  `${'m'.repeat(33)}:ORD1`,
])('does not accept %j as an order id', (text) => {
  expect(parseOrderId(text)).toBeUndefined();
});

it('distinguishes orders by account and by the provider’s id', () => {
  const order = { account: 'acme', providerOrderId: 'ORD-1' };
  expect(isSameOrder(order, { ...order })).toBe(true);
  expect(isSameOrder(order, { ...order, account: 'other' })).toBe(false);
  expect(isSameOrder(order, { ...order, providerOrderId: 'ORD-2' })).toBe(false);
});

it('recognizes the valid names of accounts', () => {
  for (const name of ['vnda', 'mercadopago-br', 'a1']) expect(isAccountName(name)).toBe(true);
  for (const name of ['', '1a', 'Vnda', 'a_b', 'a:b', 'a'.repeat(33)]) expect(isAccountName(name)).toBe(false);
});

it('recognizes an operation id by its form', () => {
  expect(isOperationId('op_0d5020ed-1af6-469c-ae06-c3bec19954bb')).toBe(true);
  for (const text of [
    '',
    'op_1',
    'op_0D5020ED-1AF6-469C-AE06-C3BEC19954BB',
    'xop_0d5020ed-1af6-469c-ae06-c3bec19954bb',
  ])
    expect(isOperationId(text)).toBe(false);
});

it('accepts 1 to 64 visible ASCII characters as an idempotency key', () => {
  for (const key of ['k', '~!@', 'k'.repeat(64)]) expect(isIdempotencyKey(key)).toBe(true);
  for (const key of ['', 'a b', 'k'.repeat(65), 'k\n', 'ç']) expect(isIdempotencyKey(key)).toBe(false);
});
