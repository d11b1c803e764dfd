import { registerEnumType } from 'type-graphql';
import { ProblemCategory } from '../../../domain/problem/problem.js';

registerEnumType(ProblemCategory, {
  name: 'ProblemCategory',
  description: 'The kind of a problem. Frozen: a program may branch on every value.',
  valuesConfig: {
    INVALID_INPUT: { description: 'The input is wrong. Nothing happened.' },
    NOT_FOUND: { description: 'It does not exist, or this caller may not see it.' },
    STATE_CONFLICT: { description: 'The state of the order or operation does not allow it.' },
    DECLINED: { description: 'The issuer, the acquirer or antifraud declined. No money was taken.' },
    CAPABILITY: { description: 'The provider does not support this.' },
    CONFIGURATION: { description: 'The merchant has to correct credentials or settings. Nothing happened.' },
    IDEMPOTENCY: { description: 'The idempotency key cannot be used for this. Nothing was sent.' },
    RATE_LIMITED: { description: 'The provider asks to slow down. Nothing happened.' },
    PROVIDER_FAULT: { description: 'The provider, or the connection to it, failed. Nothing happened.' },
    UNKNOWN_OUTCOME: { description: 'It may have happened. Never offer to pay again; follow the operation.' },
    INTERNAL: {
      description: 'This server has a defect, or the provider answered something unknown. Read the message.',
    },
  },
});

export { ProblemCategory };
