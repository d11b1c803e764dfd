import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { ReadsProvider } from '../guards/limits/reads-provider.js';
import { RequiresScope } from '../guards/scopes.js';
import { OrderResult } from '../types/order/order-result.type.js';
import { toInvalidIdView } from '../views/invalid-input-view.js';
import { findOrderResult } from '../views/order-result-view.js';
import type { OrderView } from '../views/order-view.js';
import type { ProblemView } from '../views/problem-view.js';

type OrderResultView = OrderView | ProblemView;

/** So many provider reads may one query ask for. */
const MAX_IDS = 50;

@Resolver()
export class OrderQueryResolver {
  @RequiresScope('orders:read')
  @ReadsProvider()
  @Query(() => OrderResult, { description: 'One order, read from its provider now.' })
  order(
    @Arg('id', () => ID, { description: 'Order id: account name, colon, the provider’s own order id or code.' })
    id: string,
    @Ctx() context: Context,
  ): Promise<OrderResultView> {
    return findOrderResult(id, ['id'], context);
  }

  @RequiresScope('orders:read')
  @ReadsProvider()
  @Query(() => [OrderResult], {
    description:
      'Several orders, in the order asked, each read from its provider once. An id that is malformed or unknown has its problem in its ' +
      'place. More than 50 ids: nothing is read, and the list holds a single InvalidInput, TOO_MANY_IDS.',
  })
  async orders(
    @Arg('ids', () => [ID], { description: 'Order ids, at most 50.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<OrderResultView[]> {
    if (ids.length > MAX_IDS) return [toInvalidIdView('TOO_MANY_IDS', ['ids'], context)];
    return Promise.all(ids.map((id, index) => findOrderResult(id, ['ids', String(index)], context)));
  }
}
