import type { CurrencyCode } from '../../domain/money.js';
import type { OrderItem } from '../../domain/order/item.js';
import type { Person } from '../../domain/order/person.js';
import { toMoney } from './transaction.js';
import type { WireItem, WirePayer } from './wire.js';

export const toPayer = (wire: WirePayer): Person => {
  const { first_name, last_name, identification, phone, address } = wire;
  return {
    id: wire.id ?? null,
    name: joined(' ', first_name, last_name),
    firstName: first_name ?? null,
    lastName: last_name ?? null,
    email: wire.email ?? null,
    document:
      identification?.type !== undefined && identification.number !== undefined
        ? { type: identification.type, number: identification.number }
        : null,
    phone: joined('', phone?.area_code, phone?.number),
    address: address
      ? {
          street: address.street_name ?? null,
          number: address.street_number ?? null,
          complement: address.complement ?? null,
          neighborhood: address.neighborhood ?? null,
          city: address.city ?? null,
          state: address.state ?? null,
          postalCode: address.zip_code ?? null,
          countryCode: address.country ?? null,
        }
      : null,
  };
};

/** An item without a quantity is not guessed into one; it is still in `providerData`. */
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

const joined = (separator: string, ...parts: (string | undefined)[]): string | null => {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? null : told.join(separator);
};
