import type { Caller } from '../domain/caller.js';
import { acceptCommand } from './accept-command.js';
import type { Dependencies } from './dependencies.js';
import type { OrderCommand } from './operations.js';
import type { Outcome } from './outcome.js';

/** Take the whole amount that was authorized before. */
export const captureOrder = (dependencies: Dependencies, caller: Caller, command: OrderCommand): Promise<Outcome> =>
  acceptCommand(dependencies, caller, command, (providerOrderId) => ({ kind: 'CAPTURE', providerOrderId }));
