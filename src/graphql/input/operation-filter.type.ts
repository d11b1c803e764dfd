import { Allow, IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OperationState } from '../../domain/operation/operation.js';
import { OperationKind } from '../types/operation/operation-kind.type.js';
import { DateTime } from '../types/scalars.js';
import { IsAccountName, IsIdempotencyKey, IsOrderId } from './constraints.js';

@InputType({
  description:
    'Which operations to list: those that match every field that is given. A field that is null or absent is no condition.',
})
export class OperationFilter {
  @Allow()
  @Field(() => [OperationState], {
    nullable: true,
    description: 'In one of these states. NEEDS_REVIEW is what waits for a person; an empty list matches nothing.',
  })
  states?: OperationState[] | null;

  @Allow()
  @Field(() => [OperationKind], {
    nullable: true,
    description: 'Of one of these kinds; an empty list matches nothing.',
  })
  kinds?: OperationKind[] | null;

  @IsOptional()
  @IsAccountName()
  @Field(() => ID, { nullable: true, description: 'Of this account, by its configured name.' })
  account?: string | null;

  @IsOptional()
  @IsOrderId()
  @Field(() => ID, { nullable: true, description: 'Of this order.' })
  orderId?: string | null;

  @IsOptional()
  @IsIdempotencyKey()
  @Field(() => String, { nullable: true, description: 'Asked for with this idempotency key.' })
  idempotencyKey?: string | null;

  @Allow()
  @Field(() => DateTime, { nullable: true, description: 'Started before this moment.' })
  startedBefore?: Date | null;
}
