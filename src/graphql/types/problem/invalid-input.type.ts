import { Field, ObjectType } from 'type-graphql';
import type { InvalidField as DomainInvalidField } from '../../../domain/problem/problem.js';
import { Problem } from './problem.type.js';
import { ProblemCode } from './problem-code.type.js';

@ObjectType({ simpleResolvers: true, description: 'One input that is wrong. The value itself is never repeated.' })
export class InvalidField implements DomainInvalidField {
  @Field(() => [String], {
    description: 'Where it is: ["input", "orderId"]; a position in a list is its number as text: ["ids", "3"].',
  })
  path!: string[];

  @Field(() => ProblemCode, { description: 'What is wrong with it.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'The same for developers, in English.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description: 'The input is wrong: nothing was sent, or the provider refused it as malformed. Correct the fields.',
})
export class InvalidInput extends Problem {
  @Field(() => [InvalidField], { description: 'Every input that is wrong, at least one.' })
  fields!: InvalidField[];
}
