import { Field, ObjectType } from 'type-graphql';
import { Operation } from './operation.type.js';
import { PageInfo } from './page-info.type.js';

@ObjectType({ simpleResolvers: true, description: 'One operation and its place in the list.' })
export class OperationEdge {
  @Field(() => String, { description: 'The place in the list, for the argument `after`. Do not parse it.' })
  cursor!: string;

  @Field(() => Operation, { description: 'The operation.' })
  node!: Operation;
}

@ObjectType({ simpleResolvers: true, description: 'A page of operations, newest first.' })
export class OperationConnection {
  @Field(() => [OperationEdge], { description: 'The operations of this page, newest first.' })
  edges!: OperationEdge[];

  @Field(() => PageInfo, { description: 'The place of this page in the list.' })
  pageInfo!: PageInfo;
}
