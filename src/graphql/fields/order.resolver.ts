import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { PageArguments } from '../input/page-arguments.type.js';
import { toNearestPageRequest } from '../input/page-request.js';
import { Order } from '../types/order/order.type.js';
import {
  EMPTY_CONNECTION,
  findOperationConnection,
  type OperationConnectionView,
} from '../views/operation-connection-view.js';
import type { OrderView } from '../views/order-view.js';

@Resolver(() => Order)
export class OrderResolver {
  @RequiresScope('operations:read')
  @FieldResolver()
  async operations(
    @Root() { id: orderId }: OrderView,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<OperationConnectionView> {
    const request = toNearestPageRequest(page);
    return request ? findOperationConnection({ orderId }, request, context) : EMPTY_CONNECTION;
  }
}
