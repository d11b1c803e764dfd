import { Field, ID, ObjectType } from 'type-graphql';
import type { OrderId } from '../../../domain/ids.js';
import type { Integration as DomainIntegration, Order as DomainOrder } from '../../../domain/order/order.js';
import type { JsonObject } from '../../../lib/json.js';
import { Account } from '../account.type.js';
import { Node } from '../node.type.js';
import { OperationConnection } from '../operation/operation-connection.type.js';
import { OperationKind } from '../operation/operation-kind.type.js';
import { DateTime, Duration, JSONObject } from '../scalars.js';
import { Money } from './money.type.js';
import { OrderItem } from './order-item.type.js';
import { CaptureMode, ProcessingMode } from './order-modes.type.js';
import { OrderStatus, ProviderStatus } from './order-status.type.js';
import { Person } from './person.type.js';
import { Transaction } from './transaction.type.js';

@ObjectType({ simpleResolvers: true, description: 'The programs through which an order was created at the provider.' })
export class Integration implements DomainIntegration {
  @Field(() => String, { nullable: true, description: 'The application. Null where not told.' })
  applicationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The integrator. Null where not told.' })
  integratorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The platform. Null where not told.' })
  platformId!: string | null;

  @Field(() => String, { nullable: true, description: 'The corporation. Null where not told.' })
  corporationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The sponsor. Null where not told.' })
  sponsorId!: string | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One payment order of a provider. In the answer of a mutation, fields that the provider’s answer does not hold are read when ' +
    'they are selected, once for all of them; where that read fails they are null and the answer stands.',
})
export class Order extends Node implements DomainOrder {
  @Field(() => ID, {
    description:
      'account:providerOrderId, for example "mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959". One order has one id.',
  })
  override id!: OrderId;

  @Field(() => Account, { description: 'The account that the order belongs to.' })
  account!: Account;

  @Field(() => String, { description: 'The provider’s own id or code of the order.' })
  providerOrderId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The merchant’s own reference of the order. Null where there is none.',
  })
  externalReference!: string | null;

  @Field(() => OrderStatus, { description: 'Where the order stands: what a client shows and branches on.' })
  status!: OrderStatus;

  @Field(() => ProviderStatus, {
    nullable: true,
    description: 'The same in the provider’s own words. Null where not told.',
  })
  providerStatus!: ProviderStatus | null;

  @Field(() => [OperationKind], {
    description:
      'What can be asked of this order now, by its state, its provider’s capabilities and the ledger: which buttons to show. ' +
      'Empty when nothing can, or when it cannot be known just now.',
  })
  availableOperations!: OperationKind[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last moment at which a capture can succeed. Null where it cannot be derived.',
  })
  captureBefore!: Date | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What the order comes to. Null where not told, or in an unknown currency.',
  })
  total!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What has been taken so far. Null where not told.' })
  paid!: Money | null;

  @Field(() => Money, { nullable: true, description: 'What has been given back so far. Null where not told.' })
  refunded!: Money | null;

  @Field(() => CaptureMode, { nullable: true, description: 'When the money is taken. Null where not told.' })
  captureMode!: CaptureMode | null;

  @Field(() => ProcessingMode, { nullable: true, description: 'When its payments are started. Null where not told.' })
  processingMode!: ProcessingMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s type of order: "online", "point". Null where not told.',
  })
  type!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is for, in the merchant’s words. Null where there is none.',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country, as the provider writes it: "BRA". Null where not told.',
  })
  countryCode!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was created at the provider. Null where not told.' })
  createdAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last changed at the provider. Null where not told.' })
  updatedAt!: Date | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'How long after its creation it can be paid. Null where not told.',
  })
  expirationTime!: string | null;

  @Field(() => Person, { nullable: true, description: 'Who pays. Null where not told.' })
  payer!: Person | null;

  @Field(() => [OrderItem], { nullable: true, description: 'What is bought. Null where not told.' })
  items!: OrderItem[] | null;

  @Field(() => [Transaction], { nullable: true, description: 'Its payments. Null where not told.' })
  transactions!: Transaction[] | null;

  @Field(() => Integration, {
    nullable: true,
    description: 'The programs through which it was created. Null where not told.',
  })
  integration!: Integration | null;

  @Field(() => String, {
    nullable: true,
    description: 'The marketplace that it was sold on. Null where there is none.',
  })
  marketplace!: string | null;

  @Field(() => String, { nullable: true, description: 'The provider’s id of the seller. Null where not told.' })
  sellerId!: string | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Every field that the provider sent, under its own names, secrets and documents removed. Null where not told.',
  })
  providerData!: JsonObject | null;

  @Field(() => OperationConnection, {
    description:
      'What was done to this order through this API, newest first. Read from the ledger, not from the provider.',
  })
  operations!: OperationConnection;
}
