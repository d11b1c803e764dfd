import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OrderItem as DomainOrderItem } from '../../../domain/order/item.js';
import { Money } from './money.type.js';

@ObjectType({ simpleResolvers: true, description: 'One line of what is bought.' })
export class OrderItem implements DomainOrderItem {
  @Field(() => ID, { nullable: true, description: 'The merchant’s id of the item (SKU). Null where it has none.' })
  id!: string | null;

  @Field(() => String, { description: 'What it is, as the buyer reads it.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it. Null where there is nothing more.' })
  description!: string | null;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'Price of one piece. Null where it is not told, or its currency cannot be known.',
  })
  unitPrice!: Money | null;

  @Field(() => String, { nullable: true, description: 'Address of a picture. Null where there is none.' })
  pictureUrl!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider’s category of the item. Null where there is none.',
  })
  categoryId!: string | null;
}
