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
      'What became of a mutation, from the ledger: poll this while the state is not final. Survives restarts. Null for an id that names ' +
      'no operation of this caller.',
  })
  async operation(
    @Arg('id', () => ID, { description: 'Id of the operation, as the mutation answered it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<OperationView | null> {
    const operation = isOperationId(id) ? await context.loaders.operationById.load(id) : null;
    return operation && toOperationView(operation, context);
  }

  @RequiresScope('operations:read')
  @Query(() => OperationConnection, {
    description:
      'The ledger of mutations, newest first. Filter by the state NEEDS_REVIEW to find what waits for a person.',
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
  };
};

/** A list as long as a request may carry becomes no longer than its enum. */
const toDistinct = <T>(values: readonly T[] | null | undefined): T[] | undefined =>
  values ? [...new Set(values)] : undefined;
