import { Field, Int, ObjectType } from 'type-graphql';
import type { ProviderAnswer as DomainProviderAnswer } from '../../../domain/problem/problem.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'The provider’s answer in its own words, for logs and support. Do not branch on it; branch on Problem.code.',
})
export class ProviderAnswer implements DomainProviderAnswer {
  @Field(() => String, { description: 'The provider: "mercadopago".' })
  provider!: string;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of its answer. Null if none came.' })
  httpStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its own error code: "cannot_capture_order". Null if the provider gave none.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own message. Null if the provider gave none.' })
  message!: string | null;

  @Field(() => [String], { description: 'The details of the error, one text each; often empty.' })
  details!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Its id of the request: quote it to the provider’s support. Null if the provider gave none.',
  })
  requestId!: string | null;
}
