import type { ProblemCode } from './problem.js';

const NOTHING_SENT = 'Nothing was sent, no money moved.';
const NO_EFFECT = 'This request had no effect, no money moved.';
const MAY_HAVE_MOVED = 'The money may have moved: do not send it with another key, follow the operation.';

/** For developers: what happened, what it means for the money, what to do next. */
export const MESSAGE_BY_CODE: Readonly<Record<ProblemCode, string>> = {
  INVALID_ORDER_ID: `The order id is not of the form account:providerOrderId. ${NOTHING_SENT} Correct the id.`,
  UNKNOWN_ACCOUNT: `No account of this name is configured for you. ${NOTHING_SENT} See the query accounts for the names.`,
  INVALID_IDEMPOTENCY_KEY: `An idempotency key is 1 to 64 visible ASCII characters. ${NOTHING_SENT} A UUID is best.`,
  TOO_MANY_IDS: 'At most 50 ids can be read at once. Nothing was read. Ask in several requests.',
  INVALID_OPERATION_ID:
    'This is not an operation id. Nothing was done. Use the id of an operation that a mutation answered.',
  INVALID_REASON: 'A reason is 1 to 1000 characters. Nothing was changed. Say why, and on what evidence.',
  IDEMPOTENCY_KEY_REUSED: `This idempotency key was used before for something else. ${NOTHING_SENT} Use a new key for a new intention.`,
  IDEMPOTENCY_KEY_EXPIRED: `This idempotency key is too old to be repeated. ${NOTHING_SENT} Read the order, then use a new key if it is still to be done.`,
  OPERATION_IN_PROGRESS: 'The same is being carried out right now. Nothing more was sent. Follow the operation.',
  OUTCOME_UNKNOWN: `It was sent and no usable answer came. ${MAY_HAVE_MOVED}`,
  OPERATION_NOT_FOUND: 'There is no such operation. Nothing was done. Check the id.',
  OPERATION_ALREADY_FINAL: 'The outcome of this operation is known and final. Nothing was changed. Read the operation.',
  ORDER_ALREADY_CAPTURED: 'This order was captured before. Nothing more was taken. Read the order.',
  ORDER_ALREADY_PROCESSED: 'This order was processed before. Nothing more was started. Read the order.',
  ORDER_NOT_CAPTURABLE: `This order is in a state that allows no capture. ${NOTHING_SENT} Read order.status.`,
  OPERATION_NOT_SUPPORTED: `This provider has no such operation. ${NOTHING_SENT} See accounts { provider { capabilities } }.`,
  PROVIDER_UNREACHABLE: `The provider could not be reached. ${NOTHING_SENT} Send the same again with the same key.`,
  CIRCUIT_OPEN: `The provider has been failing and is being spared for some seconds. ${NOTHING_SENT} Send the same again with the same key.`,
  QUEUE_FULL: `Too many requests to this account are under way. ${NOTHING_SENT} Send the same again with the same key.`,
  LEDGER_UNAVAILABLE:
    'The ledger cannot be asked now, so this request sent nothing. Send the same again with the same key.',
  CARD_NUMBER_REFUSED: `The input looks like a card number, which this server never takes. ${NOTHING_SENT} Remove it.`,
  INTERNAL_ERROR:
    'This server failed. Follow the operation if there is one, else send the same again with the same key.',
  EMPTY_REQUIRED_HEADER: `The provider says that the idempotency header is missing: a defect of this server. ${NO_EFFECT} Report it.`,
  INVALID_IDEMPOTENCY_KEY_LENGTH: `The provider refuses the length of our provider key: a defect of this server. ${NO_EFFECT} Report it.`,
  INVALID_PATH_PARAM: `The provider does not take this order id. ${NO_EFFECT} Correct the id and use a new key.`,
  INVALID_TOTAL_AMOUNT: `The order's total is not the sum of its payments. ${NO_EFFECT} Correct the order at the provider.`,
  INVALID_ORDER_MODE_FOR_OPERATION: `The order's processing mode does not allow this. ${NO_EFFECT} Only orders in manual processing mode are processed on request.`,
  ACCESS_TOKEN_INCORRECT: `The provider refuses the account's access token. ${NO_EFFECT} Correct the configuration; the same key may be used again.`,
  INVALID_CREDENTIALS: `The provider does not take this kind of credentials (test credentials). ${NO_EFFECT} Correct the configuration; the same key may be used again.`,
  FORBIDDEN: `The provider does not allow this to the account. ${NO_EFFECT} Ask the provider for the permission; the same key may be used again.`,
  TRANSACTIONS_FAILED: 'The payment was declined; no money was taken. Offer another card or method. See declines.',
  ORDER_NOT_FOUND: `The provider has no order with this id. ${NO_EFFECT} Check the id and the account.`,
  IDEMPOTENCY_KEY_ALREADY_USED: `The provider has seen this very request before, so an earlier send of it arrived. ${MAY_HAVE_MOVED}`,
  CANNOT_CAPTURE_ORDER: `The order's status does not allow a capture. ${NO_EFFECT} Only an authorized order can be captured; read order.status.`,
  OPERATION_NOT_SUPPORTED_FOR_ORDER: `The provider does not support this for the order as it stands. ${NO_EFFECT} Read order.status.`,
  RESOURCE_LOCKED: `The provider is still working on this very request. ${MAY_HAVE_MOVED}`,
  TOO_MANY_REQUESTS: `The provider asks to slow down. ${NO_EFFECT} Send the same again with the same key, not before retry.notBefore.`,
  USAGE_QUOTA_EXCEEDED: `The account's quota at the provider is used up. ${NO_EFFECT} Send the same again with the same key, not before retry.notBefore.`,
  IDEMPOTENCY_VALIDATION_FAILED: `The provider failed while it checked the request. ${MAY_HAVE_MOVED}`,
  PROVIDER_INTERNAL_ERROR: `The provider failed while it handled the request. ${MAY_HAVE_MOVED}`,
  ORDER_OR_SHOP_NOT_FOUND: `The provider knows no such order, or no such shop (X-Shop-Host); it answers both alike. ${NO_EFFECT} Check the order id, then VNDA_SHOP_HOST.`,
  CAPTURE_UNSUCCESSFUL:
    'The acquirer did not capture, and the order shows no payment (a store may show it some seconds late). Offer another card or method.',
  UNRECOGNIZED_PROVIDER_ERROR: 'The provider answered with an error that this server does not know. See provider.code.',
  UNREADABLE_PROVIDER_ANSWER: 'The provider answered something that cannot be read.',
};
