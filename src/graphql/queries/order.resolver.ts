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

/** The number of orders that one query may read at providers. */
const MAX_IDS = 50;

@Resolver()
export class OrderQueryResolver {
  @RequiresScope('orders:read')
  @ReadsProvider()
  @Query(() => OrderResult, { description: 'One order, read at its provider now.' })
  order(
    @Arg('id', () => ID, {
      description: 'The order id: the account’s name, a colon, and the provider’s own order id or code.',
    })
    id: string,
    @Ctx() context: Context,
  ): Promise<OrderResultView> {
    return findOrderResult(id, ['id'], context);
  }

  @RequiresScope('orders:read')
  @ReadsProvider()
  @Query(() => [OrderResult], {
    description:
      'Several orders, in the order of the ids; each is read at its provider once. A problem takes the place of an order that ' +
      'cannot be read. With more than 50 ids nothing is read, and the list holds one InvalidInput with TOO_MANY_IDS.',
  })
  async orders(
    @Arg('ids', () => [ID], { description: 'The order ids, at most 50.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<OrderResultView[]> {
    if (ids.length > MAX_IDS) return [toInvalidIdView('TOO_MANY_IDS', ['ids'], context)];
    return Promise.all(ids.map((id, index) => findOrderResult(id, ['ids', String(index)], context)));
  }
}
