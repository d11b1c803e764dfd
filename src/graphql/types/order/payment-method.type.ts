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
  description: 'How it is paid.',
  valuesConfig: {
    CREDIT_CARD: { description: 'Credit card: can be authorized first and captured later.' },
    DEBIT_CARD: { description: 'Debit card.' },
    PIX: { description: 'Pix, the instant transfer of Brazil.' },
    BOLETO: { description: 'A slip that is paid at a bank or shop: boleto, OXXO, Rapipago.' },
    BANK_TRANSFER: { description: 'A bank transfer other than Pix.' },
    WALLET: { description: 'The balance of a digital wallet.' },
    OTHER: { description: 'Another way; see PaymentMethod.brand.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A card, as far as it may be shown: never a full number, never a token.',
})
export class Card implements DomainCard {
  @Field(() => String, { nullable: true, description: 'First digits (six or eight). Null where not told.' })
  firstDigits!: string | null;

  @Field(() => String, { nullable: true, description: 'Last four digits. Null where not told.' })
  lastDigits!: string | null;

  @Field(() => String, { nullable: true, description: 'Name on the card. Null where not told.' })
  holderName!: string | null;

  @Field(() => String, { nullable: true, description: 'Brand: "visa", "elo". Null where not told.' })
  brand!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country of issue, as the provider writes it. Null where not told.',
  })
  country!: string | null;

  @Field(() => String, { nullable: true, description: 'Valid to the end of this month, MM/YY. Null where not told.' })
  expiration!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the buyer needs to pay by Pix.' })
export class Pix implements DomainPix {
  @Field(() => String, {
    nullable: true,
    description: 'The code to copy and paste into the bank’s app. Null where not told.',
  })
  qrCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The QR code as a PNG picture, Base64. Null where not told.' })
  qrCodeBase64!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A page of the provider with code and instructions. Null where there is none.',
  })
  ticketUrl!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be paid. Null where not told.' })
  expiresAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'What the buyer needs to pay a slip (boleto, OXXO, Rapipago).' })
export class Boleto implements DomainBoleto {
  @Field(() => String, { nullable: true, description: 'Content of the bar code. Null where not told.' })
  barcode!: string | null;

  @Field(() => String, { nullable: true, description: 'The digits to type (linha digitável). Null where not told.' })
  digitableLine!: string | null;

  @Field(() => String, { nullable: true, description: 'The slip itself, to show or print. Null where there is none.' })
  url!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be paid. Null where not told.' })
  expiresAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How one transaction is paid. Of card, pix and boleto at most one is there.',
})
export class PaymentMethod implements DomainPaymentMethod {
  @Field(() => PaymentMethodType, { description: 'The kind of method.' })
  type!: PaymentMethodType;

  @Field(() => String, {
    nullable: true,
    description: 'Brand or scheme as the provider names it: "visa", "pix", "bolbradesco". Null where not told.',
  })
  brand!: string | null;

  @Field(() => Card, { nullable: true, description: 'The card. Null for other methods.' })
  card!: Card | null;

  @Field(() => Pix, { nullable: true, description: 'What is needed to pay by Pix. Null for other methods.' })
  pix!: Pix | null;

  @Field(() => Boleto, { nullable: true, description: 'What is needed to pay the slip. Null for other methods.' })
  boleto!: Boleto | null;
}
