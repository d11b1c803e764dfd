import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { toNearestPageRequest } from '../page-request.js';
import { RequiresScope } from '../scopes.js';
import { Order } from '../types/order.type.js';
import { PageArguments } from '../types/page-arguments.type.js';
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
