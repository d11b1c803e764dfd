import { Field, InterfaceType } from 'type-graphql';
import { Operation } from './operation.type.js';

@InterfaceType({ description: 'The good outcome of a mutation. It always comes with its entry in the ledger.' })
export abstract class OperationResult {
  @Field(() => Operation, { description: 'The ledger entry.' })
  operation!: Operation;

  @Field(() => Boolean, {
    description:
      'True if this answer comes from the ledger and nothing was sent, because the idempotency key was used for the same before.',
  })
  replayed!: boolean;
}
