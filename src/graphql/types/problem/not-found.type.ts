import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The provider has no order with this id in this account. Check the id, and the account’s name before the colon.',
})
export class OrderNotFound extends Problem {
  @Field(() => ID, { description: 'The id in the request.' })
  orderId!: string;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The ledger has no operation with this id for this caller.',
})
export class OperationNotFound extends Problem {}
