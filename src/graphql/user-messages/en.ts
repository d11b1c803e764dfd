import type { ProblemCode } from '../../domain/problem/problem.js';

/** English, for the person in front of the screen: what happened, what it means for the money, what to do. */
export const MESSAGES_EN: Readonly<Record<ProblemCode, string>> = {
  INVALID_ORDER_ID: 'This order number is not right. Nothing was charged. Please check the number and try again.',
  UNKNOWN_ACCOUNT:
    'We cannot find the shop of this order. Nothing was charged. Please check the order number or ask the shop.',
  INVALID_IDEMPOTENCY_KEY:
    'We could not send your request because the app made a mistake. Nothing was charged. Please tell the shop.',
  TOO_MANY_IDS: 'These are too many orders to show at once. Nothing was changed. Please choose fewer and try again.',
  INVALID_OPERATION_ID: 'We do not know this operation. Nothing was changed. Please check the number and try again.',
  INVALID_REASON:
    'Please write down the reason, in up to 1000 characters. Nothing was changed. Complete the text and try again.',
  IDEMPOTENCY_KEY_REUSED:
    'This request was already used for another order. Nothing was charged now. Please go back, open the right order and start again.',
  IDEMPOTENCY_KEY_EXPIRED:
    'This request is too old to be repeated. Nothing was charged now. Please look at the order before you go on.',
  OPERATION_IN_PROGRESS:
    'This payment is already being handled. There is no need to send it again: please wait a moment and look at the order.',
  OUTCOME_UNKNOWN:
    'We do not know yet whether the charge went through. Please do not pay again: we are checking, and the order will be updated.',
  OPERATION_NOT_FOUND: 'We cannot find this operation. Nothing was changed. Please check the number and try again.',
  OPERATION_ALREADY_FINAL:
    'This operation is already finished. Nothing was changed. You can see its result on its page.',
  RESOLUTION_TOO_EARLY:
    'It is too early to settle this: the payment may still arrive. Nothing was changed. Please try again in a minute.',
  RESOLVED_AS_NOT_APPLIED:
    'The shop has closed this attempt: it did not charge anything. If the order still has to be charged, please start again.',
  ORDER_ALREADY_CAPTURED: 'This order has already been charged. Nothing more was charged. There is nothing left to do.',
  ORDER_ALREADY_PROCESSED:
    'The payment of this order has already been started. Nothing more was charged. Please look at the order.',
  ORDER_NOT_CAPTURABLE: 'This order cannot be charged as it stands. Nothing was charged now. Please look at the order.',
  ORDER_CANCELED_MEANWHILE:
    'This order was canceled in the meantime. If an amount was reserved, it was released; nothing was charged. Please look at the order.',
  OPERATION_NOT_SUPPORTED:
    'This shop does not offer this for the order. Nothing was charged. Please choose something else.',
  PROVIDER_UNREACHABLE: 'We could not reach the payment company. Nothing was charged. Please try again in a moment.',
  CIRCUIT_OPEN: 'The payment company is having trouble. Nothing was charged. Please try again in about a minute.',
  QUEUE_FULL: 'There are many payments at the same time. Nothing was charged. Please try again in a moment.',
  LEDGER_UNAVAILABLE:
    'Our system has a passing fault. Please do not pay in another way; try the same again in a moment.',
  CARD_NUMBER_REFUSED:
    'For your safety we do not take card numbers here. Nothing was charged. Please delete the number and try again.',
  INTERNAL_ERROR:
    'Something went wrong on our side. Please do not pay again: look at the order first and, if in doubt, ask the shop.',
  EMPTY_REQUIRED_HEADER:
    'Something went wrong between us and the payment company. Nothing was charged. Please tell the shop.',
  INVALID_IDEMPOTENCY_KEY_LENGTH:
    'Something went wrong between us and the payment company. Nothing was charged. Please tell the shop.',
  INVALID_PATH_PARAM:
    'The payment company does not know this order number. Nothing was charged. Please check the number and try again.',
  INVALID_TOTAL_AMOUNT:
    'The total of the order is not the sum of its payments. Nothing was charged. The shop has to correct the order.',
  INVALID_ORDER_MODE_FOR_OPERATION:
    'The payment of this order cannot be started from here. Nothing was charged. Please ask the shop.',
  ACCESS_TOKEN_INCORRECT:
    'The shop has to mend its access to the payment company. Nothing was charged. Please tell the shop.',
  INVALID_CREDENTIALS:
    'The shop has to mend its access to the payment company. Nothing was charged. Please tell the shop.',
  FORBIDDEN: 'The payment company does not allow this shop to do that. Nothing was charged. Please tell the shop.',
  TRANSACTIONS_FAILED:
    'The payment was not approved. Nothing was charged. Please use another card or another way to pay, or ask your bank.',
  ORDER_NOT_FOUND: 'We cannot find this order. Nothing was charged. Please check the number and try again.',
  IDEMPOTENCY_KEY_ALREADY_USED:
    'This payment was sent before and we do not know its result yet. Please do not pay again: we are checking.',
  CANNOT_CAPTURE_ORDER: 'This order cannot be charged as it stands. Nothing was charged now. Please look at the order.',
  OPERATION_NOT_SUPPORTED_FOR_ORDER:
    'This cannot be done with the order as it stands. Nothing was charged now. Please look at the order.',
  RESOURCE_LOCKED: 'The payment company is still working on this order. Please do not pay again: wait a moment.',
  TOO_MANY_REQUESTS:
    'The payment company asked for a short pause. Nothing was charged. Please try again in about a minute.',
  USAGE_QUOTA_EXCEEDED:
    'The shop has reached its limit at the payment company. Nothing was charged. Please try later or tell the shop.',
  IDEMPOTENCY_VALIDATION_FAILED:
    'The payment company failed and we do not know the result yet. Please do not pay again: we are checking.',
  PROVIDER_INTERNAL_ERROR:
    'The payment company has a fault. Please do not pay again: look at the order in some minutes.',
  ORDER_OR_SHOP_NOT_FOUND:
    'We cannot find this order in this shop. Nothing was charged. Please check the order number or ask the shop.',
  CAPTURE_UNSUCCESSFUL:
    'The charge was not approved and, as far as we can see, nothing was charged. Please use another card or another way to pay, or ask your bank.',
  UNRECOGNIZED_PROVIDER_ERROR:
    'The payment company gave an answer that we do not know. Please do not pay again: look at the order first.',
  UNREADABLE_PROVIDER_ANSWER:
    'We could not understand the answer of the payment company. Please do not pay again: look at the order first.',
};
