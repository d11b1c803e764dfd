import type { Capabilities } from '../capabilities.js';
import type { Order } from '../order/order.js';
import type { OperationKind } from './kind.js';
import { holdsSlot, type Operation } from './operation.js';

type OrderFacts = Pick<Order, 'status' | 'processingMode'>;

const ALLOWS_BY_KIND: Readonly<Record<OperationKind, (order: OrderFacts) => boolean>> = {
  CAPTURE: (order) => order.status === 'AUTHORIZED',
  PROCESS: (order) => order.status === 'CREATED' && order.processingMode === 'MANUAL',
};

/** What can be asked of an order now, by its state, its provider's capabilities and the ledger. */
export const availableOperations = (
  order: OrderFacts,
  capabilities: Capabilities,
  slotHolders: readonly Operation[],
): OperationKind[] =>
  capabilities.operations.filter(
    (kind) =>
      ALLOWS_BY_KIND[kind](order) &&
      !slotHolders.some((operation) => operation.kind === kind && holdsSlot(operation.state)),
  );
