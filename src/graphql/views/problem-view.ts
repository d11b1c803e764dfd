import type { Operation } from '../../domain/operation/operation.js';
import type { OrderSnapshot } from '../../domain/order/order.js';
import type { Problem } from '../../domain/problem/problem.js';
import type { Context } from '../context.js';
import { type AccountView, toAccountView } from './account-view.js';
import type { Lazy } from './lazy-fields.js';
import { type OrderView, readOrder, toLazyOrderView, toOrderView } from './order-view.js';

export interface ShownProblem {
  readonly problem: Problem;
  /** The ledger entry; null if nothing was recorded. */
  readonly operation: Operation | null;
  readonly replayed: boolean;
  /** The order that the request was about, if it was about one. */
  readonly orderId: string | null;
}

type ProblemFacts = Pick<Problem, 'code' | 'category' | 'message' | 'retry' | 'provider'>;

/**
 * The union member for a problem. It keeps the fields of its kind (fields, declines, kind …) as the domain has them.
 */
export interface ProblemView extends ProblemFacts {
  readonly __typename: Problem['member'];
  readonly replayed: boolean;
  /** The field's resolver shapes it, because an operation holds its problem in turn. */
  readonly operation: Operation | null;
  readonly account?: AccountView;
  readonly order?: Lazy<OrderView | null>;
}

export const toProblemView = (shown: ShownProblem, context: Context): ProblemView => {
  const { problem, operation, replayed } = shown;
  const facts: ProblemFacts = problem;
  return {
    ...facts,
    __typename: problem.member,
    replayed,
    operation,
    ...('account' in problem && { account: toAccountView(problem.account, operation, context) }),
    ...('order' in problem && { order: toConcernedOrder(problem.order, shown, context) }),
  };
};

/** A stored problem holds the order as it was then. A replay reads the order instead. */
const toConcernedOrder = (
  snapshot: OrderSnapshot | null,
  { operation, replayed, orderId }: ShownProblem,
  context: Context,
): Lazy<OrderView | null> => {
  if (snapshot && !replayed) {
    return toLazyOrderView({ held: snapshot, operation, lastStatus: snapshot.status }, context);
  }
  const id = snapshot?.id ?? orderId;
  return async () => {
    const order = id && (await readOrder(id, context));
    return order ? toOrderView(order, context) : null;
  };
};
