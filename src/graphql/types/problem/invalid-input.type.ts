import { Field, ObjectType } from 'type-graphql';
import type { InvalidField as DomainInvalidField } from '../../../domain/problem/problem.js';
import { Problem } from './problem.type.js';
import { ProblemCode } from './problem-code.type.js';

@ObjectType({ simpleResolvers: true, description: 'One wrong input. The answer never repeats its value.' })
export class InvalidField implements DomainInvalidField {
  @Field(() => [String], {
    description: 'The path to the input: ["input", "orderId"]. A position in a list is a number as text: ["ids", "3"].',
  })
  path!: string[];

  @Field(() => ProblemCode, { description: 'What is wrong with it.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'The same as a sentence for developers, in English.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'The input is wrong. Nothing was sent, or the provider refused the input as malformed. Correct the fields.',
})
export class InvalidInput extends Problem {
  @Field(() => [InvalidField], { description: 'Every wrong input; at least one.' })
  fields!: InvalidField[];
}
