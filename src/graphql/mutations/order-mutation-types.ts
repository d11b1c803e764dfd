import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ReadsProvider } from '../guards/limits/reads-provider.js';
import { IsIdempotencyKey, IsOrderId } from '../input/constraints.js';
import { OperationResult } from '../types/operation/operation-result.type.js';
import { Order } from '../types/order/order.type.js';

/** The input of every verb on an order. */
export const orderInput = (name: string, description: string) => {
  @InputType(name, { description })
  class OrderInput {
    @IsOrderId()
    @Field(() => ID, {
      description: 'The order id: the account’s name, a colon, and the provider’s own order id or code.',
    })
    orderId!: string;

    @IsIdempotencyKey()
    @Field(() => String, {
      description:
        'The client chooses it: 1 to 64 visible ASCII characters, best a UUID. Use one idempotency key for each intention, and ' +
        'the same one for every retry, also after a crash. Sent again for the same order, it is answered from the ledger; sent ' +
        'for another order, it is a conflict.',
    })
    idempotencyKey!: string;
  }
  return named(name, OrderInput);
};

/** A member of a mutation's union with the order in it. */
export interface OrderMember {
  readonly name: string;
  readonly description: string;
  /** The description of its field `order`. */
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

/** Gives a class the name of its GraphQL type, for stack traces and for tests that look classes up by name. */
const named = <Class extends object>(name: string, declared: Class): Class =>
  Object.defineProperty(declared, 'name', { value: name });
