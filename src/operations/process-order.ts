import type { Caller } from '../domain/caller.js';
import { acceptCommand } from './accept-command.js';
import type { Dependencies } from './dependencies.js';
import type { OrderCommand } from './operations.js';
import type { Outcome } from './outcome.js';

/** Start the payments of an order created in manual processing mode. */
export const processOrder = (dependencies: Dependencies, caller: Caller, command: OrderCommand): Promise<Outcome> =>
  acceptCommand(dependencies, caller, command, (providerOrderId) => ({ kind: 'PROCESS', providerOrderId }));
