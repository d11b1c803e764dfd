import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OperationState } from '../../../domain/operation/operation.js';
import { Account } from '../account.type.js';
import { Node } from '../node.type.js';
import { Problem } from '../problem/problem.type.js';
import { DateTime } from '../scalars.js';
import { OperationAttempt } from './operation-attempt.type.js';
import { OperationKind } from './operation-kind.type.js';

registerEnumType(OperationState, {
  name: 'OperationState',
  description:
    'What all evidence about an operation together shows. SUCCEEDED, DECLINED and FAILED are final and never change.',
  valuesConfig: {
    IN_PROGRESS: {
      description: 'The operation is recorded and perhaps sent; no answer has come yet. Ask again in a few seconds.',
    },
    SUCCEEDED: { description: 'The provider confirmed the effect. Final.' },
    PENDING: { description: 'The provider accepted the operation and still works on it. Wait; do not send it again.' },
    DECLINED: { description: 'The issuer, the acquirer or antifraud declined. No money was taken. Final.' },
    FAILED: {
      description: 'The operation certainly had no effect. Final; the same idempotency key may be used again.',
    },
    OUTCOME_UNKNOWN: {
      description:
        'The request was sent and its answer was lost: it may have had an effect. This server keeps asking the provider.',
    },
    NEEDS_REVIEW: {
      description:
        'The provider’s answers do not show the outcome. A person has to look there and call resolveOperation. Late proof still settles the operation.',
    },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One intention in the ledger: a client asked once for one verb on one order. It survives restarts.',
})
export class Operation extends Node {
  @Field(() => Int, {
    description:
      'Rises with every change of this operation: of two answers, the one with the higher version is the newer one.',
  })
  version!: number;

  @Field(() => OperationKind, { description: 'What the client asked for.' })
  kind!: OperationKind;

  @Field(() => ID, { description: 'The id of the order.' })
  orderId!: string;

  @Field(() => Account, {
    nullable: true,
    description: 'The order’s account. Null if it is no longer configured.',
  })
  account!: Account | null;

  @Field(() => OperationState, { description: 'What is known about the outcome.' })
  state!: OperationState;

  @Field(() => String, { description: 'The caller’s idempotency key.' })
  idempotencyKey!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The caller who asked for the operation. Null for an anonymous caller.',
  })
  requestedBy!: string | null;

  @Field(() => Problem, {
    nullable: true,
    description:
      'Why the operation did not succeed, as the mutation answered or as it turned out later. Null if it succeeded or still may.',
  })
  problem!: Problem | null;

  @Field(() => [OperationAttempt], {
    description: 'The requests to the provider for it, oldest first, but for those that `looks` counts.',
  })
  attempts!: OperationAttempt[];

  @Field(() => DateTime, { description: 'When the ledger recorded the operation, before anything was sent.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the state became final. Null until then.' })
  finishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When this server asks the provider next, if the operation is not settled. Null if it does not plan to ask.',
  })
  nextCheckAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The person who settled the operation with resolveOperation. Null if no person did.',
  })
  resolvedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason that this person gave. Null if no person settled the operation.',
  })
  resolution!: string | null;

  @Field(() => OperationAttempt, {
    nullable: true,
    description:
      'Evidence that came after the end and says otherwise: somebody was told that no money moved, and it did, or the other way ' +
      'round. A person must look. Null where there is none.',
  })
  contradictedBy!: OperationAttempt | null;

  @Field(() => Int, {
    description: 'How many readings of the provider told nothing new; those are counted and not listed.',
  })
  looks!: number;
}
