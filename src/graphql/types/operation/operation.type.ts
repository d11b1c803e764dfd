import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OperationState } from '../../../domain/operation/operation.js';
import { Account } from '../account.type.js';
import { Node } from '../node.type.js';
import { Problem } from '../problem/problem.type.js';
import { DateTime } from '../scalars.js';
import { OperationAttempt } from './operation-attempt.type.js';
import { OperationKind } from './operation-kind.type.js';

registerEnumType(OperationState, {
  name: 'OperationState',
  description: 'What all evidence about an operation means. SUCCEEDED, DECLINED and FAILED are final and never change.',
  valuesConfig: {
    IN_PROGRESS: { description: 'Written down, maybe sent, no answer yet. Look again in some seconds.' },
    SUCCEEDED: { description: 'The provider confirmed the effect. Final.' },
    PENDING: { description: 'The provider accepted it and it is not final there. Wait; do not send it again.' },
    DECLINED: { description: 'A business no of issuer, acquirer or antifraud. No money was taken. Final.' },
    FAILED: { description: 'Certainly without effect. Final; the same key may be used again.' },
    OUTCOME_UNKNOWN: {
      description: 'Sent, and the answer was lost: it may have had effect. This server keeps asking the provider.',
    },
    NEEDS_REVIEW: {
      description:
        'The provider cannot tell: a person has to look there and call resolveOperation. Late proof still settles it.',
    },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One intention in the ledger: one verb, asked for once, for one order. Survives restarts.',
})
export class Operation extends Node {
  @Field(() => OperationKind, { description: 'What was asked for.' })
  kind!: OperationKind;

  @Field(() => ID, { description: 'The order that it is about.' })
  orderId!: string;

  @Field(() => Account, {
    nullable: true,
    description: 'The order’s account. Null when it is not configured any more.',
  })
  account!: Account | null;

  @Field(() => OperationState, { description: 'What is known about its outcome.' })
  state!: OperationState;

  @Field(() => String, { description: 'The caller’s idempotency key.' })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: 'Which caller asked for it. Null for an anonymous one.' })
  requestedBy!: string | null;

  @Field(() => Problem, {
    nullable: true,
    description:
      'Why it did not succeed, as the mutation answered it or as it turned out later. Null while it may succeed, and once it did.',
  })
  problem!: Problem | null;

  @Field(() => [OperationAttempt], { description: 'Every request to the provider for it, oldest first.' })
  attempts!: OperationAttempt[];

  @Field(() => DateTime, { description: 'When it was written down, before anything was sent.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When its state became final. Null until then.' })
  finishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the next automatic look at the provider is due, while it is not settled. Null when none is planned.',
  })
  nextCheckAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The person who settled it by resolveOperation. Null when no person did.',
  })
  resolvedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'That person’s reason. Null when no person settled it.' })
  resolution!: string | null;
}
