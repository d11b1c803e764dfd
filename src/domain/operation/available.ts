import type { Capabilities } from '../capabilities.js';
import type { Order } from '../order/order.js';
import type { OperationKind } from './kind.js';
import { holdsDoneSeat, holdsOpenSeat, type Operation } from './operation.js';
import { VERBS, type VerbTable } from './verbs.js';

/** What can be asked of an order now, by its state, its provider's capabilities and the ledger. */
export const availableOperations = (
  order: Pick<Order, 'status' | 'processingMode'>,
  capabilities: Capabilities,
  seatHolders: readonly Operation[],
  verbs: VerbTable = VERBS,
): OperationKind[] =>
  capabilities.operations.filter(
    (kind) =>
      verbs[kind].allows(order) &&
      !seatHolders.some(
        (operation) => holdsOpenSeat(operation) || (operation.kind === kind && holdsDoneSeat(operation, verbs)),
      ),
  );
