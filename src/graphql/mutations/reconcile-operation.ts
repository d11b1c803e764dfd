import { Arg, Ctx, createUnionType, ID, Mutation, Resolver } from 'type-graphql';
import { isOperationId } from '../../domain/ids.js';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { forgetOperation } from '../loaders.js';
import { Operation } from '../types/operation/operation.type.js';
import { OperationInProgress } from '../types/operation/operation-problems.type.js';
import { InvalidInput } from '../types/problem/invalid-input.type.js';
import { OperationNotFound } from '../types/problem/not-found.type.js';
import { ProviderMisconfigured, ProviderUnavailable } from '../types/problem/provider-problems.type.js';
import { UnexpectedProblem } from '../types/problem/unexpected-problem.type.js';
import { toInvalidIdView } from '../views/invalid-input-view.js';
import { toOperationOutcomeView } from '../views/outcome-view.js';

export const ReconcileOperationResult = createUnionType({
  name: 'ReconcileOperationResult',
  description: 'The operation after the inquiry or the decision, or the reason why there was none.',
  types: () =>
    [
      Operation,
      OperationNotFound,
      OperationInProgress,
      InvalidInput,
      ProviderUnavailable,
      ProviderMisconfigured,
      UnexpectedProblem,
    ] as const,
});

@Resolver()
export class ReconcileOperationResolver {
  @RequiresScope('operations:read')
  @Mutation(() => ReconcileOperationResult, {
    nullable: true,
    description:
      'Ask the provider now what became of an operation whose outcome is unknown or pending. It never sends the operation again. ' +
      'The server asks on its own too; call this when somebody is waiting.',
  })
  async reconcileOperation(
    @Arg('id', () => ID, { description: 'The id of the operation.' }) id: string,
    @Ctx() context: Context,
  ) {
    if (!isOperationId(id)) return toInvalidIdView('INVALID_OPERATION_ID', ['id'], context);
    const outcome = await context.operations.reconcileOperation(context.caller, id);
    forgetOperation(context.loaders, outcome.operation);
    return toOperationOutcomeView(outcome, context);
  }
}
