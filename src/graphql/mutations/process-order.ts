import { orderMutation } from './order-mutation.js';

export const ProcessOrderResolver = orderMutation({
  kind: 'PROCESS',
  description:
    'Start the payments of an order that was created in manual processing mode. At most once for each intention; an outcome that ' +
    'nobody knows is said to be unknown. Null only together with an error: then send it again with the same key.',
  inputDescription: 'Which order to process, and the key that makes it happen at most once.',
  resultDescription: 'What processing an order came to.',
  done: {
    name: 'OrderProcessed',
    description:
      'Every payment of the order was started and the provider answered. Read order.status: with manual capture the order may now be AUTHORIZED, ' +
      'and with ACTION_REQUIRED the buyer has to act.',
    order: 'The order after the processing; on a replay, as it stands now.',
  },
  pending: {
    name: 'ProcessPending',
    description:
      'The provider accepted the order and is still working on its payments. Do not send it again: follow the operation.',
    order: 'The order after the request; on a replay, as it stands now.',
  },
});
