import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything that the query node can read by its id.' })
export abstract class Node {
  @Field(() => ID, { description: 'Unique in this API, and it never changes. Do not parse it.' })
  id!: string;
}
