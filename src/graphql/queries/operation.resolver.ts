import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isOperationId } from '../../domain/ids.js';
import type { OperationFilter as Filter } from '../../operations/operations.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors/top-level-errors.js';
import { RequiresScope } from '../guards/scopes.js';
import type { OperationFilter } from '../input/operation-filter.type.js';
import { OperationsArguments } from '../input/operations-arguments.type.js';
import { toPageRequest } from '../input/page-request.js';
import { invalidFields } from '../input/validate.js';
import { Operation } from '../types/operation/operation.type.js';
import { OperationConnection } from '../types/operation/operation-connection.type.js';
import { findOperationConnection, type OperationConnectionView } from '../views/operation-connection-view.js';
import { type OperationView, toOperationView } from '../views/operation-view.js';

@Resolver()
export class OperationQueryResolver {
  @RequiresScope('operations:read')
  @Query(() => Operation, {
    nullable: true,
    description:
      'One operation from the ledger: the outcome of a mutation. Poll it while the state is not final. It survives restarts. ' +
      'Null if this caller has no operation with this id.',
  })
  async operation(
    @Arg('id', () => ID, { description: 'The id of the operation, from the answer of the mutation.' }) id: string,
    @Ctx() context: Context,
  ): Promise<OperationView | null> {
    const operation = isOperationId(id) ? await context.loaders.operationById.load(id) : null;
    return operation && toOperationView(operation, context);
  }

  @RequiresScope('operations:read')
  @Query(() => OperationConnection, {
    description:
      'The operations of this caller, newest first. Filter by the state NEEDS_REVIEW to find those that wait for a person.',
  })
  async operations(
    @Args(() => OperationsArguments) { filter, ...page }: OperationsArguments,
    @Ctx() context: Context,
  ): Promise<OperationConnectionView> {
    return findOperationConnection(toFilter(filter), toPageRequest(page), context);
  }
}

const toFilter = (filter: OperationFilter | null | undefined): Filter => {
  if (!filter) return {};
  const [invalid] = invalidFields(filter, ['filter']);
  if (invalid) throw badUserInput(`${invalid.path.join('.')}: ${invalid.message}`);
  return {
    states: toDistinct(filter.states),
    kinds: toDistinct(filter.kinds),
    account: filter.account ?? undefined,
    orderId: filter.orderId ?? undefined,
    idempotencyKey: filter.idempotencyKey ?? undefined,
    startedBefore: filter.startedBefore ?? undefined,
    contradicted: filter.contradicted ?? undefined,
  };
};

/** Removes repeated values: a request may carry a long list of the same enum value. */
const toDistinct = <T>(values: readonly T[] | null | undefined): T[] | undefined =>
  values ? [...new Set(values)] : undefined;
