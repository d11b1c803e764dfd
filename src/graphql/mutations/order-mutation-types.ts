import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ReadsProvider } from '../guards/limits/reads-provider.js';
import { IsIdempotencyKey, IsOrderId } from '../input/constraints.js';
import { OperationResult } from '../types/operation/operation-result.type.js';
import { Order } from '../types/order/order.type.js';

/** What every verb on an order is asked with. */
export const orderInput = (name: string, description: string) => {
  @InputType(name, { description })
  class OrderInput {
    @IsOrderId()
    @Field(() => ID, { description: 'Order id: account name, colon, the provider’s own order id or code.' })
    orderId!: string;

    @IsIdempotencyKey()
    @Field(() => String, {
      description:
        'Chosen by the client, 1 to 64 visible ASCII characters: one for each intention, and the same for every retry of it, also after ' +
        'a crash. A UUID is best. The same key for the same order is answered from the ledger; for another order it is a conflict.',
    })
    idempotencyKey!: string;
  }
  return named(name, OrderInput);
};

/** A member of a mutation's union that shows the order. */
export interface OrderMember {
  readonly name: string;
  readonly description: string;
  /** What its field `order` shows. */
  readonly order: string;
}

export const orderMember = ({ name, description, order }: OrderMember) => {
  @ObjectType(name, { implements: OperationResult, simpleResolvers: true, description })
  class OrderResult extends OperationResult {
    @ReadsProvider()
    @Field(() => Order, { description: order })
    order!: Order;
  }
  return named(name, OrderResult);
};

/** A class that is called like the type that it declares: in stack traces, and where tests look classes up. */
const named = <Class extends object>(name: string, declared: Class): Class =>
  Object.defineProperty(declared, 'name', { value: name });
