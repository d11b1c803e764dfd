import { Field, Int, ObjectType } from 'type-graphql';
import type { ProviderAnswer as DomainProviderAnswer } from '../../../domain/problem/problem.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'What the provider said, untranslated, for logs and support. Do not branch on it: that is what codes are for.',
})
export class ProviderAnswer implements DomainProviderAnswer {
  @Field(() => String, { description: 'Which provider: "mercadopago".' })
  provider!: string;

  @Field(() => Int, { nullable: true, description: 'HTTP status of its answer. Null where none came.' })
  httpStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its own error code, untranslated: "cannot_capture_order". Null where it gave none.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own message, untranslated. Null where it gave none.' })
  message!: string | null;

  @Field(() => [String], { description: 'Its details, one text each; often empty.' })
  details!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Its id of the request: quote it to the provider’s support. Null where it gave none.',
  })
  requestId!: string | null;
}
