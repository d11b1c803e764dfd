import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type ProviderStatus as DomainProviderStatus, OrderStatus } from '../../../domain/order/status.js';

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'The status of an order or of one transaction, in the same words for every provider.',
  valuesConfig: {
    CREATED: {
      description: 'The order exists at the provider and no payment was started. processOrder may come next.',
    },
    PROCESSING: { description: 'The provider is working on it. Wait.' },
    ACTION_REQUIRED: { description: 'The buyer has to act: pay the boleto or Pix, or pass the bank’s challenge.' },
    IN_REVIEW: { description: 'Antifraud or a person at the provider is looking at it. Wait.' },
    AUTHORIZED: {
      description: 'The amount is reserved and not yet taken. captureOrder takes it, until captureBefore.',
    },
    PAID: { description: 'The money is taken.' },
    PARTIALLY_REFUNDED: { description: 'The money was taken and a part was given back.' },
    REFUNDED: { description: 'The money was taken and all was given back.' },
    CANCELED: { description: 'The order was canceled before the money was taken. Nothing can be captured.' },
    EXPIRED: { description: 'The time to pay or to capture ran out.' },
    FAILED: { description: 'The payment was declined, or the provider aborted it. No money was taken.' },
    CHARGED_BACK: { description: 'The buyer disputed the payment at the bank, and the bank took the money back.' },
    UNRECOGNIZED: {
      description:
        'The provider uses a status that this server does not know yet, or the read failed; see providerStatus. Never treat it as paid.',
    },
  },
});

export { OrderStatus };

@ObjectType({ simpleResolvers: true, description: 'A status in the provider’s own words.' })
export class ProviderStatus implements DomainProviderStatus {
  @Field(() => String, { description: 'The provider’s status: "processed", "received".' })
  status!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The detail of the status: "waiting_capture". Null if there is none.',
  })
  detail!: string | null;
}
