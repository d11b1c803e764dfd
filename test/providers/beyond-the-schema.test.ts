import { expect, it } from 'vitest';
import type { Order } from '../../src/domain/order/order.js';
import type { AskedAdapter } from '../contract/provider.contract.js';
import { aReply, mercadopagoAdapter, vndaAdapter } from './adapters.js';

const BEYOND_INT = 2 ** 31;

const read = (adapter: AskedAdapter, id: string, json: object): Order => {
  const reading = adapter.translateOrder(id, aReply(200, json));
  if (reading.kind !== 'found') throw new Error('this is not an order');
  return reading.order;
};

const readMercadoPago = (installments: unknown, quantity: unknown, expiration: unknown): Order =>
  read(mercadopagoAdapter, 'ORD0123456789', {
    id: 'ORD0123456789',
    status: 'processed',
    expiration_time: expiration,
    items: [{ title: 'A', quantity }],
    transactions: { payments: [{ id: 'PAY1', payment_method: { installments } }] },
  });

const readVnda = (installments: unknown, quantity: unknown): Order =>
  read(vndaAdapter, '7A4F490570', { code: '7A4F490570', status: 'received', installments, items: [{ quantity }] });

it('a malformed duration is null, and stays in the provider’s JSON', () => {
  expect(readMercadoPago(1, 1, 'P3D').expirationTime).toBe('P3D');
  const { expirationTime, providerData } = readMercadoPago(1, 1, 'in three days');
  expect([expirationTime, providerData?.['expiration_time']]).toEqual([null, 'in three days']);
});

it.each([BEYOND_INT, -BEYOND_INT - 1, 1.5, String(BEYOND_INT), '1.5', 'many', true])(
  'a number of pieces or months outside the schema’s range is not shown: %j',
  (number) => {
    for (const { items, transactions } of [readMercadoPago(number, number, 'P3D'), readVnda(number, number)]) {
      expect([items, transactions?.[0]?.installments]).toEqual([[], null]);
    }
  },
);

it('numbers inside the schema’s range are shown', () => {
  const largest = BEYOND_INT - 1;
  for (const { items, transactions } of [readMercadoPago(largest, largest, 'P3D'), readVnda(largest, largest)]) {
    expect([items?.[0]?.quantity, transactions?.[0]?.installments]).toEqual([largest, largest]);
  }
  expect(readVnda('12', '3')).toMatchObject({ items: [{ quantity: 3 }], transactions: [{ installments: 12 }] });
});
