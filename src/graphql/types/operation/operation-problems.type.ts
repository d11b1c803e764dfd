import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../problem/problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The idempotency key was used before for something else, or so long ago that it cannot be repeated safely. Nothing was sent. ' +
    '`operation` is the first use of the idempotency key, if the ledger still has it.',
})
export class IdempotencyConflict extends Problem {
  @Field(() => [String], {
    description:
      'The fields that differ from the first use: "kind", "orderId". Empty if the idempotency key is only too old.',
  })
  differs!: string[];
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'This operation is already running, for this idempotency key or for another one of the same order. Nothing more was sent. ' +
    'Follow `operation`.',
})
export class OperationInProgress extends Problem {
  @Field(() => Int, { description: 'Look at the operation again after this many milliseconds.' })
  pollAfterMs!: number;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The request was sent and no usable answer came: the money may have moved. Never offer to pay again. Follow `operation`: this ' +
    'server keeps asking the provider until the outcome is known.',
})
export class OutcomeUnknown extends Problem {
  @Field(() => Int, { description: 'Look at the operation again after this many milliseconds.' })
  pollAfterMs!: number;
}
