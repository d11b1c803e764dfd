/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Says whether an account moves real money. */
export type AccountMode =
  /** Real money. */
  | 'LIVE'
  /** The simulator inside this server: nothing leaves the machine. */
  | 'SIMULATED'
  /** The provider’s own test environment: no real money. */
  | 'TEST';

/** The purpose of a request to the provider. */
export type AttemptPurpose =
  /** Reading the order before the call, so that what is done already is not sent. */
  | 'BASELINE'
  /** The request carries out the operation. */
  | 'CALL'
  /** The request reads the order, to learn what became of an earlier call. */
  | 'INQUIRY';

/** When the provider takes the money of an authorized payment. */
export type CaptureMode =
  /** Immediately, together with the authorization. */
  | 'AUTOMATIC'
  /** Some time after the authorization, by the provider itself. */
  | 'AUTOMATIC_ASYNC'
  /** When captureOrder asks for it. */
  | 'MANUAL'
  /** The provider uses a mode that this server does not know yet. */
  | 'UNRECOGNIZED';

/** The order to capture, and the idempotency key that makes the capture happen at most once. */
export type CaptureOrderInput = {
  /** The client chooses it: 1 to 64 visible ASCII characters, best a UUID. Use one idempotency key for each intention, and the same one for every retry, also after a crash. Sent again for the same order, it is answered from the ledger; sent for another order, it is a conflict. */
  idempotencyKey: string;
  /** The order id: the account’s name, a colon, and the provider’s own order id or code. */
  orderId: string | number;
};

/** Why the issuer, the acquirer or antifraud declined, in the same words for every provider. New values may come. */
export type DeclineReason =
  /** The amount is above or below what the card or the acquirer allows. */
  | 'AMOUNT_LIMIT'
  /** The number, the date, the name or the security code is wrong. The buyer may type them again. */
  | 'BAD_CARD_DATA'
  /** The buyer has to allow this payment at the bank first. */
  | 'CALL_FOR_AUTHORIZE'
  /** The card is blocked or not activated. The buyer has to call the bank. */
  | 'CARD_DISABLED'
  /** The buyer did not pass the bank’s challenge in time. */
  | 'CHALLENGE_EXPIRED'
  /** The same amount was paid a short while ago. Check that payment before you offer another. */
  | 'DUPLICATE'
  /** The card has expired. */
  | 'EXPIRED_CARD'
  /** Antifraud declined. Do not tell the buyer why; offer another method. */
  | 'HIGH_RISK'
  /** Not enough balance or limit. Another card or method may work. */
  | 'INSUFFICIENT_FUNDS'
  /** The card does not take this number of installments. */
  | 'INVALID_INSTALLMENTS'
  /** The bank declined and gave no known reason. */
  | 'ISSUER_REFUSED'
  /** Too many attempts with this card. Another card or method may work. */
  | 'MAX_ATTEMPTS'
  /** The acquirer failed during the payment. No money was taken. */
  | 'PROCESSING_ERROR'
  /** The provider gave no reason, or one that this server does not know; see the provider’s code. */
  | 'UNSPECIFIED';

/** Which operations to list. An operation must match every field that you send; a field that is null or absent sets no condition. */
export type OperationFilter = {
  /** The operation belongs to the account with this configured name. */
  account?: string | number | null | undefined;
  /** True: only those with `contradictedBy`, which wait for a person. False is no condition. */
  contradicted?: boolean | null | undefined;
  /** The client sent the operation with this idempotency key. */
  idempotencyKey?: string | null | undefined;
  /** The operation is of one of these kinds. An empty list matches nothing. */
  kinds?: Array<OperationKind> | null | undefined;
  /** The operation is about this order. */
  orderId?: string | number | null | undefined;
  /** The operation was recorded before this moment. */
  startedBefore?: string | null | undefined;
  /** The operation is in one of these states. NEEDS_REVIEW means that it waits for a person. An empty list matches nothing. */
  states?: Array<OperationState> | null | undefined;
};

/** What this API can do to an order. */
export type OperationKind =
  /** Take the whole amount that was authorized before: the mutation captureOrder. */
  | 'CAPTURE'
  /** Start the payments of an order in manual processing mode: the mutation processOrder. */
  | 'PROCESS';

/** What all evidence about an operation together shows. SUCCEEDED, DECLINED and FAILED are final and never change. */
export type OperationState =
  /** The issuer, the acquirer or antifraud declined. No money was taken. Final. */
  | 'DECLINED'
  /** The operation certainly had no effect. Final; the same idempotency key may be used again. */
  | 'FAILED'
  /** The operation is recorded and perhaps sent; no answer has come yet. Ask again in a few seconds. */
  | 'IN_PROGRESS'
  /** The provider’s answers do not show the outcome. A person has to look there and call resolveOperation. Late proof still settles the operation. */
  | 'NEEDS_REVIEW'
  /** The request was sent and its answer was lost: it may have had an effect. This server keeps asking the provider. */
  | 'OUTCOME_UNKNOWN'
  /** The provider accepted the operation and still works on it. Wait; do not send it again. */
  | 'PENDING'
  /** The provider confirmed the effect. Final. */
  | 'SUCCEEDED';

/** The status of an order or of one transaction, in the same words for every provider. */
export type OrderStatus =
  /** The buyer has to act: pay the boleto or Pix, or pass the bank’s challenge. */
  | 'ACTION_REQUIRED'
  /** The amount is reserved and not yet taken. captureOrder takes it, until captureBefore. */
  | 'AUTHORIZED'
  /** The order was canceled before the money was taken. Nothing can be captured. */
  | 'CANCELED'
  /** The buyer disputed the payment at the bank, and the bank took the money back. */
  | 'CHARGED_BACK'
  /** The order exists at the provider and no payment was started. processOrder may come next. */
  | 'CREATED'
  /** The time to pay or to capture ran out. */
  | 'EXPIRED'
  /** The payment was declined, or the provider aborted it. No money was taken. */
  | 'FAILED'
  /** Antifraud or a person at the provider is looking at it. Wait. */
  | 'IN_REVIEW'
  /** The money is taken. */
  | 'PAID'
  /** The money was taken and a part was given back. */
  | 'PARTIALLY_REFUNDED'
  /** The provider is working on it. Wait. */
  | 'PROCESSING'
  /** The money was taken and all was given back. */
  | 'REFUNDED'
  /** The provider uses a status that this server does not know yet, or the read failed; see providerStatus. Never treat it as paid. */
  | 'UNRECOGNIZED';

/** The kind of a payment method. */
export type PaymentMethodType =
  /** A bank transfer other than Pix. */
  | 'BANK_TRANSFER'
  /** A slip that the buyer pays at a bank or shop: boleto, OXXO, Rapipago. */
  | 'BOLETO'
  /** A credit card. The payment can be authorized first and captured later. */
  | 'CREDIT_CARD'
  /** Debit card. */
  | 'DEBIT_CARD'
  /** Another way; see PaymentMethod.brand. */
  | 'OTHER'
  /** Pix, the instant transfer of Brazil. */
  | 'PIX'
  /** The balance of a digital wallet. */
  | 'WALLET';

/** The kind of a problem. Frozen: a program may branch on every value. */
export type ProblemCategory =
  /** The provider does not support this. */
  | 'CAPABILITY'
  /** The merchant has to correct credentials or settings. Nothing happened. */
  | 'CONFIGURATION'
  /** The issuer, the acquirer or antifraud declined. No money was taken. */
  | 'DECLINED'
  /** The idempotency key cannot be used for this. Nothing was sent. */
  | 'IDEMPOTENCY'
  /** This server has a defect, or the provider answered something unknown. Read the message. */
  | 'INTERNAL'
  /** The input is wrong. Nothing happened. */
  | 'INVALID_INPUT'
  /** It does not exist, or this caller may not see it. */
  | 'NOT_FOUND'
  /** The provider, or the connection to it, failed. Nothing happened. */
  | 'PROVIDER_FAULT'
  /** The provider asks to slow down. Nothing happened. */
  | 'RATE_LIMITED'
  /** The state of the order or operation does not allow it. */
  | 'STATE_CONFLICT'
  /** It may have happened. Never offer to pay again; follow the operation. */
  | 'UNKNOWN_OUTCOME';

/** The documented cause of a problem. New values may come: treat a value that you do not know like its category. */
export type ProblemCode =
  /** The provider refuses the account’s access token; the merchant has to replace it. No effect. */
  | 'ACCESS_TOKEN_INCORRECT'
  /** The order’s status does not allow a capture; only AUTHORIZED allows it. No effect. */
  | 'CANNOT_CAPTURE_ORDER'
  /** The acquirer did not capture. The union member says what that means for the money. */
  | 'CAPTURE_UNSUCCESSFUL'
  /** An argument looks like a card number. This server never accepts card data. Nothing was sent. */
  | 'CARD_NUMBER_REFUSED'
  /** The provider kept failing and is left alone for some seconds. Nothing was sent. */
  | 'CIRCUIT_OPEN'
  /** Mercado Pago did not receive a header that this server always sends. This is a defect: report it. No effect. */
  | 'EMPTY_REQUIRED_HEADER'
  /** The provider does not permit this for the account. No effect. */
  | 'FORBIDDEN'
  /** The provider received this request before, so it may have had an effect. */
  | 'IDEMPOTENCY_KEY_ALREADY_USED'
  /** The idempotency key was used so long ago that it cannot be repeated safely. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_EXPIRED'
  /** The idempotency key was used before for another order or another kind of operation. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The provider failed while it checked the request; it may have had an effect. */
  | 'IDEMPOTENCY_VALIDATION_FAILED'
  /** This server failed. If there is an operation, follow it: the money may have moved. */
  | 'INTERNAL_ERROR'
  /** The provider does not accept this kind of credentials, for example test credentials. No effect. */
  | 'INVALID_CREDENTIALS'
  /** An idempotency key is 1 to 64 visible ASCII characters. Nothing was sent. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** Mercado Pago refused the length of the provider key. This is a defect of this server: report it. No effect. */
  | 'INVALID_IDEMPOTENCY_KEY_LENGTH'
  /** This is not the id of an operation, which begins with "op_". Nothing was done. */
  | 'INVALID_OPERATION_ID'
  /** The order id is not of the form account:providerOrderId. Nothing was sent. */
  | 'INVALID_ORDER_ID'
  /** The order’s processing mode does not allow this. No effect. */
  | 'INVALID_ORDER_MODE_FOR_OPERATION'
  /** Mercado Pago does not accept this order id. No effect. */
  | 'INVALID_PATH_PARAM'
  /** A reason needs 1 to 1000 characters, not counting blanks around it. Nothing was changed. */
  | 'INVALID_REASON'
  /** The order’s total is not the sum of its payments; correct the order. No effect. */
  | 'INVALID_TOTAL_AMOUNT'
  /** The ledger is unavailable, so this request sent nothing. */
  | 'LEDGER_UNAVAILABLE'
  /** The outcome of the operation is known and final; nothing is left to settle. Nothing was changed. */
  | 'OPERATION_ALREADY_FINAL'
  /** The operation is already running. Nothing more was sent. */
  | 'OPERATION_IN_PROGRESS'
  /** This caller has no operation with this id. Nothing was done. */
  | 'OPERATION_NOT_FOUND'
  /** The provider has no such operation. Nothing was sent. */
  | 'OPERATION_NOT_SUPPORTED'
  /** The provider does not support this for the order in its present state. No effect. */
  | 'OPERATION_NOT_SUPPORTED_FOR_ORDER'
  /** The order was captured before. Nothing more was taken. */
  | 'ORDER_ALREADY_CAPTURED'
  /** The order was processed before. Nothing more was started. */
  | 'ORDER_ALREADY_PROCESSED'
  /** The order was canceled before the outcome was known: what was started was released. */
  | 'ORDER_CANCELED_MEANWHILE'
  /** Not a card order, canceled, or past its capture window. Nothing was sent. */
  | 'ORDER_NOT_CAPTURABLE'
  /** The provider has no order with this id in this account. No effect. */
  | 'ORDER_NOT_FOUND'
  /** Vnda does not know the order, or does not know the shop’s domain; its answer is the same for both. */
  | 'ORDER_OR_SHOP_NOT_FOUND'
  /** The request was sent and no usable answer came. The money may have moved. */
  | 'OUTCOME_UNKNOWN'
  /** The provider failed. A mutation may have had an effect; ask a read again later. */
  | 'PROVIDER_INTERNAL_ERROR'
  /** No connection to the provider could be made. Nothing was sent. */
  | 'PROVIDER_UNREACHABLE'
  /** Too many requests to this account are waiting. Nothing was sent. */
  | 'QUEUE_FULL'
  /** What was sent last may still take effect; see retry.notBefore. Nothing was changed. */
  | 'RESOLUTION_TOO_EARLY'
  /** A person has settled the operation as not applied. A new key may try again. */
  | 'RESOLVED_AS_NOT_APPLIED'
  /** The provider is still working on this request; it may have an effect. */
  | 'RESOURCE_LOCKED'
  /** The request has more than 50 ids. Nothing was read. */
  | 'TOO_MANY_IDS'
  /** The provider asks to slow down; see retry.notBefore. No effect. */
  | 'TOO_MANY_REQUESTS'
  /** Every payment of the order failed; see declines. No money was taken. */
  | 'TRANSACTIONS_FAILED'
  /** This caller has no account of this name; see the query accounts. Nothing was sent. */
  | 'UNKNOWN_ACCOUNT'
  /** This server cannot read the provider’s answer: it is HTML, cut off, or of an undocumented shape. */
  | 'UNREADABLE_PROVIDER_ANSWER'
  /** The provider answered with an error that this server does not know yet; see provider.code. */
  | 'UNRECOGNIZED_PROVIDER_ERROR'
  /** The account’s quota at the provider is used up; see retry.notBefore. No effect. */
  | 'USAGE_QUOTA_EXCEEDED';

/** The order to process, and the idempotency key that makes it happen at most once. */
export type ProcessOrderInput = {
  /** The client chooses it: 1 to 64 visible ASCII characters, best a UUID. Use one idempotency key for each intention, and the same one for every retry, also after a crash. Sent again for the same order, it is answered from the ledger; sent for another order, it is a conflict. */
  idempotencyKey: string;
  /** The order id: the account’s name, a colon, and the provider’s own order id or code. */
  orderId: string | number;
};

/** When the provider starts the payments of an order. */
export type ProcessingMode =
  /** Immediately, when the order is created. */
  | 'AUTOMATIC'
  /** When processOrder asks for it. */
  | 'MANUAL'
  /** The provider uses a mode that this server does not know yet. */
  | 'UNRECOGNIZED';

/** How a provider prevents the same effect from happening twice. For you it makes no difference: your idempotency key always works. */
export type ProviderIdempotency =
  /** The provider accepts an idempotency key: the same request can be sent again without a second effect. */
  | 'KEY'
  /** The provider offers neither. This server sends once; a person settles an unknown outcome. */
  | 'NONE'
  /** The provider accepts no idempotency key, but the order’s state shows what happened. This server reads the order first and sends once. */
  | 'STATE';

/** A person’s decision about an operation, and the evidence for it. */
export type ResolveOperationInput = {
  /** The id of the operation. Its state must be OUTCOME_UNKNOWN or NEEDS_REVIEW. */
  id: string | number;
  /** What really happened. */
  outcome: ResolvedOutcome;
  /** The reason and the evidence, in 1 to 1000 characters. The ledger keeps it for good, with the caller’s name. Never write card numbers. */
  reason: string;
};

/** The outcome of an operation, as a person found it. */
export type ResolvedOutcome =
  /** The operation had an effect: it becomes SUCCEEDED. */
  | 'APPLIED'
  /** The operation had no effect and can no longer have one: it becomes FAILED, and the order may be tried again. */
  | 'NOT_APPLIED';

/** What to do next. Frozen: a program may branch on every value. */
export type RetryKind =
  /** The request was a read. Ask again later. */
  | 'LATER'
  /** Asking again changes nothing until something else changes. */
  | 'NEVER'
  /** Correct the mistake, then send the mutation with a new idempotency key. */
  | 'NEW_KEY_AFTER_CHANGE'
  /** Another card or method may work. That needs a new order or payment. */
  | 'OTHER_PAYMENT_METHOD'
  /** Nothing happened. Send the same mutation again with the same idempotency key. */
  | 'SAME_KEY'
  /** Do not send it again with any idempotency key. Follow the operation until its state is final. */
  | 'WAIT';

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { __typename: 'Query', accounts: Array<{ __typename: 'Account', name: string, mode: AccountMode, provider: { __typename: 'Provider', name: string, displayName: string, capabilities: { __typename: 'Capabilities', operations: Array<OperationKind>, partialCapture: boolean, idempotency: ProviderIdempotency, captureWindowDays: number | null } } }> };

export type CaptureOrderMutationVariables = Exact<{
  input: CaptureOrderInput;
  locale?: string | null | undefined;
}>;


export type CaptureOrderMutation = { __typename: 'Mutation', captureOrder:
    | { __typename: 'CapturePending', replayed: boolean, order: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } }
    | { __typename: 'IdempotencyConflict', differs: Array<string>, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationNotSupported', kind: OperationKind, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OrderCaptured', replayed: boolean, order: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } }
    | { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OrderStateConflict', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OutcomeUnknown', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'PaymentDeclined', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, declines: Array<{ __typename: 'TransactionDecline', transactionId: string | null, reason: DeclineReason, providerCode: string | null }>, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
   | null };

export type MoneyFieldsFragment = { __typename: 'Money', amount: string, minorUnits: number, currency: string };

export type OperationQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type OperationQuery = { __typename: 'Query', operation: { __typename: 'Operation', idempotencyKey: string, requestedBy: string | null, resolvedBy: string | null, resolution: string | null, id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null, attempts: Array<{ __typename: 'OperationAttempt', number: number, purpose: AttemptPurpose, sentAt: string | null, answeredAt: string | null, result: string | null, cause: string | null, answer: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null }>, problem:
      | { __typename: 'IdempotencyConflict', differs: Array<string>, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OperationNotFound', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OperationNotSupported', kind: OperationKind, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OrderStateConflict', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'OutcomeUnknown', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'PaymentDeclined', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, declines: Array<{ __typename: 'TransactionDecline', transactionId: string | null, reason: DeclineReason, providerCode: string | null }>, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
      | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
     | null, order:
      | { __typename: 'InvalidInput', code: ProblemCode, userMessage: string }
      | { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }
      | { __typename: 'OrderNotFound', code: ProblemCode, userMessage: string }
      | { __typename: 'ProviderMisconfigured', code: ProblemCode, userMessage: string }
      | { __typename: 'ProviderUnavailable', code: ProblemCode, userMessage: string }
      | { __typename: 'UnexpectedProblem', code: ProblemCode, userMessage: string }
     | null } | null };

type OperationResultFields_CapturePending_Fragment = { __typename: 'CapturePending', replayed: boolean, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } };

type OperationResultFields_OrderCaptured_Fragment = { __typename: 'OrderCaptured', replayed: boolean, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } };

type OperationResultFields_OrderProcessed_Fragment = { __typename: 'OrderProcessed', replayed: boolean, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } };

type OperationResultFields_ProcessPending_Fragment = { __typename: 'ProcessPending', replayed: boolean, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } };

export type OperationResultFieldsFragment =
  | OperationResultFields_CapturePending_Fragment
  | OperationResultFields_OrderCaptured_Fragment
  | OperationResultFields_OrderProcessed_Fragment
  | OperationResultFields_ProcessPending_Fragment
;

export type OperationSummaryFragment = { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null };

export type OperationsQueryVariables = Exact<{
  filter?: OperationFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type OperationsQuery = { __typename: 'Query', operations: { __typename: 'OperationConnection', edges: Array<{ __typename: 'OperationEdge', cursor: string, node: { __typename: 'Operation', idempotencyKey: string, requestedBy: string | null, id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null, account: { __typename: 'Account', name: string } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OrderQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type OrderQuery = { __typename: 'Query', order:
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'Order', externalReference: string | null, description: string | null, captureMode: CaptureMode | null, processingMode: ProcessingMode | null, createdAt: string | null, id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, account: { __typename: 'Account', name: string, mode: AccountMode }, paid: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, refunded: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, payer: { __typename: 'Person', name: string | null, email: string | null } | null, items: Array<{ __typename: 'OrderItem', title: string, quantity: number, unitPrice: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }> | null, transactions: Array<{ __typename: 'Transaction', id: string, status: OrderStatus, installments: number | null, amount: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, captured: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, paymentMethod: { __typename: 'PaymentMethod', type: PaymentMethodType, brand: string | null, card: { __typename: 'Card', lastDigits: string | null, holderName: string | null } | null, pix: { __typename: 'Pix', qrCode: string | null, expiresAt: string | null } | null, boleto: { __typename: 'Boleto', digitableLine: string | null, url: string | null, expiresAt: string | null } | null } | null, refusal: { __typename: 'Refusal', reason: DeclineReason, providerReason: string | null } | null }> | null, operations: { __typename: 'OperationConnection', edges: Array<{ __typename: 'OperationEdge', node: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } }> }, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }
    | { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
   };

export type OrderSummaryFragment = { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null };

export type OrdersQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  locale?: string | null | undefined;
}>;


export type OrdersQuery = { __typename: 'Query', orders: Array<
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }
    | { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
  > };

type ProblemFields_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', differs: Array<string>, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_InvalidInput_Fragment = { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OperationInProgress_Fragment = { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OperationNotFound_Fragment = { __typename: 'OperationNotFound', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OperationNotSupported_Fragment = { __typename: 'OperationNotSupported', kind: OperationKind, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OrderNotFound_Fragment = { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OrderStateConflict_Fragment = { __typename: 'OrderStateConflict', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_OutcomeUnknown_Fragment = { __typename: 'OutcomeUnknown', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_PaymentDeclined_Fragment = { __typename: 'PaymentDeclined', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, declines: Array<{ __typename: 'TransactionDecline', transactionId: string | null, reason: DeclineReason, providerCode: string | null }>, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_ProviderMisconfigured_Fragment = { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_ProviderUnavailable_Fragment = { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

type ProblemFields_UnexpectedProblem_Fragment = { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null };

export type ProblemFieldsFragment =
  | ProblemFields_IdempotencyConflict_Fragment
  | ProblemFields_InvalidInput_Fragment
  | ProblemFields_OperationInProgress_Fragment
  | ProblemFields_OperationNotFound_Fragment
  | ProblemFields_OperationNotSupported_Fragment
  | ProblemFields_OrderNotFound_Fragment
  | ProblemFields_OrderStateConflict_Fragment
  | ProblemFields_OutcomeUnknown_Fragment
  | ProblemFields_PaymentDeclined_Fragment
  | ProblemFields_ProviderMisconfigured_Fragment
  | ProblemFields_ProviderUnavailable_Fragment
  | ProblemFields_UnexpectedProblem_Fragment
;

export type ProcessOrderMutationVariables = Exact<{
  input: ProcessOrderInput;
  locale?: string | null | undefined;
}>;


export type ProcessOrderMutation = { __typename: 'Mutation', processOrder:
    | { __typename: 'IdempotencyConflict', differs: Array<string>, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationNotSupported', kind: OperationKind, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OrderNotFound', orderId: string, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OrderProcessed', replayed: boolean, order: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, transactions: Array<{ __typename: 'Transaction', id: string, status: OrderStatus, installments: number | null, amount: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, captured: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, paymentMethod: { __typename: 'PaymentMethod', type: PaymentMethodType, brand: string | null, card: { __typename: 'Card', lastDigits: string | null, holderName: string | null } | null, pix: { __typename: 'Pix', qrCode: string | null, expiresAt: string | null } | null, boleto: { __typename: 'Boleto', digitableLine: string | null, url: string | null, expiresAt: string | null } | null } | null, refusal: { __typename: 'Refusal', reason: DeclineReason, providerReason: string | null } | null }> | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } }
    | { __typename: 'OrderStateConflict', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OutcomeUnknown', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'PaymentDeclined', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, declines: Array<{ __typename: 'TransactionDecline', transactionId: string | null, reason: DeclineReason, providerCode: string | null }>, currentOrder: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null } | null, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProcessPending', replayed: boolean, order: { __typename: 'Order', id: string, status: OrderStatus, availableOperations: Array<OperationKind>, captureBefore: string | null, providerStatus: { __typename: 'ProviderStatus', status: string, detail: string | null } | null, total: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null }, operation: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
   | null };

export type ProviderAnswerFieldsFragment = { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null };

export type ReconcileOperationMutationVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type ReconcileOperationMutation = { __typename: 'Mutation', reconcileOperation:
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null }
    | { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationNotFound', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
   | null };

export type ResolveOperationMutationVariables = Exact<{
  input: ResolveOperationInput;
  locale?: string | null | undefined;
}>;


export type ResolveOperationMutation = { __typename: 'Mutation', resolveOperation:
    | { __typename: 'InvalidInput', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: ProblemCode, message: string }>, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'Operation', resolvedBy: string | null, resolution: string | null, id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null }
    | { __typename: 'OperationInProgress', pollAfterMs: number, category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'OperationNotFound', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderMisconfigured', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'ProviderUnavailable', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, account: { __typename: 'Account', name: string }, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
    | { __typename: 'UnexpectedProblem', category: ProblemCategory, code: ProblemCode, message: string, userMessage: string, replayed: boolean, retry: { __typename: 'RetryAdvice', kind: RetryKind, notBefore: string | null }, provider: { __typename: 'ProviderAnswer', provider: string, httpStatus: number | null, code: string | null, message: string | null, details: Array<string>, requestId: string | null } | null, ledgerEntry: { __typename: 'Operation', id: string, kind: OperationKind, orderId: string, state: OperationState, startedAt: string, finishedAt: string | null, nextCheckAt: string | null } | null }
   | null };

export type TransactionFieldsFragment = { __typename: 'Transaction', id: string, status: OrderStatus, installments: number | null, amount: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, captured: { __typename: 'Money', amount: string, minorUnits: number, currency: string } | null, paymentMethod: { __typename: 'PaymentMethod', type: PaymentMethodType, brand: string | null, card: { __typename: 'Card', lastDigits: string | null, holderName: string | null } | null, pix: { __typename: 'Pix', qrCode: string | null, expiresAt: string | null } | null, boleto: { __typename: 'Boleto', digitableLine: string | null, url: string | null, expiresAt: string | null } | null } | null, refusal: { __typename: 'Refusal', reason: DeclineReason, providerReason: string | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const OperationSummaryFragmentDoc = new TypedDocumentString(`
    fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
    `, {"fragmentName":"OperationSummary"}) as unknown as TypedDocumentString<OperationSummaryFragment, unknown>;
export const OperationResultFieldsFragmentDoc = new TypedDocumentString(`
    fragment OperationResultFields on OperationResult {
  __typename
  operation {
    __typename
    ...OperationSummary
  }
  replayed
}
    fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}`, {"fragmentName":"OperationResultFields"}) as unknown as TypedDocumentString<OperationResultFieldsFragment, unknown>;
export const ProviderAnswerFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}
    `, {"fragmentName":"ProviderAnswerFields"}) as unknown as TypedDocumentString<ProviderAnswerFieldsFragment, unknown>;
export const MoneyFieldsFragmentDoc = new TypedDocumentString(`
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
    `, {"fragmentName":"MoneyFields"}) as unknown as TypedDocumentString<MoneyFieldsFragment, unknown>;
export const OrderSummaryFragmentDoc = new TypedDocumentString(`
    fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}`, {"fragmentName":"OrderSummary"}) as unknown as TypedDocumentString<OrderSummaryFragment, unknown>;
export const ProblemFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`, {"fragmentName":"ProblemFields"}) as unknown as TypedDocumentString<ProblemFieldsFragment, unknown>;
export const TransactionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TransactionFields on Transaction {
  __typename
  id
  status
  amount {
    __typename
    ...MoneyFields
  }
  captured {
    __typename
    ...MoneyFields
  }
  paymentMethod {
    __typename
    type
    brand
    card {
      __typename
      lastDigits
      holderName
    }
    pix {
      __typename
      qrCode
      expiresAt
    }
    boleto {
      __typename
      digitableLine
      url
      expiresAt
    }
  }
  installments
  refusal {
    __typename
    reason
    providerReason
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}`, {"fragmentName":"TransactionFields"}) as unknown as TypedDocumentString<TransactionFieldsFragment, unknown>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts {
  __typename
  accounts {
    __typename
    name
    mode
    provider {
      __typename
      name
      displayName
      capabilities {
        __typename
        operations
        partialCapture
        idempotency
        captureWindowDays
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const CaptureOrderDocument = new TypedDocumentString(`
    mutation CaptureOrder($input: CaptureOrderInput!, $locale: String) {
  __typename
  captureOrder(input: $input) {
    __typename
    ...OperationResultFields
    ... on OrderCaptured {
      __typename
      order {
        __typename
        ...OrderSummary
      }
    }
    ... on CapturePending {
      __typename
      order {
        __typename
        ...OrderSummary
      }
    }
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationResultFields on OperationResult {
  __typename
  operation {
    __typename
    ...OperationSummary
  }
  replayed
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`) as unknown as TypedDocumentString<CaptureOrderMutation, CaptureOrderMutationVariables>;
export const OperationDocument = new TypedDocumentString(`
    query Operation($id: ID!, $locale: String) {
  __typename
  operation(id: $id) {
    __typename
    ...OperationSummary
    idempotencyKey
    requestedBy
    resolvedBy
    resolution
    attempts {
      __typename
      number
      purpose
      sentAt
      answeredAt
      result
      cause
      answer {
        __typename
        ...ProviderAnswerFields
      }
    }
    problem {
      __typename
      ...ProblemFields
    }
    order {
      __typename
      ...OrderSummary
      ... on Problem {
        __typename
        code
        userMessage(locale: $locale)
      }
    }
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`) as unknown as TypedDocumentString<OperationQuery, OperationQueryVariables>;
export const OperationsDocument = new TypedDocumentString(`
    query Operations($filter: OperationFilter, $first: Int! = 20, $after: String) {
  __typename
  operations(filter: $filter, first: $first, after: $after) {
    __typename
    edges {
      __typename
      cursor
      node {
        __typename
        ...OperationSummary
        account {
          __typename
          name
        }
        idempotencyKey
        requestedBy
      }
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
  }
}
    fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}`) as unknown as TypedDocumentString<OperationsQuery, OperationsQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!, $locale: String) {
  __typename
  order(id: $id) {
    __typename
    ... on Order {
      __typename
      ...OrderSummary
      externalReference
      description
      captureMode
      processingMode
      createdAt
      account {
        __typename
        name
        mode
      }
      paid {
        __typename
        ...MoneyFields
      }
      refunded {
        __typename
        ...MoneyFields
      }
      payer {
        __typename
        name
        email
      }
      items {
        __typename
        title
        quantity
        unitPrice {
          __typename
          ...MoneyFields
        }
      }
      transactions {
        __typename
        ...TransactionFields
      }
      operations(first: 5) {
        __typename
        edges {
          __typename
          node {
            __typename
            ...OperationSummary
          }
        }
      }
    }
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}
fragment TransactionFields on Transaction {
  __typename
  id
  status
  amount {
    __typename
    ...MoneyFields
  }
  captured {
    __typename
    ...MoneyFields
  }
  paymentMethod {
    __typename
    type
    brand
    card {
      __typename
      lastDigits
      holderName
    }
    pix {
      __typename
      qrCode
      expiresAt
    }
    boleto {
      __typename
      digitableLine
      url
      expiresAt
    }
  }
  installments
  refusal {
    __typename
    reason
    providerReason
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($ids: [ID!]!, $locale: String) {
  __typename
  orders(ids: $ids) {
    __typename
    ...OrderSummary
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const ProcessOrderDocument = new TypedDocumentString(`
    mutation ProcessOrder($input: ProcessOrderInput!, $locale: String) {
  __typename
  processOrder(input: $input) {
    __typename
    ...OperationResultFields
    ... on OrderProcessed {
      __typename
      order {
        __typename
        ...OrderSummary
        transactions {
          __typename
          ...TransactionFields
        }
      }
    }
    ... on ProcessPending {
      __typename
      order {
        __typename
        ...OrderSummary
      }
    }
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationResultFields on OperationResult {
  __typename
  operation {
    __typename
    ...OperationSummary
  }
  replayed
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}
fragment TransactionFields on Transaction {
  __typename
  id
  status
  amount {
    __typename
    ...MoneyFields
  }
  captured {
    __typename
    ...MoneyFields
  }
  paymentMethod {
    __typename
    type
    brand
    card {
      __typename
      lastDigits
      holderName
    }
    pix {
      __typename
      qrCode
      expiresAt
    }
    boleto {
      __typename
      digitableLine
      url
      expiresAt
    }
  }
  installments
  refusal {
    __typename
    reason
    providerReason
  }
}`) as unknown as TypedDocumentString<ProcessOrderMutation, ProcessOrderMutationVariables>;
export const ReconcileOperationDocument = new TypedDocumentString(`
    mutation ReconcileOperation($id: ID!, $locale: String) {
  __typename
  reconcileOperation(id: $id) {
    __typename
    ... on Operation {
      __typename
      ...OperationSummary
    }
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`) as unknown as TypedDocumentString<ReconcileOperationMutation, ReconcileOperationMutationVariables>;
export const ResolveOperationDocument = new TypedDocumentString(`
    mutation ResolveOperation($input: ResolveOperationInput!, $locale: String) {
  __typename
  resolveOperation(input: $input) {
    __typename
    ... on Operation {
      __typename
      ...OperationSummary
      resolvedBy
      resolution
    }
    ...ProblemFields
  }
}
    fragment MoneyFields on Money {
  __typename
  amount
  minorUnits
  currency
}
fragment OperationSummary on Operation {
  __typename
  id
  kind
  orderId
  state
  startedAt
  finishedAt
  nextCheckAt
}
fragment OrderSummary on Order {
  __typename
  id
  status
  providerStatus {
    __typename
    status
    detail
  }
  availableOperations
  captureBefore
  total {
    __typename
    ...MoneyFields
  }
}
fragment ProblemFields on Problem {
  __typename
  category
  code
  message
  userMessage(locale: $locale)
  retry {
    __typename
    kind
    notBefore
  }
  provider {
    __typename
    ...ProviderAnswerFields
  }
  ledgerEntry: operation {
    __typename
    ...OperationSummary
  }
  replayed
  ... on InvalidInput {
    __typename
    fields {
      __typename
      path
      code
      message
    }
  }
  ... on OrderNotFound {
    __typename
    orderId
  }
  ... on OrderStateConflict {
    __typename
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on PaymentDeclined {
    __typename
    declines {
      __typename
      transactionId
      reason
      providerCode
    }
    currentOrder: order {
      __typename
      ...OrderSummary
    }
  }
  ... on OperationNotSupported {
    __typename
    account {
      __typename
      name
    }
    kind
  }
  ... on IdempotencyConflict {
    __typename
    differs
  }
  ... on OperationInProgress {
    __typename
    pollAfterMs
  }
  ... on OutcomeUnknown {
    __typename
    pollAfterMs
  }
  ... on ProviderUnavailable {
    __typename
    account {
      __typename
      name
    }
  }
  ... on ProviderMisconfigured {
    __typename
    account {
      __typename
      name
    }
  }
}
fragment ProviderAnswerFields on ProviderAnswer {
  __typename
  provider
  httpStatus
  code
  message
  details
  requestId
}`) as unknown as TypedDocumentString<ResolveOperationMutation, ResolveOperationMutationVariables>;