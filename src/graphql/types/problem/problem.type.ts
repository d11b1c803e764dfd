import { Field, InterfaceType } from 'type-graphql';
import { Operation } from '../operation/operation.type.js';
import { ProblemCategory } from './problem-category.type.js';
import { ProblemCode } from './problem-code.type.js';
import { ProviderAnswer } from './provider-answer.type.js';
import { RetryAdvice } from './retry-advice.type.js';

/** This file imports no member, not even indirectly: a member extends this class, so this class must load first. */
@InterfaceType({
  description:
    'An expected failure. One fragment on Problem covers every problem of every union, also those that come later: ' +
    'select category, code, userMessage and retry everywhere.',
})
export abstract class Problem {
  @Field(() => ProblemCategory, { description: 'The kind of problem. The set is frozen: a program may branch on it.' })
  category!: ProblemCategory;

  @Field(() => ProblemCode, {
    description: 'The documented cause. The set grows: treat an unknown value like its category.',
  })
  code!: ProblemCode;

  @Field(() => String, {
    description:
      'For developers, in English: what happened, what it means for the money, and what to do next. Do not parse it; it may change.',
  })
  message!: string;

  @Field(() => String, {
    description: 'For the person in front of the screen, in their language, ready to show: without codes and jargon.',
  })
  userMessage!: string;

  @Field(() => RetryAdvice, { description: 'What to do next, for a program.' })
  retry!: RetryAdvice;

  @Field(() => ProviderAnswer, {
    nullable: true,
    description: 'The provider’s answer. Null if the provider was not asked, or did not answer.',
  })
  provider!: ProviderAnswer | null;

  @Field(() => Operation, {
    nullable: true,
    description: 'The ledger entry to follow. It is null only if nothing was recorded, and then nothing was sent.',
  })
  operation!: Operation | null;

  @Field(() => Boolean, { description: 'True if this answer comes from the ledger and nothing was sent.' })
  replayed!: boolean;
}
