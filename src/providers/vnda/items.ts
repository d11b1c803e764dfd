import type { OrderItem } from '../../domain/order/item.js';
import { moneyFromCentavos, moneyFromReais } from './money.js';
import type { WireItem } from './wire.js';
import type { WireTransaction } from './wire-transaction.js';

/** An item of an order. An item without a quantity is left out; it is still in `providerData`. */
export const toOrderItem = (wire: WireItem): OrderItem[] =>
  wire.quantity === undefined
    ? []
    : [
        {
          id: wire.sku ?? wire.id ?? null,
          title: wire.product_name ?? '',
          description: null,
          quantity: wire.quantity,
          unitPrice: moneyFromReais(wire.price),
          pictureUrl: wire.picture_url === undefined ? null : wire.picture_url.replace(/^\/\//, 'https://'),
          categoryId: null,
        },
      ];

/** An item of a transaction. */
export const toTransactionItem = (wire: NonNullable<WireTransaction['items']>[number]): OrderItem[] =>
  wire.quantity === undefined
    ? []
    : [
        {
          id: wire.id ?? null,
          title: wire.title ?? '',
          description: null,
          quantity: wire.quantity,
          unitPrice: moneyFromCentavos(wire.unit_price),
          pictureUrl: null,
          categoryId: wire.category ?? null,
        },
      ];
