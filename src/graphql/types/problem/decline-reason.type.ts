import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import {
  DeclineReason,
  type TransactionDecline as DomainTransactionDecline,
} from '../../../domain/problem/decline-reason.js';

registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why issuer, acquirer or antifraud said no: the same words for every provider. More may come.',
  valuesConfig: {
    INSUFFICIENT_FUNDS: { description: 'Not enough balance or limit. Another card or method may work.' },
    CARD_DISABLED: { description: 'The card is blocked or not activated. The buyer has to call the bank.' },
    EXPIRED_CARD: { description: 'The card is past its date.' },
    BAD_CARD_DATA: { description: 'Number, date, name or security code do not fit. The buyer may type them again.' },
    CALL_FOR_AUTHORIZE: { description: 'The bank wants the buyer to allow this payment first.' },
    HIGH_RISK: { description: 'Antifraud said no. Do not tell the buyer why; offer another method.' },
    MAX_ATTEMPTS: { description: 'Too many attempts with this card. Another card or method may work.' },
    AMOUNT_LIMIT: { description: 'Above or below the amount that the card or the acquirer allows.' },
    INVALID_INSTALLMENTS: { description: 'The card does not take this number of installments.' },
    DUPLICATE: {
      description: 'A payment of the same amount was made a short while ago. Check before offering another.',
    },
    ISSUER_REFUSED: { description: 'The bank said no and gave no reason that we know.' },
    CHALLENGE_EXPIRED: { description: 'The buyer did not pass the challenge of the bank in time.' },
    PROCESSING_ERROR: { description: 'The acquirer failed while it worked on it; no money was taken.' },
    UNSPECIFIED: {
      description: 'No reason was given, or one that this server does not know; see the provider’s code.',
    },
  },
});

export { DeclineReason };

@ObjectType({ simpleResolvers: true, description: 'One payment of the order that was declined, and why.' })
export class TransactionDecline implements DomainTransactionDecline {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the declined Transaction. Null where the provider does not say which one it was.',
  })
  transactionId!: string | null;

  @Field(() => DeclineReason, { description: 'Why, in the words that are the same for every provider.' })
  reason!: DeclineReason;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s own code: "rejected_by_issuer", "1016". Null where it gave none.',
  })
  providerCode!: string | null;
}
