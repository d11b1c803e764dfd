import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type RetryAdvice as DomainRetryAdvice, RetryKind } from '../../../domain/problem/problem.js';
import { DateTime } from '../scalars.js';

registerEnumType(RetryKind, {
  name: 'RetryKind',
  description: 'What to do next. Frozen: a program may branch on every value.',
  valuesConfig: {
    NEVER: { description: 'Asking again changes nothing until something else changes.' },
    SAME_KEY: { description: 'Nothing happened. Send the same mutation again with the same idempotency key.' },
    NEW_KEY_AFTER_CHANGE: { description: 'Correct the mistake, then send the mutation with a new idempotency key.' },
    WAIT: {
      description: 'Do not send it again with any idempotency key. Follow the operation until its state is final.',
    },
    OTHER_PAYMENT_METHOD: { description: 'Another card or method may work. That needs a new order or payment.' },
    LATER: { description: 'The request was a read. Ask again later.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a client should do next.' })
export class RetryAdvice implements DomainRetryAdvice {
  @Field(() => RetryKind, { description: 'What to do.' })
  kind!: RetryKind;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Wait until this moment. Null if the provider named none: then wait longer each time.',
  })
  notBefore!: Date | null;
}
