import type { Person } from '../../domain/order/person.js';
import type { WirePayer } from './wire.js';

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

const joined = (separator: string, ...parts: (string | undefined)[]): string | null => {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? null : told.join(separator);
};
