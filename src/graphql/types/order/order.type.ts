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

@ObjectType({ simpleResolvers: true, description: 'The programs that created an order at the provider.' })
export class Integration implements DomainIntegration {
  @Field(() => String, { nullable: true, description: 'The application. Null if unknown.' })
  applicationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The integrator. Null if unknown.' })
  integratorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The platform. Null if unknown.' })
  platformId!: string | null;

  @Field(() => String, { nullable: true, description: 'The corporation. Null if unknown.' })
  corporationId!: string | null;

  @Field(() => String, { nullable: true, description: 'The sponsor. Null if unknown.' })
  sponsorId!: string | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'One payment order at a provider. In the answer of a mutation, the provider’s answer may not hold every field. If you select a ' +
    'field that it does not hold, this server reads the order once. If that read fails, those fields are null and the rest stands.',
})
export class Order extends Node implements DomainOrder {
  @Field(() => ID, {
    description: 'The id, account:providerOrderId: "mercadopago:ORD01J49MMW3SSBK5PSV3DFR32959". One order has one id.',
  })
  override id!: OrderId;

  @Field(() => Account, { description: 'The account of the order.' })
  account!: Account;

  @Field(() => String, { description: 'The provider’s own id or code of the order.' })
  providerOrderId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The merchant’s own reference of the order. Null if there is none.',
  })
  externalReference!: string | null;

  @Field(() => OrderStatus, { description: 'The status of the order. Show it, and branch on it.' })
  status!: OrderStatus;

  @Field(() => ProviderStatus, {
    nullable: true,
    description: 'The status in the provider’s own words. Null if unknown.',
  })
  providerStatus!: ProviderStatus | null;

  @Field(() => [OperationKind], {
    description:
      'The operations that this order allows now: which buttons to show. The order’s status, the provider’s capabilities and the ' +
      'ledger decide. Empty if it allows none, or if the server cannot find out right now.',
  })
  availableOperations!: OperationKind[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'The last moment at which a capture can succeed. Null if unknown.',
  })
  captureBefore!: Date | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The total of the order. Null if unknown, or if its currency is unknown.',
  })
  total!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The amount taken so far. Null if unknown.' })
  paid!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The amount given back so far. Null if unknown.' })
  refunded!: Money | null;

  @Field(() => CaptureMode, { nullable: true, description: 'When the provider takes the money. Null if unknown.' })
  captureMode!: CaptureMode | null;

  @Field(() => ProcessingMode, {
    nullable: true,
    description: 'When the provider starts the payments. Null if unknown.',
  })
  processingMode!: ProcessingMode | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s type of order: "online", "point". Null if unknown.',
  })
  type!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the order is for, in the merchant’s words. Null if there is none.',
  })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country, as the provider writes it: "BRA". Null if unknown.',
  })
  countryCode!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the order was created at the provider. Null if unknown.',
  })
  createdAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the order last changed at the provider. Null if unknown.',
  })
  updatedAt!: Date | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'How long after its creation the order can be paid. Null if unknown.',
  })
  expirationTime!: string | null;

  @Field(() => Person, {
    nullable: true,
    description: 'The buyer who pays. Null if unknown, and without the scope orders:payer.',
  })
  payer!: Person | null;

  @Field(() => [OrderItem], { nullable: true, description: 'The items that the buyer bought. Null if unknown.' })
  items!: OrderItem[] | null;

  @Field(() => [Transaction], { nullable: true, description: 'The payments of the order. Null if unknown.' })
  transactions!: Transaction[] | null;

  @Field(() => Integration, {
    nullable: true,
    description: 'The programs that created the order. Null if unknown.',
  })
  integration!: Integration | null;

  @Field(() => String, {
    nullable: true,
    description: 'The marketplace where it was sold. Null if there is none.',
  })
  marketplace!: string | null;

  @Field(() => String, { nullable: true, description: 'The provider’s id of the seller. Null if unknown.' })
  sellerId!: string | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Every field that the provider sent, under its own names, without secrets and personal documents. Null if unknown, and ' +
      'without the scope orders:provider-data.',
  })
  providerData!: JsonObject | null;

  @Field(() => OperationConnection, {
    description:
      'The operations on this order through this API, newest first. They come from the ledger, not from the provider.',
  })
  operations!: OperationConnection;
}
