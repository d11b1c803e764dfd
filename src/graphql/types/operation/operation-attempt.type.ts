import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AttemptPurpose } from '../../../domain/operation/attempt.js';
import { ProviderAnswer } from '../problem/provider-answer.type.js';
import { DateTime } from '../scalars.js';

registerEnumType(AttemptPurpose, {
  name: 'AttemptPurpose',
  description: 'The purpose of a request to the provider.',
  valuesConfig: {
    BASELINE: { description: 'Reading the order before the call, so that what is done already is not sent.' },
    CALL: { description: 'The request carries out the operation.' },
    INQUIRY: { description: 'The request reads the order, to learn what became of an earlier call.' },
  } satisfies Readonly<Record<AttemptPurpose, { readonly description: string }>>,
});

@ObjectType({
  simpleResolvers: true,
  description: 'One request to the provider for an operation. The ledger keeps it for good.',
})
export class OperationAttempt {
  @Field(() => Int, { description: 'The number of the attempt; the first of an operation is 1.' })
  number!: number;

  @Field(() => AttemptPurpose, {
    description: 'The operation itself, the reading before it, or a look at what became of it.',
  })
  purpose!: AttemptPurpose;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When this server sent the request. Null if it never left this server, or if that is not known.',
  })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the answer came. Null if none came.' })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the attempt shows: "applied" (the operation took effect), "accepted" (accepted, not final), "declined", "refused" (this ' +
      'request had no effect), "not-sent", "inquire" (the order has to be read), "unknown" (it may have had an effect). Null while ' +
      'server stopped meanwhile. Null for a reading before the call that found nothing in its way.',
  })
  result!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the request was not sent, or why its outcome is unknown: "TIMEOUT", "CONNECTION_LOST", "CIRCUIT_OPEN". Null otherwise.',
  })
  cause!: string | null;

  @Field(() => ProviderAnswer, {
    nullable: true,
    description: 'The provider’s answer. Null if no answer could be read.',
  })
  answer!: ProviderAnswer | null;
}
