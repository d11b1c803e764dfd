import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The provider has no such order in this account. Check the id and the account’s name before the colon.',
})
export class OrderNotFound extends Problem {
  @Field(() => ID, { description: 'The id that was asked for.' })
  orderId!: string;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The ledger has no such operation for this caller.',
})
export class OperationNotFound extends Problem {}
