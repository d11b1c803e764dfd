import { availableOperations } from '../../domain/operation/available.js';
import type { OperationKind } from '../../domain/operation/kind.js';
import type { Order } from '../../domain/order/order.js';
import type { Context } from '../context.js';
import type { AccountView } from './account-view.js';
import { type Lazy, readField } from './lazy-fields.js';

interface OrderFacts {
  readonly id: string;
  readonly account: AccountView;
  readonly status: Lazy<Order['status']>;
  readonly processingMode: Lazy<Order['processingMode']>;
}

/** Never fails, since it may stand beside an answer about money. If something cannot be read, it offers less. */
export const findAvailableOperations = (order: OrderFacts, context: Context): Promise<OperationKind[]> =>
  readAvailableOperations(order, context).catch(() => []);

/** Reads only what the answer needs: the mode of created orders, and the seats if some operation is possible. */
const readAvailableOperations = async (order: OrderFacts, context: Context): Promise<OperationKind[]> => {
  const status = await readField(order.status);
  const processingMode = status === 'CREATED' ? await readField(order.processingMode) : null;
  const { capabilities } = order.account.provider;
  const allowed = availableOperations({ status, processingMode }, capabilities, []);
  if (allowed.length === 0) return allowed;
  const seatHolders = await context.loaders.seatHoldersByOrderId.load(order.id);
  return availableOperations({ status, processingMode }, capabilities, seatHolders);
};
