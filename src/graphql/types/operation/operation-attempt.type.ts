import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AttemptPurpose } from '../../../domain/operation/attempt.js';
import { ProviderAnswer } from '../problem/provider-answer.type.js';
import { DateTime } from '../scalars.js';

registerEnumType(AttemptPurpose, {
  name: 'AttemptPurpose',
  description: 'Why something was sent to the provider.',
  valuesConfig: {
    CALL: { description: 'The operation itself.' },
    INQUIRY: { description: 'Reading the order, to learn what became of an earlier call.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One request to the provider in the course of an operation, kept for good.',
})
export class OperationAttempt {
  @Field(() => Int, { description: '1 for the first of its operation.' })
  number!: number;

  @Field(() => AttemptPurpose, { description: 'The operation itself, or a look at what became of it.' })
  purpose!: AttemptPurpose;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was sent. Null when it never left this server, or is not known to have.',
  })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the answer came. Null when none came.' })
  answeredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it told: "applied" (the effect is there), "accepted" (taken, not final), "declined", "refused" (this request had no effect), ' +
      '"not-sent", "inquire" (the order has to be read), "unknown" (it may have had effect). Null while it runs, and for good when this ' +
      'server stopped meanwhile.',
  })
  result!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was not sent, or why nobody knows: "TIMEOUT", "CONNECTION_LOST", "CIRCUIT_OPEN". Null otherwise.',
  })
  cause!: string | null;

  @Field(() => ProviderAnswer, {
    nullable: true,
    description: 'What the provider answered. Null when no answer could be read.',
  })
  answer!: ProviderAnswer | null;
}
