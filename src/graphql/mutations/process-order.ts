import { orderMutation } from './order-mutation.js';

export const ProcessOrderResolver = orderMutation({
  kind: 'PROCESS',
  description:
    'Start the payments of an order that was created in manual processing mode. It happens at most once for each idempotency key. ' +
    'If the outcome is not known, the answer is OutcomeUnknown. The field is null only together with an error: send the mutation ' +
    'again with the same idempotency key.',
  inputDescription: 'The order to process, and the idempotency key that makes it happen at most once.',
  resultDescription: 'The outcome of processing an order.',
  done: {
    name: 'OrderProcessed',
    description:
      'The provider started every payment of the order. Read order.status: with manual capture the order may now be AUTHORIZED, ' +
      'and with ACTION_REQUIRED the buyer has to act.',
    order: 'The order after the processing. On a replay, the order as it stands now.',
  },
  pending: {
    name: 'ProcessPending',
    description:
      'The provider accepted the order and still works on its payments. Do not send it again; follow the operation.',
    order: 'The order after the request. On a replay, the order as it stands now.',
  },
});
