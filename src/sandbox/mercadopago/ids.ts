import { randomBytes } from 'node:crypto';

/** Crockford's alphabet, which ULIDs use. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const random = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');

/** Test orders begin with ORDTST. */
export const newOrderId = (): string => `ORDTST${random(23)}`;
export const newPaymentId = (): string => `PAY${random(26)}`;
export const newRefundId = (): string => `REF${random(26)}`;
export const newReferenceId = (): string => random(26);

export const isOrderId = (id: string): boolean => /^ORD[A-Z0-9]{10,61}$/.test(id);
