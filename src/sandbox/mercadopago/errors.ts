import { jsonAnswer, type SimulatedAnswer } from '../wire/answer.js';

interface ErrorWords {
  readonly status: number;
  readonly message: string;
}

/** The messages of capture and process come from the provider's reference pages; the others imitate them. */
const ERROR_BY_CODE = {
  empty_required_header: {
    status: 400,
    message: 'The "X-Idempotency-Key" header is required and was not sent. Make the requisition again including it.',
  },
  invalid_idempotency_key_length: {
    status: 400,
    message:
      'The value sent in the "X-Idempotency-Key" header exceeded the allowed size. The header accepts values between 1 and 64 characters.',
  },
  invalid_path_param: {
    status: 400,
    message:
      'The "order_id" provided in the request path is not correct. Please confirm it and provide a valid ID to try again.',
  },
  invalid_total_amount: {
    status: 400,
    message:
      'The value entered in "total_amount" is not equivalent to the sum of the "transactions.payments.amount" field of the total transactions. Please verify if the values are correct.',
  },
  invalid_order_mode_for_operation: {
    status: 400,
    message: 'The processing mode of the order does not allow this operation.',
  },
  json_syntax_error: { status: 400, message: 'The request body is not valid JSON.' },
  required_properties: { status: 400, message: 'Some required properties are missing.' },
  invalid_refund_amount: { status: 400, message: 'The amount exceeds what can still be refunded.' },
  '401': {
    status: 401,
    message: 'The value sent as Access Token is incorrect. Please check and try again with the correct value.',
  },
  invalid_credentials: {
    status: 401,
    message:
      'There is no support for test credentials. Use test users with production credentials for the sandbox environment and your production credentials for the production environment.',
  },
  '402': {
    status: 402,
    message: 'Order was created but some transaction failed. Check the "errors" field for more information.',
  },
  failed: {
    status: 402,
    message: 'Order was created but some transaction failed. Check the "errors" field for more information.',
  },
  forbidden: { status: 403, message: 'The application may not perform this operation.' },
  order_not_found: {
    status: 404,
    message: 'Order not found. Please check if you provided the correct order ID.',
  },
  transaction_not_found: { status: 404, message: 'Transaction not found.' },
  not_found: { status: 404, message: 'Resource not found.' },
  idempotency_key_already_used: {
    status: 409,
    message:
      'The value sent as the idempotency header ("X-Idempotency-Key") has already been used. Please try the request again sending a new value.',
  },
  cannot_capture_order: {
    status: 409,
    message:
      'Error. Order cannot be captured. The status of the order does not allow its capture. Only orders with "status=action_required" and "status_detail=waiting_capture" can be captured.',
  },
  operation_not_supported: {
    status: 409,
    message:
      'The operation is not supported for this order. Please check the order "status" and "status_detail" and try again.',
  },
  cannot_cancel_order: { status: 409, message: 'The status of the order does not allow its cancellation.' },
  cannot_refund_order: { status: 409, message: 'The status of the order does not allow its refund.' },
  resource_locked: { status: 423, message: 'The resource is locked by a request in progress.' },
  too_many_requests: { status: 429, message: 'Too many requests. Please try again later.' },
  usage_quota_exceeded: { status: 429, message: 'The usage quota was exceeded. Please try again later.' },
  idempotency_validation_failed: {
    status: 500,
    message: 'Validation fail. Please try submitting the request again.',
  },
  internal_error: { status: 500, message: 'Generic error. Please try submitting the request again.' },
} as const satisfies Record<string, ErrorWords>;

export type ErrorCode = keyof typeof ERROR_BY_CODE;

export function errorAnswer(code: ErrorCode, details?: readonly string[]): SimulatedAnswer {
  const { status, message } = ERROR_BY_CODE[code];
  return jsonAnswer(status, { errors: [{ code, message, ...(details && { details }) }] });
}

/** The 402 with the whole order and one detail for each failed payment. */
export function paymentsFailed(order: {
  readonly transactions: {
    readonly payments: readonly { readonly id: string; readonly status: string; readonly status_detail: string }[];
  };
}): SimulatedAnswer {
  const details = order.transactions.payments
    .filter((payment) => payment.status === 'failed')
    .map((payment) => `${payment.id}: ${payment.status_detail}`);
  const { status, message } = ERROR_BY_CODE.failed;
  return jsonAnswer(status, { errors: [{ code: 'failed', message, details }], data: order });
}
