import { Field, InterfaceType } from 'type-graphql';
import { Operation } from '../operation/operation.type.js';
import { ProblemCategory } from './problem-category.type.js';
import { ProblemCode } from './problem-code.type.js';
import { ProviderAnswer } from './provider-answer.type.js';
import { RetryAdvice } from './retry-advice.type.js';

/** Imports no member, not even indirectly: a member extends this class and would be loaded before it. */
@InterfaceType({
  description:
    'An expected failure. One fragment on Problem covers every member of every union, and any that comes later: ' +
    'select category, code, userMessage and retry everywhere.',
})
export abstract class Problem {
  @Field(() => ProblemCategory, { description: 'What kind of problem: the frozen set that a program branches on.' })
  category!: ProblemCategory;

  @Field(() => ProblemCode, {
    description: 'The documented cause. The set grows: treat an unknown value like its category.',
  })
  code!: ProblemCode;

  @Field(() => String, {
    description:
      'For developers, in English: what happened, what it means for the money, what to do. Never parse it; it may change.',
  })
  message!: string;

  @Field(() => String, {
    description: 'For the person in front of the screen, in their language, ready to be shown: no codes, no jargon.',
  })
  userMessage!: string;

  @Field(() => RetryAdvice, { description: 'What to do next, for a program.' })
  retry!: RetryAdvice;

  @Field(() => ProviderAnswer, {
    nullable: true,
    description: 'What the provider said. Null where it was not asked, or said nothing.',
  })
  provider!: ProviderAnswer | null;

  @Field(() => Operation, {
    nullable: true,
    description: 'The ledger entry to follow. Null only when nothing was written down, and so nothing sent.',
  })
  operation!: Operation | null;

  @Field(() => Boolean, { description: 'True when this answer comes from the ledger and nothing was sent for it.' })
  replayed!: boolean;
}
