import { Field, ObjectType } from 'type-graphql';
import type { CurrencyCode as DomainCurrencyCode, Money as DomainMoney } from '../../../domain/money.js';
import { CurrencyCode, Decimal, SafeInt } from '../scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An exact amount in one currency: as text to show, and as a whole number to calculate with.',
})
export class Money implements DomainMoney {
  @Field(() => Decimal, {
    description: 'The amount as decimal text, with the fraction digits of its currency: "24.50".',
  })
  amount!: string;

  @Field(() => SafeInt, {
    description: 'The same amount in the currency’s smallest unit: 2450 for 24.50 BRL, 24990 for 24990 CLP.',
  })
  minorUnits!: bigint;

  @Field(() => CurrencyCode, { description: 'The ISO 4217 code of the currency.' })
  currency!: DomainCurrencyCode;
}
