import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../problem/problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The idempotency key was used before for something else, or too long ago to be repeated. Nothing was sent. ' +
    '`operation` is its first use, while that is kept.',
})
export class IdempotencyConflict extends Problem {
  @Field(() => [String], {
    description: 'What differs from the first use: "kind", "orderId". Empty where the key is just too old.',
  })
  differs!: string[];
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The same intention is being carried out right now, by this key or by another one for the same order. Nothing more was sent. ' +
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
    'It was sent and no usable answer came: the money may have moved. Never offer to pay again. Follow `operation`: this server ' +
    'keeps asking the provider until it is known.',
})
export class OutcomeUnknown extends Problem {
  @Field(() => Int, { description: 'Look at the operation again after this many milliseconds.' })
  pollAfterMs!: number;
}
