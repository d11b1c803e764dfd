import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { ReadsProvider } from '../guards/limits/reads-provider.js';
import { RequiresScope } from '../guards/scopes.js';
import { Operation } from '../types/operation/operation.type.js';
import { OrderResult } from '../types/order/order-result.type.js';
import type { OperationView } from '../views/operation-view.js';
import { toOrderResultView } from '../views/order-result-view.js';
import type { OrderView } from '../views/order-view.js';
import type { ProblemView } from '../views/problem-view.js';

/**
 * This field is declared here, not in the class of Operation: members of the union extend Problem, which must load
 * first.
 */
@Resolver(() => Operation)
export class OperationResolver {
  @RequiresScope('orders:read')
  @ReadsProvider()
  @FieldResolver(() => OrderResult, {
    nullable: true,
    description:
      'The order as it stands now, read at the provider when you select this field. A problem if the read fails.',
  })
  async order(@Root() { orderId }: OperationView, @Ctx() context: Context): Promise<OrderView | ProblemView> {
    return toOrderResultView(await context.loaders.orderById.load(orderId), orderId, context);
  }
}
