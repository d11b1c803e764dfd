import type { Order } from '../../domain/order/order.js';
import type { Transaction, TransactionSnapshot } from '../../domain/order/transaction.js';
import { type LazyFields, toLazyFields } from './lazy-fields.js';

/** Fields of a transaction that every answer holds. */
type HeldField = 'id' | 'providerTransactionId' | 'status' | 'providerStatus';
type ReadableField = Exclude<keyof Transaction, HeldField>;

const IS_READABLE: Readonly<Record<ReadableField, true>> = {
  referenceId: true,
  amount: true,
  authorized: true,
  captured: true,
  refunded: true,
  cost: true,
  paymentMethod: true,
  installments: true,
  statementDescriptor: true,
  acquirer: true,
  refusal: true,
  risk: true,
  payer: true,
  billing: true,
  shipping: true,
  items: true,
  createdAt: true,
  updatedAt: true,
  metadata: true,
  providerData: true,
};
const READABLE_FIELDS = Object.keys(IS_READABLE) as ReadableField[];

export type TransactionView = Pick<Transaction, HeldField> & LazyFields<Transaction, ReadableField>;

/** A transaction of an answer. The fields that the answer does not hold come from its order, read when selected. */
export const toTransactionView = (
  snapshot: TransactionSnapshot,
  readOrder: () => Promise<Order | null>,
): TransactionView => ({
  ...snapshot,
  ...toLazyFields<Transaction, ReadableField>(READABLE_FIELDS, snapshot, async () => {
    const order = await readOrder();
    return order?.transactions?.find(({ id }) => id === snapshot.id) ?? null;
  }),
});
