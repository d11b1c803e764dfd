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
  description: 'What a person found out about an operation.',
  valuesConfig: {
    APPLIED: { description: 'It had effect: the operation becomes SUCCEEDED.' },
    NOT_APPLIED: {
      description:
        'It had no effect and cannot have one any more: the operation becomes FAILED and the order may be tried again.',
    },
  },
});

@InputType({ description: 'What a person decides about an operation, and on what evidence.' })
export class ResolveOperationInput {
  @IsOperationId()
  @Field(() => ID, { description: 'Id of the operation. Its state must be OUTCOME_UNKNOWN or NEEDS_REVIEW.' })
  id!: string;

  @Allow()
  @Field(() => ResolvedOutcome, { description: 'What really happened.' })
  outcome!: ResolvedOutcome;

  @IsReason()
  @Field(() => String, {
    description:
      'Why, and on what evidence, 1 to 1000 characters. Kept for good, with the caller’s name. No card numbers.',
  })
  reason!: string;
}

@Resolver()
export class ResolveOperationResolver {
  @RequiresScope('operations:resolve')
  @Mutation(() => ReconcileOperationResult, {
    nullable: true,
    description:
      'A person settles what no provider can tell, after looking at the provider. Final operations are refused; NOT_APPLIED is refused while a ' +
      'request may still be under way. Where callers are authenticated, it needs the scope operations:resolve.',
  })
  async resolveOperation(
    @Arg('input', () => ResolveOperationInput, { description: 'Which operation, what happened, and why.' })
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
