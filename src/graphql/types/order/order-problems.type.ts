import { Field, ObjectType } from 'type-graphql';
import { ReadsProvider } from '../../guards/limits/reads-provider.js';
import { TransactionDecline } from '../problem/decline-reason.type.js';
import { Problem } from '../problem/problem.type.js';
import { Order } from './order.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The order is in a state that does not allow this: captured before, canceled, expired. No money was moved by this request.',
})
export class OrderStateConflict extends Problem {
  @ReadsProvider()
  @Field(() => Order, {
    nullable: true,
    description: 'The order as it stands now: its status says what to show. Null if it could not be read.',
  })
  order!: Order | null;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'Issuer, acquirer or antifraud said no: a business answer, not an error of the system. No money was taken. Offer another card or method.',
})
export class PaymentDeclined extends Problem {
  @ReadsProvider()
  @Field(() => Order, { nullable: true, description: 'The order as it stands now. Null if it could not be read.' })
  order!: Order | null;

  @Field(() => [TransactionDecline], {
    description: 'Which payments were declined, and why; empty where the provider does not say.',
  })
  declines!: TransactionDecline[];
}
