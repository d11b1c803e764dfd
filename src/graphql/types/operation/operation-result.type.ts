import { Field, InterfaceType } from 'type-graphql';
import { Operation } from './operation.type.js';

@InterfaceType({ description: 'Every good end of a mutation: it always comes with its entry in the ledger.' })
export abstract class OperationResult {
  @Field(() => Operation, { description: 'The ledger entry.' })
  operation!: Operation;

  @Field(() => Boolean, {
    description:
      'True when this answer comes from the ledger and nothing was sent: the key had been used for the same before.',
  })
  replayed!: boolean;
}
