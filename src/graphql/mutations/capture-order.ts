import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { RequiresScope } from '../guards/scopes.js';
import { IsIdempotencyKey, IsOrderId } from '../input/constraints.js';
import { forgetOrder } from '../loaders.js';
import {
  IdempotencyConflict,
  OperationInProgress,
  OutcomeUnknown,
} from '../types/operation/operation-problems.type.js';
import { OperationResult } from '../types/operation/operation-result.type.js';
import { Order } from '../types/order/order.type.js';
import { OrderStateConflict, PaymentDeclined } from '../types/order/order-problems.type.js';
import { InvalidInput } from '../types/problem/invalid-input.type.js';
import { OrderNotFound } from '../types/problem/not-found.type.js';
import {
  OperationNotSupported,
  ProviderMisconfigured,
  ProviderUnavailable,
} from '../types/problem/provider-problems.type.js';
import { UnexpectedProblem } from '../types/problem/unexpected-problem.type.js';
import { findInvalidInput } from '../views/invalid-input-view.js';
import { toOutcomeView } from '../views/outcome-view.js';

@InputType({ description: 'Which order to capture, and the key that makes it happen at most once.' })
export class CaptureOrderInput {
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

@ObjectType({
  implements: OperationResult,
  simpleResolvers: true,
  description: 'The money is taken: the provider says so.',
})
class OrderCaptured extends OperationResult {
  @Field(() => Order, { description: 'The order after the capture; on a replay, as it stands now.' })
  order!: Order;
}

@ObjectType({
  implements: OperationResult,
  simpleResolvers: true,
  description:
    'The provider accepted the capture and is still working on it (under review, or waiting for the acquirer). Do not send it again: follow the operation.',
})
class CapturePending extends OperationResult {
  @Field(() => Order, { description: 'The order after the request; on a replay, as it stands now.' })
  order!: Order;
}

const CaptureOrderResult = createUnionType({
  name: 'CaptureOrderResult',
  description: 'What a capture came to. OrderCaptured alone means that the money is taken.',
  types: () =>
    [
      OrderCaptured,
      CapturePending,
      InvalidInput,
      OrderNotFound,
      OrderStateConflict,
      PaymentDeclined,
      OperationNotSupported,
      IdempotencyConflict,
      OperationInProgress,
      OutcomeUnknown,
      ProviderUnavailable,
      ProviderMisconfigured,
      UnexpectedProblem,
    ] as const,
});

const GOOD_ENDS = { done: 'OrderCaptured', pending: 'CapturePending' } as const;

@Resolver()
export class CaptureOrderResolver {
  @RequiresScope('orders:capture')
  @Mutation(() => CaptureOrderResult, {
    nullable: true,
    description:
      'Take the whole amount that was authorized before. At most once for each intention; an outcome that nobody knows is said to be ' +
      'unknown. Null only together with an error: then send it again with the same key.',
  })
  async captureOrder(
    @Arg('input', () => CaptureOrderInput, { description: 'Which order, and the idempotency key.' })
    input: CaptureOrderInput,
    @Ctx() context: Context,
  ) {
    const invalid = findInvalidInput(input, context);
    if (invalid) return invalid;
    const outcome = await context.operations.acceptCommand(context.caller, { ...input, kind: 'CAPTURE' });
    forgetOrder(context.loaders, input.orderId);
    return toOutcomeView(outcome, input.orderId, GOOD_ENDS, context);
  }
}
