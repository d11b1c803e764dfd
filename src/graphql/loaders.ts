import DataLoader from 'dataloader';
import type { Caller } from '../domain/caller.js';
import { toOrderId } from '../domain/ids.js';
import type { Operation } from '../domain/operation/operation.js';
import type { Operations } from '../operations/operations.js';
import type { LedgerUnavailable, OrderRead } from '../operations/outcome.js';
import { ledgerUnavailable } from './errors/top-level-errors.js';

/** The look-ups of one request. Fields ask one by one; the loaders read in batches, and each id once. */
export interface Loaders {
  readonly orderById: DataLoader<string, OrderRead>;
  /** Rejects with LEDGER_UNAVAILABLE, as `seatHoldersByOrderId` does. */
  readonly operationById: DataLoader<string, Operation | null>;
  readonly seatHoldersByOrderId: DataLoader<string, readonly Operation[]>;
}

/** The number of provider reads that one batch may start. */
const MAX_ORDERS_PER_BATCH = 50;

/** `signal` ends the reads at providers when the client has disconnected. */
export const createLoaders = (operations: Operations, caller: Caller, signal?: AbortSignal): Loaders => ({
  orderById: createOrderLoader(operations, caller, signal),
  operationById: new DataLoader(async (ids) => found(await operations.findOperations(caller, ids))),
  seatHoldersByOrderId: new DataLoader(async (ids) => found(await operations.findSeatHolders(caller, ids))),
});

/** Throws if the whole batch failed: DataLoader then forgets the batch, and a later field may try again. */
const found = <T extends readonly unknown[]>(values: T | LedgerUnavailable): T => {
  if ('kind' in values) throw ledgerUnavailable();
  return values;
};

const createOrderLoader = (
  operations: Operations,
  caller: Caller,
  signal: AbortSignal | undefined,
): Loaders['orderById'] => {
  const loader: Loaders['orderById'] = new DataLoader(
    async (orderIds) => {
      const reads = await operations.findOrders(caller, orderIds, signal);
      const failed = orderIds.filter((_, index) => isTransientFailure(reads[index]));
      for (const orderId of failed) loader.clear(orderId);
      return reads;
    },
    { maxBatchSize: MAX_ORDERS_PER_BATCH },
  );
  return loader;
};

const isTransientFailure = (read: OrderRead | undefined): boolean =>
  read?.kind === 'problem' && read.problem.member === 'ProviderUnavailable';

/** Call this after a mutation and before building its answer: earlier look-ups are out of date. */
export const forgetOrder = (loaders: Loaders, orderId: string): void => {
  loaders.orderById.clear(orderId);
  loaders.seatHoldersByOrderId.clear(orderId);
};

export const forgetOperation = (loaders: Loaders, operation: Operation | null): void => {
  if (operation === null) return;
  loaders.operationById.clear(operation.id);
  forgetOrder(loaders, toOrderId(operation));
};
