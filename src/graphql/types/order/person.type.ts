import { Field, ID, ObjectType } from 'type-graphql';
import type { Address as DomainAddress, Person as DomainPerson, PersonDocument } from '../../../domain/order/person.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An identity document. Personal data: show it only to whom it concerns.',
})
export class Document implements PersonDocument {
  @Field(() => String, { description: 'Which document: "CPF", "CNPJ", "DNI".' })
  type!: string;

  @Field(() => String, { description: 'Its number, digits as printed, leading zeros kept.' })
  number!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A postal address, as far as the provider tells it.' })
export class Address implements DomainAddress {
  @Field(() => String, { nullable: true, description: 'Street, without the number. Null where not told.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'House number; text, for it may be "s/n". Null where not told.' })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'Flat, block, floor. Null where not told.' })
  complement!: string | null;

  @Field(() => String, { nullable: true, description: 'Neighborhood (bairro). Null where not told.' })
  neighborhood!: string | null;

  @Field(() => String, { nullable: true, description: 'City. Null where not told.' })
  city!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State or province, as the provider writes it. Null where not told.',
  })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Postal code (CEP), as the provider writes it. Null where not told.',
  })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Country, as the provider writes it. Null where not told.' })
  countryCode!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A person or company around a payment. Personal data: ask for no more of it than you show.',
})
export class Person implements DomainPerson {
  @Field(() => ID, { nullable: true, description: 'The provider’s id of this person. Null where it has none.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'Full name. Null where not told.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'First name, where the provider tells it apart; else null.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Last name, where the provider tells it apart; else null.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address. Null where not told.' })
  email!: string | null;

  @Field(() => Document, { nullable: true, description: 'Identity document. Null where not told.' })
  document!: Document | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone with area code, as the provider writes it. Null where not told.',
  })
  phone!: string | null;

  @Field(() => Address, { nullable: true, description: 'Postal address. Null where not told.' })
  address!: Address | null;
}
