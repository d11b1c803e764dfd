import { orderMutation } from './order-mutation.js';

export const CaptureOrderResolver = orderMutation({
  kind: 'CAPTURE',
  description:
    'Take the whole amount that was authorized before. It happens at most once for each idempotency key. If the outcome is not ' +
    'known, the answer is OutcomeUnknown. The field is null only together with an error: send the mutation again with the same ' +
    'idempotency key.',
  inputDescription: 'The order to capture, and the idempotency key that makes the capture happen at most once.',
  resultDescription: 'The outcome of a capture. Only OrderCaptured means that the money is taken.',
  done: {
    name: 'OrderCaptured',
    description: 'The provider confirmed the capture: the money is taken.',
    order: 'The order after the capture. On a replay, the order as it stands now.',
  },
  pending: {
    name: 'CapturePending',
    description:
      'The provider accepted the capture and still works on it: it is under review, or waits for the acquirer. Do not send it ' +
      'again; follow the operation.',
    order: 'The order after the request. On a replay, the order as it stands now.',
  },
});
