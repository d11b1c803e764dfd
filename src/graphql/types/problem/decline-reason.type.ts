import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import {
  DeclineReason,
  type TransactionDecline as DomainTransactionDecline,
} from '../../../domain/problem/decline-reason.js';

registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description:
    'Why the issuer, the acquirer or antifraud declined, in the same words for every provider. New values may come.',
  valuesConfig: {
    INSUFFICIENT_FUNDS: { description: 'Not enough balance or limit. Another card or method may work.' },
    CARD_DISABLED: { description: 'The card is blocked or not activated. The buyer has to call the bank.' },
    EXPIRED_CARD: { description: 'The card has expired.' },
    BAD_CARD_DATA: {
      description: 'The number, the date, the name or the security code is wrong. The buyer may type them again.',
    },
    CALL_FOR_AUTHORIZE: { description: 'The buyer has to allow this payment at the bank first.' },
    HIGH_RISK: { description: 'Antifraud declined. Do not tell the buyer why; offer another method.' },
    MAX_ATTEMPTS: { description: 'Too many attempts with this card. Another card or method may work.' },
    AMOUNT_LIMIT: { description: 'The amount is above or below what the card or the acquirer allows.' },
    INVALID_INSTALLMENTS: { description: 'The card does not take this number of installments.' },
    DUPLICATE: {
      description: 'The same amount was paid a short while ago. Check that payment before you offer another.',
    },
    ISSUER_REFUSED: { description: 'The bank declined and gave no known reason.' },
    CHALLENGE_EXPIRED: { description: 'The buyer did not pass the bank’s challenge in time.' },
    PROCESSING_ERROR: { description: 'The acquirer failed during the payment. No money was taken.' },
    UNSPECIFIED: {
      description: 'The provider gave no reason, or one that this server does not know; see the provider’s code.',
    },
  },
});

export { DeclineReason };

@ObjectType({ simpleResolvers: true, description: 'One declined payment of the order, and the reason.' })
export class TransactionDecline implements DomainTransactionDecline {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the declined Transaction. Null if the provider does not say which one it was.',
  })
  transactionId!: string | null;

  @Field(() => DeclineReason, { description: 'The reason, in the same words for every provider.' })
  reason!: DeclineReason;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s own code: "rejected_by_issuer", "1016". Null if the provider gave none.',
  })
  providerCode!: string | null;
}
