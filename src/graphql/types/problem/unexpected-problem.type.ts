import { ObjectType } from 'type-graphql';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'A problem without a member of its own. Every union has this member from the first release on, and a new kind of failure ' +
    'appears here first. Show userMessage and follow retry; then old clients keep working.',
})
export class UnexpectedProblem extends Problem {}
