import type { Caller } from '../domain/caller.js';
import type { Problem } from '../domain/problem.js';
import { retry } from '../domain/retry-advice.js';
import type { Dependencies } from './dependencies.js';
import { findProvider } from './find-provider.js';
import type { OrderRead } from './outcome.js';

/** One provider read per id, in the order asked; how many run at once is for each account's guard to say. */
export const findOrders = (
  dependencies: Pick<Dependencies, 'providers'>,
  caller: Caller,
  orderIds: readonly string[],
): Promise<readonly OrderRead[]> => Promise.all(orderIds.map((orderId) => findOrder(dependencies, caller, orderId)));

const findOrder = async (
  dependencies: Pick<Dependencies, 'providers'>,
  caller: Caller,
  orderId: string,
): Promise<OrderRead> => {
  const found = findProvider(dependencies, caller, orderId, ['id']);
  return found.kind === 'problem' ? asRead(found.problem) : found.provider.readOrder(found.providerOrderId);
};

/** A read has no key to change. */
const asRead = (problem: Problem): OrderRead => ({ kind: 'problem', problem: { ...problem, retry: retry('NEVER') } });
