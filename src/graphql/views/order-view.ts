import { type OrderId, parseOrderId } from '../../domain/ids.js';
import type { OperationKind } from '../../domain/operation/kind.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { Order } from '../../domain/order/order.js';
import type { OrderStatus } from '../../domain/order/status.js';
import type { Context } from '../context.js';
import { type AccountView, toAccountView } from './account-view.js';
import { findAvailableOperations } from './available-operations.js';
import { type Lazy, type LazyFields, readOnce, toLazyFields } from './lazy-fields.js';
import { type TransactionView, toTransactionView } from './transaction-view.js';
import { visibleOrder } from './visible-order.js';

/** Fields that the order's id tells: no read is needed. */
type HeldField = 'id' | 'providerOrderId';
type ReadableField = Exclude<keyof Order, HeldField | 'status' | 'transactions'>;

const IS_READABLE: Readonly<Record<ReadableField, true>> = {
  externalReference: true,
  providerStatus: true,
  captureBefore: true,
  total: true,
  paid: true,
  refunded: true,
  captureMode: true,
  processingMode: true,
  type: true,
  description: true,
  countryCode: true,
  createdAt: true,
  updatedAt: true,
  expirationTime: true,
  payer: true,
  items: true,
  integration: true,
  marketplace: true,
  sellerId: true,
  providerData: true,
};
const READABLE_FIELDS = Object.keys(IS_READABLE) as ReadableField[];

export interface OrderView extends Pick<Order, HeldField>, LazyFields<Order, ReadableField> {
  readonly __typename: 'Order';
  readonly account: AccountView;
  readonly status: Lazy<OrderStatus>;
  readonly transactions: Lazy<readonly Partial<TransactionView>[] | null>;
  readonly availableOperations: () => Promise<OperationKind[]>;
}

/** An order that was just read: it holds every field. */
export const toOrderView = (order: Order, context: Context): OrderView => {
  const account = toAccountView(accountNameOf(order.id), null, context);
  return {
    ...visibleOrder(order, context.caller),
    __typename: 'Order',
    account,
    availableOperations: () => findAvailableOperations({ ...order, account }, context),
  };
};

export interface HeldOrder {
  /** The fields of the order that an answer holds: at least its ids. */
  readonly held: Pick<Order, HeldField> & Partial<Order>;
  /** The operation behind the answer, if there is one. */
  readonly operation: Operation | null;
  /** Shown if the answer does not hold the status and the read fails. */
  readonly lastStatus: OrderStatus;
}

/** An order of which an answer holds a part. The first selected field of the rest reads it from the provider, once. */
export const toLazyOrderView = (given: HeldOrder, context: Context): OrderView => {
  const { operation, lastStatus } = given;
  const held = visibleOrder(given.held, context.caller);
  const read = readOnce(async () => {
    const order = await readOrder(held.id, context);
    return order && visibleOrder(order, context.caller);
  });
  const fields = toLazyFields<Order, ReadableField>(READABLE_FIELDS, held, read);
  const status =
    held.status ??
    (() =>
      read().then(
        (order) => order?.status ?? lastStatus,
        () => lastStatus,
      ));
  const account = toAccountView(accountNameOf(held.id), operation, context);
  const { processingMode } = fields;
  return {
    ...fields,
    __typename: 'Order',
    id: held.id,
    providerOrderId: held.providerOrderId,
    account,
    status,
    transactions: toTransactions(held.transactions, read),
    availableOperations: () => findAvailableOperations({ id: held.id, account, status, processingMode }, context),
  };
};

const toTransactions = (
  held: Order['transactions'] | undefined,
  read: () => Promise<Order | null>,
): OrderView['transactions'] => {
  if (held === undefined) return async () => (await read())?.transactions ?? null;
  return held === null ? null : held.map((transaction) => toTransactionView(transaction, read));
};

/** The order as it stands now; null if it cannot be read. */
export const readOrder = async (id: string, { loaders }: Context): Promise<Order | null> => {
  const read = await loaders.orderById.load(id);
  return read.kind === 'found' ? read.order : null;
};

const accountNameOf = (id: OrderId): string => parseOrderId(id)?.account ?? id;
