import { parseOrderId } from '../../domain/ids.js';
import type { OrderRead } from '../../operations/outcome.js';
import type { Context } from '../context.js';
import { toInvalidIdView } from './invalid-input-view.js';
import { type OrderView, toOrderView } from './order-view.js';
import { type ProblemView, toProblemView } from './problem-view.js';

/** The order as it stands now, or the problem. A malformed id never reaches the provider. */
export const findOrderResult = async (
  orderId: string,
  path: readonly string[],
  context: Context,
): Promise<OrderView | ProblemView> => {
  if (!parseOrderId(orderId)) return toInvalidIdView('INVALID_ORDER_ID', path, context);
  return toOrderResultView(atPath(await context.loaders.orderById.load(orderId), path), orderId, context);
};

/** Several fields of a document may share one read of an order; each names its own argument in the problem. */
const atPath = (read: OrderRead, path: readonly string[]): OrderRead =>
  read.kind === 'problem' && read.problem.member === 'InvalidInput'
    ? { ...read, problem: { ...read.problem, fields: read.problem.fields.map((field) => ({ ...field, path })) } }
    : read;

export const toOrderResultView = (read: OrderRead, orderId: string, context: Context): OrderView | ProblemView =>
  read.kind === 'found'
    ? toOrderView(read.order, context)
    : toProblemView({ problem: read.problem, operation: null, replayed: false, orderId }, context);
