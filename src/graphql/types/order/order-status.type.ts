import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type ProviderStatus as DomainProviderStatus, OrderStatus } from '../../../domain/order/status.js';

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'Where an order, or one transaction of it, stands: the same words for every provider.',
  valuesConfig: {
    CREATED: { description: 'Written down at the provider; no payment was started. processOrder may come next.' },
    PROCESSING: { description: 'The provider is working on it. Nothing to do but wait.' },
    ACTION_REQUIRED: { description: 'The buyer has to act: pay the boleto or Pix, pass the challenge of the bank.' },
    IN_REVIEW: { description: 'Antifraud or a person at the provider is looking at it. Wait.' },
    AUTHORIZED: { description: 'The amount is reserved, not taken. captureOrder takes it, before captureBefore.' },
    PAID: { description: 'The money is taken.' },
    PARTIALLY_REFUNDED: { description: 'The money was taken, and a part of it was given back.' },
    REFUNDED: { description: 'The money was taken, and all of it was given back.' },
    CANCELED: { description: 'Called off before the money was taken. Nothing can be captured any more.' },
    EXPIRED: { description: 'The time to pay or to capture ran out.' },
    FAILED: { description: 'Declined, or broken off by the provider. No money was taken.' },
    CHARGED_BACK: { description: 'The buyer disputed the payment with the bank and the money was drawn back.' },
    UNRECOGNIZED: {
      description:
        'The provider uses a status that this server does not know yet, or it could not be read just now; see providerStatus. Never take it for paid.',
    },
  },
});

export { OrderStatus };

@ObjectType({ simpleResolvers: true, description: 'The provider’s own words for a status, untranslated.' })
export class ProviderStatus implements DomainProviderStatus {
  @Field(() => String, { description: 'The provider’s status: "processed", "received".' })
  status!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its finer detail: "waiting_capture". Null where there is none.',
  })
  detail!: string | null;
}
