import { orderMutation } from './order-mutation.js';

export const CaptureOrderResolver = orderMutation({
  kind: 'CAPTURE',
  description:
    'Take the whole amount that was authorized before. At most once for each intention; an outcome that nobody knows is said to be ' +
    'unknown. Null only together with an error: then send it again with the same key.',
  inputDescription: 'Which order to capture, and the key that makes it happen at most once.',
  resultDescription: 'What a capture came to. OrderCaptured alone means that the money is taken.',
  done: {
    name: 'OrderCaptured',
    description: 'The money is taken: the provider says so.',
    order: 'The order after the capture; on a replay, as it stands now.',
  },
  pending: {
    name: 'CapturePending',
    description:
      'The provider accepted the capture and is still working on it (under review, or waiting for the acquirer). Do not send it again: follow the operation.',
    order: 'The order after the request; on a replay, as it stands now.',
  },
});
