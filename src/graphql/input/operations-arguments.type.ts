import { ArgsType, Field, Int } from 'type-graphql';
import { OperationFilter } from './operation-filter.type.js';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

@ArgsType()
export class OperationsArguments {
  @Field(() => OperationFilter, { nullable: true, description: 'Which ones; all without it.' })
  filter?: OperationFilter | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many, 1 to 100; anything else is a BAD_USER_INPUT error.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which to go on: endCursor of the page before. Anything else is a BAD_USER_INPUT error.',
  })
  after?: string | null;
}
