import { acceptCommand } from './accept-command.js';
import type { Dependencies } from './dependencies.js';
import { findOperations, findSeatHolders, listOperations } from './find-operations.js';
import { findOrders } from './find-orders.js';
import type { Operations } from './operations.js';
import { reconcileOperation } from './reconcile-operation.js';
import { resolveOperation } from './resolve-operation.js';

/** Everything a caller can ask of Guichê, over these dependencies. */
export const createOperations = (dependencies: Dependencies): Operations => ({
  acceptCommand: (caller, command) => acceptCommand(dependencies, caller, command),
  reconcileOperation: (caller, id) => reconcileOperation(dependencies, caller, id),
  resolveOperation: (caller, command) => resolveOperation(dependencies, caller, command),
  findOrders: (caller, orderIds, signal) => findOrders(dependencies, caller, orderIds, signal),
  findOperations: (caller, ids) => findOperations(dependencies, caller, ids),
  findSeatHolders: (caller, orderIds) => findSeatHolders(dependencies, caller, orderIds),
  listOperations: (caller, filter, page) => listOperations(dependencies, caller, filter, page),
  findAccount: (caller, name) => {
    const account = dependencies.providers.get(name)?.account;
    return account?.tenant === caller.tenant ? account : undefined;
  },
  listAccounts: (caller) =>
    [...dependencies.providers.values()].map(({ account }) => account).filter(({ tenant }) => tenant === caller.tenant),
});
