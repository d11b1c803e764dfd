import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that can be asked for again by its id alone, with the query node.' })
export abstract class Node {
  @Field(() => ID, { description: 'Unique among everything of this API, and stable. Read nothing into its shape.' })
  id!: string;
}
