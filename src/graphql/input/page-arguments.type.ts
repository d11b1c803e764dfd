import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE_SIZE } from './page-request.js';

/** Beside an answer about money no argument may be an error: what cannot be is brought into range. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many, 1 to 100; a number beyond is taken as the nearest of these.',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which to go on: endCursor of the page before. For anything else the page is empty.',
  })
  after?: string | null;
}
