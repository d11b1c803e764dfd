import type { Caller } from '../domain/caller.js';
import type { Problem } from '../domain/problem/problem.js';
import { retry } from '../domain/problem/problem.js';
import { inSpan, type SpanEnd } from '../platform/trace.js';
import type { Dependencies } from './dependencies.js';
import { findProvider } from './find-provider.js';
import type { OrderRead } from './outcome.js';

/** One provider read per id, in the order asked; how many run at once is for each account's guard to say. */
export const findOrders = (
  dependencies: Pick<Dependencies, 'providers'>,
  caller: Caller,
  orderIds: readonly string[],
  signal?: AbortSignal,
): Promise<readonly OrderRead[]> =>
  Promise.all(orderIds.map((orderId) => findOrder(dependencies, caller, orderId, signal)));

const findOrder = async (
  dependencies: Pick<Dependencies, 'providers'>,
  caller: Caller,
  orderId: string,
  signal: AbortSignal | undefined,
): Promise<OrderRead> => {
  const found = findProvider(dependencies, caller, orderId, ['id']);
  if (found.kind === 'problem') return asRead(found.problem);
  const { account } = found.provider;
  const attributes = { 'guiche.provider': account.provider.name, 'guiche.account': account.name };
  return inSpan('READ', { attributes, end: spanEndOf }, () => found.provider.readOrder(found.providerOrderId, signal));
};

const spanEndOf = (read: OrderRead): SpanEnd => ({
  attributes: { 'guiche.outcome': read.kind === 'found' ? 'Order' : read.problem.member },
});

/** A read has no key to change. */
const asRead = (problem: Problem): OrderRead => ({ kind: 'problem', problem: { ...problem, retry: retry('NEVER') } });
