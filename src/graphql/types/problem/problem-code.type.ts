import { registerEnumType } from 'type-graphql';
import { ProblemCode } from '../../../domain/problem/problem.js';

const DESCRIPTION_BY_CODE: Readonly<Record<ProblemCode, string>> = {
  // Our own checks.
  INVALID_ORDER_ID: 'The order id is not of the form account:providerOrderId. Nothing was sent.',
  UNKNOWN_ACCOUNT: 'This caller has no account of this name; see the query accounts. Nothing was sent.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key is 1 to 64 visible ASCII characters. Nothing was sent.',
  TOO_MANY_IDS: 'The request has more than 50 ids. Nothing was read.',
  INVALID_OPERATION_ID: 'This is not the id of an operation, which begins with "op_". Nothing was done.',
  INVALID_REASON: 'A reason needs 1 to 1000 characters, not counting blanks around it. Nothing was changed.',
  IDEMPOTENCY_KEY_REUSED:
    'The idempotency key was used before for another order or another kind of operation. Nothing was sent.',
  IDEMPOTENCY_KEY_EXPIRED:
    'The idempotency key was used so long ago that it cannot be repeated safely. Nothing was sent.',
  OPERATION_IN_PROGRESS: 'The operation is already running. Nothing more was sent.',
  OUTCOME_UNKNOWN: 'The request was sent and no usable answer came. The money may have moved.',
  OPERATION_NOT_FOUND: 'This caller has no operation with this id. Nothing was done.',
  OPERATION_ALREADY_FINAL:
    'The outcome of the operation is known and final; nothing is left to settle. Nothing was changed.',
  RESOLUTION_TOO_EARLY: 'What was sent last may still take effect; see retry.notBefore. Nothing was changed.',
  RESOLVED_AS_NOT_APPLIED: 'A person has settled the operation as not applied. A new key may try again.',
  ORDER_ALREADY_CAPTURED: 'The order was captured before. Nothing more was taken.',
  ORDER_ALREADY_PROCESSED: 'The order was processed before. Nothing more was started.',
  ORDER_NOT_CAPTURABLE: 'Not a card order, canceled, or past its capture window. Nothing was sent.',
  ORDER_CANCELED_MEANWHILE: 'The order was canceled before the outcome was known: what was started was released.',
  OPERATION_NOT_SUPPORTED: 'The provider has no such operation. Nothing was sent.',
  PROVIDER_UNREACHABLE: 'No connection to the provider could be made. Nothing was sent.',
  CIRCUIT_OPEN: 'The provider kept failing and is left alone for some seconds. Nothing was sent.',
  QUEUE_FULL: 'Too many requests to this account are waiting. Nothing was sent.',
  LEDGER_UNAVAILABLE: 'The ledger is unavailable, so this request sent nothing.',
  CARD_NUMBER_REFUSED: 'An argument looks like a card number. This server never accepts card data. Nothing was sent.',
  INTERNAL_ERROR: 'This server failed. If there is an operation, follow it: the money may have moved.',
  // Mercado Pago.
  EMPTY_REQUIRED_HEADER:
    'Mercado Pago did not receive a header that this server always sends. This is a defect: report it. No effect.',
  INVALID_IDEMPOTENCY_KEY_LENGTH:
    'Mercado Pago refused the length of the provider key. This is a defect of this server: report it. No effect.',
  INVALID_PATH_PARAM: 'Mercado Pago does not accept this order id. No effect.',
  INVALID_TOTAL_AMOUNT: 'The order’s total is not the sum of its payments; correct the order. No effect.',
  INVALID_ORDER_MODE_FOR_OPERATION: 'The order’s processing mode does not allow this. No effect.',
  ACCESS_TOKEN_INCORRECT: 'The provider refuses the account’s access token; the merchant has to replace it. No effect.',
  INVALID_CREDENTIALS:
    'The provider does not accept this kind of credentials, for example test credentials. No effect.',
  FORBIDDEN: 'The provider does not permit this for the account. No effect.',
  TRANSACTIONS_FAILED: 'Every payment of the order failed; see declines. No money was taken.',
  ORDER_NOT_FOUND: 'The provider has no order with this id in this account. No effect.',
  IDEMPOTENCY_KEY_ALREADY_USED: 'The provider received this request before, so it may have had an effect.',
  CANNOT_CAPTURE_ORDER: 'The order’s status does not allow a capture; only AUTHORIZED allows it. No effect.',
  OPERATION_NOT_SUPPORTED_FOR_ORDER:
    'The provider does not support this for the order in its present state. No effect.',
  RESOURCE_LOCKED: 'The provider is still working on this request; it may have an effect.',
  TOO_MANY_REQUESTS: 'The provider asks to slow down; see retry.notBefore. No effect.',
  USAGE_QUOTA_EXCEEDED: 'The account’s quota at the provider is used up; see retry.notBefore. No effect.',
  IDEMPOTENCY_VALIDATION_FAILED: 'The provider failed while it checked the request; it may have had an effect.',
  PROVIDER_INTERNAL_ERROR: 'The provider failed. A mutation may have had an effect; ask a read again later.',
  // Vnda.
  ORDER_OR_SHOP_NOT_FOUND:
    'Vnda does not know the order, or does not know the shop’s domain; its answer is the same for both.',
  CAPTURE_UNSUCCESSFUL: 'The acquirer did not capture. The union member says what that means for the money.',
  // Answers of a provider that no table lists.
  UNRECOGNIZED_PROVIDER_ERROR:
    'The provider answered with an error that this server does not know yet; see provider.code.',
  UNREADABLE_PROVIDER_ANSWER:
    'This server cannot read the provider’s answer: it is HTML, cut off, or of an undocumented shape.',
};

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description:
    'The documented cause of a problem. New values may come: treat a value that you do not know like its category.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTION_BY_CODE).map(([code, description]) => [code, { description }]),
  ),
});

export { ProblemCode };
