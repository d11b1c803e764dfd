import { ObjectType } from 'type-graphql';
import { Problem } from './problem.type.js';

@ObjectType({
  implements: Problem,
  simpleResolvers: true,
  description:
    'Any problem without a member of its own. It is in every union from the first release on, and a new kind of failure appears ' +
    'here first, so that old clients survive it: show userMessage, follow retry.',
})
export class UnexpectedProblem extends Problem {}
