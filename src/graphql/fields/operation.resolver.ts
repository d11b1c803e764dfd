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

/** Declared here and not in its class: the union's members extend Problem, which must be loaded before them. */
@Resolver(() => Operation)
export class OperationResolver {
  @RequiresScope('orders:read')
  @ReadsProvider()
  @FieldResolver(() => OrderResult, {
    nullable: true,
    description: 'The order as it stands now, read when this is selected; a problem where it cannot be read.',
  })
  async order(@Root() { orderId }: OperationView, @Ctx() context: Context): Promise<OrderView | ProblemView> {
    return toOrderResultView(await context.loaders.orderById.load(orderId), orderId, context);
  }
}
