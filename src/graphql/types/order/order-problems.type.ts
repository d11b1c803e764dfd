import { Field, ObjectType } from 'type-graphql';
import { ReadsProvider } from '../../guards/limits/reads-provider.js';
import { TransactionDecline } from '../problem/decline-reason.type.js';
import { Problem } from '../problem/problem.type.js';
import { Order } from './order.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The state of the order does not allow this: it was captured before, is canceled, or has expired. This request moved no money.',
})
export class OrderStateConflict extends Problem {
  @ReadsProvider()
  @Field(() => Order, {
    nullable: true,
    description: 'The order as it stands now; its status says what to show. Null if the read failed.',
  })
  order!: Order | null;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The issuer, the acquirer or antifraud declined the payment. This is a business answer, not an error of the system. No money ' +
    'was taken. Offer another card or method.',
})
export class PaymentDeclined extends Problem {
  @ReadsProvider()
  @Field(() => Order, { nullable: true, description: 'The order as it stands now. Null if the read failed.' })
  order!: Order | null;

  @Field(() => [TransactionDecline], {
    description: 'The declined payments and the reasons. Empty if the provider does not say.',
  })
  declines!: TransactionDecline[];
}
