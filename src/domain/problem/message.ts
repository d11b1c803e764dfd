import type { ProblemCode } from './problem.js';

const NOTHING_SENT = 'Nothing was sent and no money moved.';
const NO_EFFECT = 'This request had no effect and moved no money.';
const SEND_AGAIN = 'Send the same again with the same idempotency key.';
export const MAY_HAVE_MOVED =
  'The money may have moved. Do not send it with another idempotency key; follow the operation.';

/** Sentences for developers: what happened, what it means for the money, what to do next. */
export const MESSAGE_BY_CODE: Readonly<Record<ProblemCode, string>> = {
  INVALID_ORDER_ID: `The order id is not of the form account:providerOrderId. ${NOTHING_SENT} Correct the id.`,
  UNKNOWN_ACCOUNT: `You have no account of this name. ${NOTHING_SENT} The query accounts lists the names.`,
  INVALID_IDEMPOTENCY_KEY: `An idempotency key must have 1 to 64 visible ASCII characters. ${NOTHING_SENT} A UUID is best.`,
  TOO_MANY_IDS: 'The request has more than 50 ids. Nothing was read. Send several requests.',
  INVALID_OPERATION_ID: 'This is not an operation id. Nothing was done. Use the id from the answer of a mutation.',
  INVALID_REASON: 'A reason must have 1 to 1000 characters. Nothing was changed. Give the reason and the evidence.',
  IDEMPOTENCY_KEY_REUSED: `This idempotency key was used before for something else. ${NOTHING_SENT} Use a new idempotency key for a new intention.`,
  IDEMPOTENCY_KEY_EXPIRED: `This idempotency key was used too long ago to be repeated safely. ${NOTHING_SENT} Read the order; if it still needs this, use a new idempotency key.`,
  OPERATION_IN_PROGRESS: 'This operation is already running. Nothing more was sent. Follow the operation.',
  OUTCOME_UNKNOWN: `The request was sent and no usable answer came. ${MAY_HAVE_MOVED}`,
  OPERATION_NOT_FOUND: 'You have no operation with this id. Nothing was done. Check the id.',
  OPERATION_ALREADY_FINAL: 'The outcome of this operation is known and final. Nothing was changed. Read the operation.',
  RESOLUTION_TOO_EARLY:
    'The last send may still take effect. Nothing was changed. Settle it as NOT_APPLIED after retry.notBefore.',
  RESOLVED_AS_NOT_APPLIED: `A person has settled this operation as not applied. ${NOTHING_SENT} Use a new idempotency key if it is still to be done.`,
  ORDER_ALREADY_CAPTURED: 'This order was captured before. Nothing more was taken. Read the order.',
  ORDER_ALREADY_PROCESSED: 'This order was processed before. Nothing more was started. Read the order.',
  ORDER_NOT_CAPTURABLE: `The state of this order does not allow a capture. ${NOTHING_SENT} Read order.status.`,
  ORDER_CANCELED_MEANWHILE:
    'The order was canceled or expired before the outcome was known. If its payments had been started, they were released: no money was taken. Read the order.',
  OPERATION_NOT_SUPPORTED: `This provider does not support the operation. ${NOTHING_SENT} See accounts { provider { capabilities } }.`,
  PROVIDER_UNREACHABLE: `The provider could not be reached. ${NOTHING_SENT} ${SEND_AGAIN}`,
  CIRCUIT_OPEN: `The provider kept failing, so this server pauses requests to it for some seconds. ${NOTHING_SENT} ${SEND_AGAIN}`,
  QUEUE_FULL: `Too many requests to this account are under way. ${NOTHING_SENT} ${SEND_AGAIN}`,
  LEDGER_UNAVAILABLE: `The ledger is unavailable right now, so this request sent nothing. ${SEND_AGAIN}`,
  CARD_NUMBER_REFUSED: `The input looks like a card number. This server never accepts card data. ${NOTHING_SENT} Remove it.`,
  INTERNAL_ERROR:
    'This server failed. If there is an operation, follow it; otherwise send the same again with the same idempotency key.',
  EMPTY_REQUIRED_HEADER: `The provider says that the idempotency header is missing. This is a defect of this server. ${NO_EFFECT} Report it.`,
  INVALID_IDEMPOTENCY_KEY_LENGTH: `The provider refuses the length of the provider key. This is a defect of this server. ${NO_EFFECT} Report it.`,
  INVALID_PATH_PARAM: `The provider does not accept this order id. ${NO_EFFECT} Correct the id and use a new idempotency key.`,
  INVALID_TOTAL_AMOUNT: `The order's total is not the sum of its payments. ${NO_EFFECT} Correct the order at the provider.`,
  INVALID_ORDER_MODE_FOR_OPERATION: `The order's processing mode does not allow this. ${NO_EFFECT} Only an order in manual processing mode can be processed.`,
  ACCESS_TOKEN_INCORRECT: `The provider refuses the account's access token. ${NO_EFFECT} Correct the configuration, then send the same again with the same idempotency key.`,
  INVALID_CREDENTIALS: `The provider does not accept this kind of credentials (test credentials). ${NO_EFFECT} Correct the configuration, then send the same again with the same idempotency key.`,
  FORBIDDEN: `The provider does not permit this for the account. ${NO_EFFECT} Ask the provider for the permission, then send the same again with the same idempotency key.`,
  TRANSACTIONS_FAILED:
    'The payment was declined and no money was taken. Offer another card or method; declines has the reasons.',
  ORDER_NOT_FOUND: `The provider has no order with this id. ${NO_EFFECT} Check the id and the account.`,
  IDEMPOTENCY_KEY_ALREADY_USED: `The provider received this request before, so an earlier send arrived. ${MAY_HAVE_MOVED}`,
  CANNOT_CAPTURE_ORDER: `The order's status does not allow a capture. ${NO_EFFECT} Only an authorized order can be captured; read order.status.`,
  OPERATION_NOT_SUPPORTED_FOR_ORDER: `The provider does not support this for the order in its present state. ${NO_EFFECT} Read order.status.`,
  RESOURCE_LOCKED: `The provider is still working on this request. ${MAY_HAVE_MOVED}`,
  TOO_MANY_REQUESTS: `The provider asks to slow down. ${NO_EFFECT} Wait until retry.notBefore, then send the same again with the same idempotency key.`,
  USAGE_QUOTA_EXCEEDED: `The account's quota at the provider is used up. ${NO_EFFECT} Wait until retry.notBefore, then send the same again with the same idempotency key.`,
  IDEMPOTENCY_VALIDATION_FAILED: `The provider failed while it checked the request. ${MAY_HAVE_MOVED}`,
  PROVIDER_INTERNAL_ERROR: `The provider failed while it handled the request. ${MAY_HAVE_MOVED}`,
  ORDER_OR_SHOP_NOT_FOUND: `The provider does not know the order, or does not know the shop (X-Shop-Host); its answer is the same for both. ${NO_EFFECT} Check the order id, then VNDA_SHOP_HOST.`,
  CAPTURE_UNSUCCESSFUL:
    'The acquirer did not capture, and the order shows no payment; a store may show it some seconds late. Offer another card or method.',
  UNRECOGNIZED_PROVIDER_ERROR: 'The provider answered with an error that this server does not know. See provider.code.',
  UNREADABLE_PROVIDER_ANSWER: 'This server cannot read the provider’s answer.',
};
