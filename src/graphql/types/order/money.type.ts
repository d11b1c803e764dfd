import { Field, ObjectType } from 'type-graphql';
import type { CurrencyCode as DomainCurrencyCode, Money as DomainMoney } from '../../../domain/money.js';
import { CurrencyCode, Decimal, SafeInt } from '../scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An exact amount in one currency, once as text to show and once as a whole number to calculate with.',
})
export class Money implements DomainMoney {
  @Field(() => Decimal, {
    description: 'The amount as decimal text, with the currency’s own fraction digits: "24.50".',
  })
  amount!: string;

  @Field(() => SafeInt, {
    description: 'The same amount in the currency’s smallest unit: 2450 for 24.50 BRL, 24990 for 24990 CLP.',
  })
  minorUnits!: bigint;

  @Field(() => CurrencyCode, { description: 'ISO 4217 code of the currency.' })
  currency!: DomainCurrencyCode;
}
