import { registerEnumType } from 'type-graphql';
import { ProblemCode } from '../../../domain/problem/problem.js';

const DESCRIPTION_BY_CODE: Readonly<Record<ProblemCode, string>> = {
  // Our own checks.
  INVALID_ORDER_ID: 'An order id is account:providerOrderId. Nothing was sent.',
  UNKNOWN_ACCOUNT: 'No account of this name is configured for this caller; see the query accounts. Nothing was sent.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key is 1 to 64 visible ASCII characters. Nothing was sent.',
  TOO_MANY_IDS: 'At most 50 ids at once. Nothing was read.',
  INVALID_OPERATION_ID: 'This is not the id of an operation ("op_…"). Nothing was done.',
  INVALID_REASON: 'A reason is 1 to 1000 characters, blanks around it not counted. Nothing was changed.',
  IDEMPOTENCY_KEY_REUSED: 'The key was used before for another order or another kind of operation. Nothing was sent.',
  IDEMPOTENCY_KEY_EXPIRED: 'The key was used too long ago to be repeated safely. Nothing was sent.',
  OPERATION_IN_PROGRESS: 'The same intention is being carried out right now. Nothing more was sent.',
  OUTCOME_UNKNOWN: 'It was sent and no usable answer came. The money may have moved.',
  OPERATION_NOT_FOUND: 'There is no such operation for this caller.',
  OPERATION_ALREADY_FINAL: 'The operation’s outcome is known and final: there is nothing to settle.',
  ORDER_ALREADY_CAPTURED: 'The order was captured before. Nothing more was taken.',
  ORDER_ALREADY_PROCESSED: 'The order was processed before. Nothing more was started.',
  ORDER_NOT_CAPTURABLE: 'Not a card order, canceled, or past its capture window. Nothing was sent.',
  OPERATION_NOT_SUPPORTED: 'The provider has no such operation. Nothing was sent.',
  PROVIDER_UNREACHABLE: 'No connection to the provider could be made. Nothing was sent.',
  CIRCUIT_OPEN: 'The provider kept failing and is left alone for some seconds. Nothing was sent.',
  QUEUE_FULL: 'Too many requests to this account are waiting. Nothing was sent.',
  LEDGER_UNAVAILABLE: 'The ledger cannot be written, so nothing was sent.',
  CARD_NUMBER_REFUSED: 'An argument looks like a card number, which this server never takes. Nothing was sent.',
  INTERNAL_ERROR: 'This server failed. Follow the operation if there is one.',
  // Mercado Pago.
  EMPTY_REQUIRED_HEADER: 'Mercado Pago missed a header that this server always sends: a defect, report it. No effect.',
  INVALID_IDEMPOTENCY_KEY_LENGTH:
    'Mercado Pago refused the length of this server’s own key: a defect, report it. No effect.',
  INVALID_PATH_PARAM: 'Mercado Pago does not take this order id. No effect.',
  INVALID_TOTAL_AMOUNT: 'The order’s total is not the sum of its payments: mend the order. No effect.',
  INVALID_ORDER_MODE_FOR_OPERATION: 'The order’s processing mode does not allow this. No effect.',
  ACCESS_TOKEN_INCORRECT: 'The provider refuses the account’s access token: the merchant has to replace it. No effect.',
  INVALID_CREDENTIALS: 'The provider does not take this kind of credentials, such as test ones. No effect.',
  FORBIDDEN: 'The provider does not allow this to the account. No effect.',
  TRANSACTIONS_FAILED: 'Every payment of the order failed; see declines. No money was taken.',
  ORDER_NOT_FOUND: 'The provider has no order with this id in this account.',
  IDEMPOTENCY_KEY_ALREADY_USED: 'The provider has seen this very request before, so it may have had effect.',
  CANNOT_CAPTURE_ORDER: 'The order’s status does not allow a capture; only AUTHORIZED does. No effect.',
  OPERATION_NOT_SUPPORTED_FOR_ORDER: 'The provider does not do this to the order as it stands. No effect.',
  RESOURCE_LOCKED: 'The provider is still working on this very request; it may have effect.',
  TOO_MANY_REQUESTS: 'The provider asks to slow down; see retry.notBefore. No effect.',
  USAGE_QUOTA_EXCEEDED: 'The account’s quota at the provider is used up; see retry.notBefore. No effect.',
  IDEMPOTENCY_VALIDATION_FAILED: 'The provider failed while it checked the request; it may have had effect.',
  PROVIDER_INTERNAL_ERROR: 'The provider failed. A mutation may have had effect; a read is to be asked again later.',
  // Vnda.
  ORDER_OR_SHOP_NOT_FOUND: 'Vnda knows no such order, or no such shop domain: it answers both alike.',
  CAPTURE_UNSUCCESSFUL: 'The acquirer did not capture. The member of the union says what that means for the money.',
  // Anything a provider says that no table knows.
  UNRECOGNIZED_PROVIDER_ERROR: 'An error of the provider that this server does not know yet; see provider.code.',
  UNREADABLE_PROVIDER_ANSWER: 'An answer that cannot be read: HTML, cut off, or of another shape than documented.',
};

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description:
    'The documented cause of a problem, one value each. More may come: treat a value that you do not know like its category.',
  valuesConfig: Object.fromEntries(
    Object.entries(DESCRIPTION_BY_CODE).map(([code, description]) => [code, { description }]),
  ),
});

export { ProblemCode };
