import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  type Boleto as DomainBoleto,
  type Card as DomainCard,
  type PaymentMethod as DomainPaymentMethod,
  type Pix as DomainPix,
  PaymentMethodType,
} from '../../../domain/order/payment-method.js';
import { DateTime } from '../scalars.js';

registerEnumType(PaymentMethodType, {
  name: 'PaymentMethodType',
  description: 'The kind of a payment method.',
  valuesConfig: {
    CREDIT_CARD: { description: 'A credit card. The payment can be authorized first and captured later.' },
    DEBIT_CARD: { description: 'Debit card.' },
    PIX: { description: 'Pix, the instant transfer of Brazil.' },
    BOLETO: { description: 'A slip that the buyer pays at a bank or shop: boleto, OXXO, Rapipago.' },
    BANK_TRANSFER: { description: 'A bank transfer other than Pix.' },
    WALLET: { description: 'The balance of a digital wallet.' },
    OTHER: { description: 'Another way; see PaymentMethod.brand.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A card, with the parts that may be shown. It never holds a full number or a token.',
})
export class Card implements DomainCard {
  @Field(() => String, { nullable: true, description: 'The first six or eight digits. Null if unknown.' })
  firstDigits!: string | null;

  @Field(() => String, { nullable: true, description: 'The last four digits. Null if unknown.' })
  lastDigits!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name on the card. Null if unknown, and without the scope orders:payer.',
  })
  holderName!: string | null;

  @Field(() => String, { nullable: true, description: 'The brand: "visa", "elo". Null if unknown.' })
  brand!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country of issue, as the provider writes it. Null if unknown.',
  })
  country!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The card is valid to the end of this month, MM/YY. Null if unknown.',
  })
  expiration!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the buyer needs to pay by Pix.' })
export class Pix implements DomainPix {
  @Field(() => String, {
    nullable: true,
    description: 'The code to copy and paste into the bank’s app. Null if unknown.',
  })
  qrCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The QR code as a PNG picture in Base64. Null if unknown.' })
  qrCodeBase64!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The URL of a page at the provider with the code and instructions. Null if there is none.',
  })
  ticketUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The last moment at which it can be paid. Null if unknown.' })
  expiresAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the buyer needs to pay by a slip (boleto, OXXO, Rapipago).' })
export class Boleto implements DomainBoleto {
  @Field(() => String, { nullable: true, description: 'The content of the bar code. Null if unknown.' })
  barcode!: string | null;

  @Field(() => String, { nullable: true, description: 'The digits to type, called linha digitável. Null if unknown.' })
  digitableLine!: string | null;

  @Field(() => String, { nullable: true, description: 'The URL of the slip, to show or print. Null if there is none.' })
  url!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The last moment at which it can be paid. Null if unknown.' })
  expiresAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The payment method of one transaction. At most one of card, pix and boleto is not null.',
})
export class PaymentMethod implements DomainPaymentMethod {
  @Field(() => PaymentMethodType, { description: 'The kind of method.' })
  type!: PaymentMethodType;

  @Field(() => String, {
    nullable: true,
    description: 'The brand or scheme, as the provider names it: "visa", "pix", "bolbradesco". Null if unknown.',
  })
  brand!: string | null;

  @Field(() => Card, { nullable: true, description: 'The card. Null for other methods.' })
  card!: Card | null;

  @Field(() => Pix, { nullable: true, description: 'What the buyer needs to pay by Pix. Null for other methods.' })
  pix!: Pix | null;

  @Field(() => Boleto, {
    nullable: true,
    description: 'What the buyer needs to pay by a slip. Null for other methods.',
  })
  boleto!: Boleto | null;
}
