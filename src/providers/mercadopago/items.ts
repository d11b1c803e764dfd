import type { CurrencyCode } from '../../domain/money.js';
import type { OrderItem } from '../../domain/order/item.js';
import { toMoney } from './money.js';
import type { WireItem } from './wire.js';

/** Leaves out an item without a quantity; it is still in `providerData`. */
export const toItem = (wire: WireItem, currency: CurrencyCode | undefined): OrderItem[] =>
  wire.quantity === undefined
    ? []
    : [
        {
          id: wire.id ?? null,
          title: wire.title ?? '',
          description: wire.description ?? null,
          quantity: wire.quantity,
          unitPrice: toMoney(wire.unit_price, currency),
          pictureUrl: wire.picture_url ?? null,
          categoryId: wire.category_id ?? null,
        },
      ];
