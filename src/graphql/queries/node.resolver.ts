import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isOperationId, parseOrderId } from '../../domain/ids.js';
import type { Context } from '../context.js';
import { ReadsProvider } from '../guards/limits/reads-provider.js';
import { RequiresScope } from '../guards/scopes.js';
import { Node } from '../types/node.type.js';
import { type OperationView, toOperationView } from '../views/operation-view.js';
import { type OrderView, readOrder, toOrderView } from '../views/order-view.js';

@Resolver()
export class NodeResolver {
  @RequiresScope(({ id }) => (parseOrderId(String(id)) ? 'orders:read' : 'operations:read'))
  @ReadsProvider()
  @Query(() => Node, {
    nullable: true,
    description:
      'An order or an operation by its id. Null if this caller has nothing with this id, and null if the order cannot be read ' +
      'right now: the query order says why.',
  })
  node(
    @Arg('id', () => ID, { description: 'The id of an Order or of an Operation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<OrderView | OperationView | null> | null {
    if (parseOrderId(id)) return findOrder(id, context);
    return isOperationId(id) ? findOperation(id, context) : null;
  }
}

const findOrder = async (id: string, context: Context): Promise<OrderView | null> => {
  const order = await readOrder(id, context);
  return order && toOrderView(order, context);
};

const findOperation = async (id: string, context: Context): Promise<OperationView | null> => {
  const operation = await context.loaders.operationById.load(id);
  return operation && toOperationView(operation, context);
};
