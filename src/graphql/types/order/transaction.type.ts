import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  Acquirer as DomainAcquirer,
  Refusal as DomainRefusal,
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
  description: 'The bank on the merchant’s side, and what it said: what support asks for.',
})
export class Acquirer implements DomainAcquirer {
  @Field(() => String, { nullable: true, description: 'Name of the acquirer. Null where not told.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The provider’s id of the acquirer. Null where not told.' })
  id!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Response code: "0000" is approved at most acquirers. Null where not told.',
  })
  responseCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Authorization code of the issuer. Null where not told.' })
  authorizationCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The acquirer’s transaction id (TID). Null where not told.' })
  tid!: string | null;

  @Field(() => String, { nullable: true, description: 'The acquirer’s sequence number (NSU). Null where not told.' })
  nsu!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Why a transaction was declined.' })
export class Refusal implements DomainRefusal {
  @Field(() => DeclineReason, { description: 'Why, in the words that are the same for every provider.' })
  reason!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'The provider’s own reason or code. Null where it gave none.' })
  providerReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who said no: "acquirer", "antifraud". Null where not told.' })
  decidedBy!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What antifraud thinks of a transaction. For the merchant, not for the buyer.',
})
export class Risk implements DomainRisk {
  @Field(() => String, { nullable: true, description: 'The provider’s risk level. Null where not told.' })
  level!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s score, as text; its scale is the provider’s. Null where not told.',
  })
  score!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'One payment of an order. In the answer of a mutation, fields that the provider’s answer does not hold are read, ' +
    'with the order, when they are selected; where that read fails they are null.',
})
export class Transaction implements DomainTransaction {
  @Field(() => ID, { description: 'account:providerOrderId:providerTransactionId.' })
  id!: string;

  @Field(() => String, { description: 'The provider’s own id of the transaction.' })
  providerTransactionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s reference for reconciliation. Null where there is none.',
  })
  referenceId!: string | null;

  @Field(() => OrderStatus, {
    description: 'Where this payment stands; the order’s status is what all its payments come to.',
  })
  status!: OrderStatus;

  @Field(() => ProviderStatus, { description: 'The same in the provider’s own words.' })
  providerStatus!: ProviderStatus;

  @Field(() => Money, { nullable: true, description: 'What it is for. Null where not told.' })
  amount!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What is or was reserved. Null where not told.' })
  authorized!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was taken. Null where not told.' })
  captured!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What was given back. Null where not told.' })
  refunded!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What the provider charges the merchant for it. Null where not told.',
  })
  cost!: Money | null;

  @Field(() => PaymentMethod, { nullable: true, description: 'How it is paid. Null where not told.' })
  paymentMethod!: PaymentMethod | null;

  @Field(() => Int, { nullable: true, description: 'In how many monthly parts; 1 is at once. Null where not told.' })
  installments!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the buyer reads on the card statement. Null where not told.',
  })
  statementDescriptor!: string | null;

  @Field(() => Acquirer, { nullable: true, description: 'The acquirer and its codes. Null where not told.' })
  acquirer!: Acquirer | null;

  @Field(() => Refusal, { nullable: true, description: 'Why it was declined. Null where it was not.' })
  refusal!: Refusal | null;

  @Field(() => Risk, { nullable: true, description: 'What antifraud thinks of it. Null where not told.' })
  risk!: Risk | null;

  @Field(() => Person, { nullable: true, description: 'Who pays. Null where not told.' })
  payer!: Person | null;

  @Field(() => Person, { nullable: true, description: 'To whom it is billed. Null where not told.' })
  billing!: Person | null;

  @Field(() => Person, { nullable: true, description: 'To whom it is sent. Null where not told.' })
  shipping!: Person | null;

  @Field(() => [OrderItem], {
    nullable: true,
    description: 'What this payment is for, where the provider tells it per payment; else null.',
  })
  items!: OrderItem[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created at the provider. Null where not told.' })
  createdAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed at the provider. Null where not told.' })
  updatedAt!: Date | null;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'What the merchant attached to it. Null where there is nothing.',
  })
  metadata!: JsonObject | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Every field that the provider sent, under its own names, secrets and documents removed. Null where not told.',
  })
  providerData!: JsonObject | null;
}
