import { Allow } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver, registerEnumType } from 'type-graphql';
import { ResolvedOutcome } from '../../domain/operation/operation.js';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { IsOperationId, IsReason } from '../input/constraints.js';
import { forgetOperation } from '../loaders.js';
import { findInvalidInput } from '../views/invalid-input-view.js';
import { toOperationOutcomeView } from '../views/outcome-view.js';
import { ReconcileOperationResult } from './reconcile-operation.js';

registerEnumType(ResolvedOutcome, {
  name: 'ResolvedOutcome',
  description: 'The outcome of an operation, as a person found it.',
  valuesConfig: {
    APPLIED: { description: 'The operation had an effect: it becomes SUCCEEDED.' },
    NOT_APPLIED: {
      description:
        'The operation had no effect and can no longer have one: it becomes FAILED, and the order may be tried again.',
    },
  },
});

@InputType({ description: 'A person’s decision about an operation, and the evidence for it.' })
export class ResolveOperationInput {
  @IsOperationId()
  @Field(() => ID, { description: 'The id of the operation. Its state must be OUTCOME_UNKNOWN or NEEDS_REVIEW.' })
  id!: string;

  @Allow()
  @Field(() => ResolvedOutcome, { description: 'What really happened.' })
  outcome!: ResolvedOutcome;

  @IsReason()
  @Field(() => String, {
    description:
      'The reason and the evidence, in 1 to 1000 characters. The ledger keeps it for good, with the caller’s name. Never write card numbers.',
  })
  reason!: string;
}

@Resolver()
export class ResolveOperationResolver {
  @RequiresScope('operations:resolve')
  @Mutation(() => ReconcileOperationResult, {
    nullable: true,
    description:
      'Record what a person found at the provider, when the server cannot find it out. A final operation is refused; NOT_APPLIED is ' +
      'refused while a request may still be under way. With authenticated callers it needs the scope operations:resolve.',
  })
  async resolveOperation(
    @Arg('input', () => ResolveOperationInput, { description: 'The operation, its outcome and the reason.' })
    input: ResolveOperationInput,
    @Ctx() context: Context,
  ) {
    const invalid = findInvalidInput(input, context);
    if (invalid) return invalid;
    const command = { id: input.id, outcome: input.outcome, reason: input.reason.trim() };
    const outcome = await context.operations.resolveOperation(context.caller, command);
    forgetOperation(context.loaders, outcome.operation);
    return toOperationOutcomeView(outcome, context);
  }
}
