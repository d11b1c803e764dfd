import type { Person, PersonDocument } from '../../domain/order/person.js';
import { lookUp } from '../../lib/look-up.js';
import type { WireOrder } from './wire.js';
import type { WirePerson, WireTransaction } from './wire-transaction.js';

/** The buyer of the order. */
export const toBuyer = (order: WireOrder): Person => ({
  id: null,
  name: fullName(order.first_name, order.last_name),
  firstName: order.first_name ?? null,
  lastName: order.last_name ?? null,
  email: order.email ?? null,
  document: toDocument('cpf', order.cpf) ?? toDocument('cnpj', order.cnpj),
  phone: order.phone === undefined ? null : `${order.phone_area ?? ''}${order.phone}`,
  address: toShippingAddress(order.shipping_address),
});

/** The person and the address that the order is sent to. */
export const toRecipient = ({ shipping_address: address }: WireOrder): Person | null =>
  address === undefined
    ? null
    : {
        ...NOBODY,
        name: fullName(address.first_name, address.last_name),
        firstName: address.first_name ?? null,
        lastName: address.last_name ?? null,
        address: toShippingAddress(address),
      };

/** The customer of a transaction. */
export const toCustomer = ({ customer }: WireTransaction): Person | null => {
  if (customer === undefined) return null;
  const [document] = customer.documents ?? [];
  return {
    ...NOBODY,
    id: customer.id ?? null,
    name: customer.name ?? null,
    email: customer.email ?? null,
    document: toDocument(document?.type ?? '', document?.number),
    phone: customer.phone_numbers?.[0] ?? null,
  };
};

/** The billing or shipping of a transaction. */
export const toAddressee = (person: WirePerson | undefined): Person | null =>
  person === undefined
    ? null
    : {
        ...NOBODY,
        id: person.id ?? null,
        name: person.name ?? null,
        address: person.address
          ? {
              street: person.address.street ?? null,
              number: person.address.street_number ?? null,
              complement: person.address.complementary ?? null,
              neighborhood: person.address.neighborhood ?? null,
              city: person.address.city ?? null,
              state: person.address.state ?? null,
              postalCode: person.address.zipcode ?? null,
              countryCode: person.address.country ?? null,
            }
          : null,
      };

const NOBODY: Person = {
  id: null,
  name: null,
  firstName: null,
  lastName: null,
  email: null,
  document: null,
  phone: null,
  address: null,
};

/** The number of digits of each document. A number in JSON has lost its leading zeros: 191 is 00000000191. */
const DIGITS_BY_TYPE: Readonly<Record<string, number>> = { cpf: 11, cnpj: 14 };

const toDocument = (type: string, number: string | undefined): PersonDocument | null =>
  number === undefined ? null : { type, number: number.padStart(lookUp(DIGITS_BY_TYPE, type) ?? 0, '0') };

const fullName = (first: string | undefined, last: string | undefined): string | null =>
  first === undefined && last === undefined ? null : [first, last].filter((part) => part !== undefined).join(' ');

const toShippingAddress = (address: WireOrder['shipping_address']): Person['address'] =>
  address === undefined
    ? null
    : {
        street: address.street_name ?? null,
        number: address.street_number ?? null,
        complement: address.complement ?? null,
        neighborhood: address.neighborhood ?? null,
        city: address.city ?? null,
        state: address.state ?? null,
        postalCode: address.zip ?? null,
        countryCode: address.country ?? null,
      };
