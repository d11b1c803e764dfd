import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

/** These arguments may stand beside an answer about money, so a wrong value is corrected instead of being an error. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE_SIZE,
    description:
      'How many operations to list, 1 to 100. A number outside that range is replaced by the nearest one inside.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The list continues after this cursor: send endCursor of the page before. Any other text gives an empty page.',
  })
  after?: string | null;
}
