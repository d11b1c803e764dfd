import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OrderItem as DomainOrderItem } from '../../../domain/order/item.js';
import { Money } from './money.type.js';

@ObjectType({ simpleResolvers: true, description: 'One item that the buyer bought.' })
export class OrderItem implements DomainOrderItem {
  @Field(() => ID, { nullable: true, description: 'The merchant’s id of the item (SKU). Null if it has none.' })
  id!: string | null;

  @Field(() => String, { description: 'The name of the item, as the buyer reads it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A description of the item. Null if there is none.' })
  description!: string | null;

  @Field(() => Int, { description: 'The number of pieces.' })
  quantity!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'The price of one piece. Null if unknown, or if its currency is unknown.',
  })
  unitPrice!: Money | null;

  @Field(() => String, { nullable: true, description: 'The URL of a picture. Null if there is none.' })
  pictureUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s category of the item. Null if there is none.',
  })
  categoryId!: string | null;
}
