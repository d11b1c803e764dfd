import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'The place of a page in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True if the list continues: ask again with `after` set to endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True if the list has something before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry. Null for an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last entry. Null for an empty page.' })
  endCursor!: string | null;
}
