import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  Acquirer as DomainAcquirer,
  TransactionRefusal as DomainRefusal,
  Risk as DomainRisk,
  Transaction as DomainTransaction,
} from '../../../domain/order/transaction.js';
import type { JsonObject } from '../../../lib/json.js';
import { DeclineReason } from '../problem/decline-reason.type.js';
import { DateTime, JSONObject } from '../scalars.js';
import { Money } from './money.type.js';
import { OrderItem } from './order-item.type.js';
import { OrderStatus, ProviderStatus } from './order-status.type.js';
import { PaymentMethod } from './payment-method.type.js';
import { Person } from './person.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The bank on the merchant’s side and its answer, for questions to support.',
})
export class Acquirer implements DomainAcquirer {
  @Field(() => String, { nullable: true, description: 'The name of the acquirer. Null if unknown.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The provider’s id of the acquirer. Null if unknown.' })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The response code; at most acquirers "0000" means approved. Null if unknown.',
  })
  responseCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The authorization code of the issuer. Null if unknown.' })
  authorizationCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The acquirer’s transaction id (TID). Null if unknown.' })
  tid!: string | null;

  @Field(() => String, { nullable: true, description: 'The acquirer’s sequence number (NSU). Null if unknown.' })
  nsu!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The reason why a transaction was declined.' })
export class Refusal implements DomainRefusal {
  @Field(() => DeclineReason, { description: 'The reason, in the same words for every provider.' })
  reason!: DeclineReason;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s own reason or code. Null if the provider gave none.',
  })
  providerReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who declined: "acquirer", "antifraud". Null if unknown.' })
  decidedBy!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The judgement of antifraud on a transaction. It is for the merchant, not for the buyer.',
})
export class Risk implements DomainRisk {
  @Field(() => String, { nullable: true, description: 'The provider’s risk level. Null if unknown.' })
  level!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s score as text, on the provider’s own scale. Null if unknown.',
  })
  score!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One payment of an order. In the answer of a mutation, the provider’s answer may not hold every field. If you select a field ' +
    'that it does not hold, this server reads the order; if that read fails, the field is null.',
})
export class Transaction implements DomainTransaction {
  @Field(() => ID, { description: 'account:providerOrderId:providerTransactionId.' })
  id!: string;

  @Field(() => String, { description: 'The provider’s own id of the transaction.' })
  providerTransactionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s reference for reconciliation. Null if there is none.',
  })
  referenceId!: string | null;

  @Field(() => OrderStatus, {
    description: 'The status of this payment. The status of the order follows from all its payments.',
  })
  status!: OrderStatus;

  @Field(() => ProviderStatus, { description: 'The status in the provider’s own words.' })
  providerStatus!: ProviderStatus;

  @Field(() => Money, { nullable: true, description: 'The amount of the payment. Null if unknown.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The amount that is or was reserved. Null if unknown.' })
  authorized!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The amount taken. Null if unknown.' })
  captured!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The amount given back. Null if unknown.' })
  refunded!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The provider’s fee, paid by the merchant. Null if unknown.',
  })
  cost!: Money | null;

  @Field(() => PaymentMethod, { nullable: true, description: 'The payment method. Null if unknown.' })
  paymentMethod!: PaymentMethod | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of monthly installments; 1 means a single payment. Null if unknown.',
  })
  installments!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text that the buyer reads on the card statement. Null if unknown.',
  })
  statementDescriptor!: string | null;

  @Field(() => Acquirer, { nullable: true, description: 'The acquirer and its codes. Null if unknown.' })
  acquirer!: Acquirer | null;

  @Field(() => Refusal, { nullable: true, description: 'Why the payment was declined. Null if it was not declined.' })
  refusal!: Refusal | null;

  @Field(() => Risk, { nullable: true, description: 'The judgement of antifraud. Null if unknown.' })
  risk!: Risk | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The buyer who pays. Null if unknown, and without the scope orders:payer.',
  })
  payer!: Person | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who gets the bill. Null if unknown, and without the scope orders:payer.',
  })
  billing!: Person | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The person who gets the goods. Null if unknown, and without the scope orders:payer.',
  })
  shipping!: Person | null;

  @Field(() => [OrderItem], {
    nullable: true,
    description: 'The items of this payment. Null if the provider does not tell them for each payment.',
  })
  items!: OrderItem[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the payment was created at the provider. Null if unknown.',
  })
  createdAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the payment last changed at the provider. Null if unknown.',
  })
  updatedAt!: Date | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'The data that the merchant attached. Null if there is none, and without the scope orders:provider-data.',
  })
  metadata!: JsonObject | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Every field that the provider sent, under its own names, without secrets and personal documents. Null if unknown, and ' +
      'without the scope orders:provider-data.',
  })
  providerData!: JsonObject | null;
}
