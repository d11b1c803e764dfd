import { Field, ID, ObjectType } from 'type-graphql';
import type { Address as DomainAddress, Person as DomainPerson, PersonDocument } from '../../../domain/order/person.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An identity document. This is personal data: show it only to people who need it.',
})
export class Document implements PersonDocument {
  @Field(() => String, { description: 'The kind of document: "CPF", "CNPJ", "DNI".' })
  type!: string;

  @Field(() => String, { description: 'The number, with its digits as printed and with leading zeros.' })
  number!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A postal address, with the parts that the provider tells.' })
export class Address implements DomainAddress {
  @Field(() => String, { nullable: true, description: 'The street, without the number. Null if unknown.' })
  street!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The house number, as text because it may be "s/n". Null if unknown.',
  })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'The flat, block or floor. Null if unknown.' })
  complement!: string | null;

  @Field(() => String, { nullable: true, description: 'The neighborhood (bairro). Null if unknown.' })
  neighborhood!: string | null;

  @Field(() => String, { nullable: true, description: 'The city. Null if unknown.' })
  city!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The state or province, as the provider writes it. Null if unknown.',
  })
  state!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The postal code (CEP), as the provider writes it. Null if unknown.',
  })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The country, as the provider writes it. Null if unknown.' })
  countryCode!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A person or company in a payment. This is personal data: ask only for the fields that you show.',
})
export class Person implements DomainPerson {
  @Field(() => ID, { nullable: true, description: 'The provider’s id of this person. Null if it has none.' })
  id!: string | null;

  @Field(() => String, { nullable: true, description: 'The full name. Null if unknown.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first name. Null if the provider does not tell it separately.',
  })
  firstName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last name. Null if the provider does not tell it separately.',
  })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'The e-mail address. Null if unknown.' })
  email!: string | null;

  @Field(() => Document, { nullable: true, description: 'The identity document. Null if unknown.' })
  document!: Document | null;

  @Field(() => String, {
    nullable: true,
    description: 'The telephone number with area code, as the provider writes it. Null if unknown.',
  })
  phone!: string | null;

  @Field(() => Address, { nullable: true, description: 'The postal address. Null if unknown.' })
  address!: Address | null;
}
