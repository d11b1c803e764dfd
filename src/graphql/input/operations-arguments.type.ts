import { ArgsType, Field, Int } from 'type-graphql';
import { OperationFilter } from './operation-filter.type.js';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

@ArgsType()
export class OperationsArguments {
  @Field(() => OperationFilter, {
    nullable: true,
    description: 'Which operations to list. Without a filter, all of them.',
  })
  filter?: OperationFilter | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many operations to list, 1 to 100. Any other number is a BAD_USER_INPUT error.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The list continues after this cursor: send endCursor of the page before. Any other text is a BAD_USER_INPUT error.',
  })
  after?: string | null;
}
