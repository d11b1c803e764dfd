import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { type RetryAdvice as DomainRetryAdvice, RetryKind } from '../../../domain/problem/problem.js';
import { DateTime } from '../scalars.js';

registerEnumType(RetryKind, {
  name: 'RetryKind',
  description: 'What to do next. Frozen: a program may branch on every value.',
  valuesConfig: {
    NEVER: { description: 'Asking again changes nothing, until something else has changed.' },
    SAME_KEY: { description: 'Nothing happened: send the same mutation again, with the same idempotency key.' },
    NEW_KEY_AFTER_CHANGE: { description: 'Change what is wrong, then send it with a new idempotency key.' },
    WAIT: { description: 'Do not send it again, with any key: follow the operation until its state is final.' },
    OTHER_PAYMENT_METHOD: { description: 'Another card or method may work. That is a new order or payment.' },
    LATER: { description: 'It was a read: ask again later.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a client should do next.' })
export class RetryAdvice implements DomainRetryAdvice {
  @Field(() => RetryKind, { description: 'What to do.' })
  kind!: RetryKind;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Not before this moment. Null where the provider named none: then wait longer each time.',
  })
  notBefore!: Date | null;
}
