import { registerEnumType } from 'type-graphql';
import { ProblemCategory } from '../../../domain/problem/problem.js';

registerEnumType(ProblemCategory, {
  name: 'ProblemCategory',
  description: 'The kind of a problem. Frozen: a program may branch on every value.',
  valuesConfig: {
    INVALID_INPUT: { description: 'The input is wrong. Nothing happened.' },
    NOT_FOUND: { description: 'There is no such thing, or not for this caller.' },
    STATE_CONFLICT: { description: 'Something’s present state does not allow it.' },
    DECLINED: { description: 'Issuer, acquirer or antifraud said no. No money was taken.' },
    CAPABILITY: { description: 'The provider cannot do this at all.' },
    CONFIGURATION: { description: 'The merchant has to mend credentials or settings. Nothing happened.' },
    IDEMPOTENCY: { description: 'The idempotency key cannot be used for this. Nothing was sent.' },
    RATE_LIMITED: { description: 'The provider asks to slow down. Nothing happened.' },
    PROVIDER_FAULT: { description: 'The provider, or the way to it, does not work. Nothing happened.' },
    UNKNOWN_OUTCOME: { description: 'It may have happened. Never offer to pay again; follow the operation.' },
    INTERNAL: { description: 'This server or its agreement with the provider is at fault. Read the message.' },
  },
});

export { ProblemCategory };
