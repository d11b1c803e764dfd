import { Allow, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OperationState } from '../../domain/operation/operation.js';
import { OperationKind } from '../types/operation/operation-kind.type.js';
import { DateTime } from '../types/scalars.js';
import { IsAccountName, IsIdempotencyKey, IsOrderId } from './constraints.js';

@InputType({
  description:
    'Which operations to list. An operation must match every field that you send; a field that is null or absent sets no condition.',
})
export class OperationFilter {
  @Allow()
  @Field(() => [OperationState], {
    nullable: true,
    description:
      'The operation is in one of these states. NEEDS_REVIEW means that it waits for a person. An empty list matches nothing.',
  })
  states?: OperationState[] | null;

  @Allow()
  @Field(() => [OperationKind], {
    nullable: true,
    description: 'The operation is of one of these kinds. An empty list matches nothing.',
  })
  kinds?: OperationKind[] | null;

  @IsOptional()
  @IsAccountName()
  @Field(() => ID, { nullable: true, description: 'The operation belongs to the account with this configured name.' })
  account?: string | null;

  @IsOptional()
  @IsOrderId()
  @Field(() => ID, { nullable: true, description: 'The operation is about this order.' })
  orderId?: string | null;

  @IsOptional()
  @IsIdempotencyKey()
  @Field(() => String, { nullable: true, description: 'The client sent the operation with this idempotency key.' })
  idempotencyKey?: string | null;

  @Allow()
  @Field(() => DateTime, { nullable: true, description: 'The operation was recorded before this moment.' })
  startedBefore?: Date | null;

  @Allow()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those with `contradictedBy`, which wait for a person. False is no condition.',
  })
  contradicted?: boolean | null;
}
