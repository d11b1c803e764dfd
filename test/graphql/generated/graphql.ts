/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether money is real. */
export type AccountMode =
  /** Real money. */
  | 'LIVE'
  /** The simulator inside this server: nothing leaves the machine. */
  | 'SIMULATED'
  /** The provider’s own test environment: no real money. */
  | 'TEST';

/** Why something was sent to the provider. */
export type AttemptPurpose =
  /** The operation itself. */
  | 'CALL'
  /** Reading the order, to learn what became of an earlier call. */
  | 'INQUIRY';

/** When the money of an authorized payment is taken. */
export type CaptureMode =
  /** At once, together with the authorization. */
  | 'AUTOMATIC'
  /** By the provider itself, some time after the authorization. */
  | 'AUTOMATIC_ASYNC'
  /** When captureOrder asks for it. */
  | 'MANUAL'
  /** The provider uses a mode that this server does not know yet. */
  | 'UNRECOGNIZED';

/** Which order to capture, and the key that makes it happen at most once. */
export type CaptureOrderInput = {
  /** Chosen by the client, 1 to 64 visible ASCII characters: one for each intention, and the same for every retry of it, also after a crash. A UUID is best. The same key for the same order is answered from the ledger; for another order it is a conflict. */
  idempotencyKey: string;
  /** Order id: account name, colon, the provider’s own order id or code. */
  orderId: string | number;
};

/** Why issuer, acquirer or antifraud said no: the same words for every provider. More may come. */
export type DeclineReason =
  /** Above or below the amount that the card or the acquirer allows. */
  | 'AMOUNT_LIMIT'
  /** Number, date, name or security code do not fit. The buyer may type them again. */
  | 'BAD_CARD_DATA'
  /** The bank wants the buyer to allow this payment first. */
  | 'CALL_FOR_AUTHORIZE'
  /** The card is blocked or not activated. The buyer has to call the bank. */
  | 'CARD_DISABLED'
  /** The buyer did not pass the challenge of the bank in time. */
  | 'CHALLENGE_EXPIRED'
  /** A payment of the same amount was made a short while ago. Check before offering another. */
  | 'DUPLICATE'
  /** The card is past its date. */
  | 'EXPIRED_CARD'
  /** Antifraud said no. Do not tell the buyer why; offer another method. */
  | 'HIGH_RISK'
  /** Not enough balance or limit. Another card or method may work. */
  | 'INSUFFICIENT_FUNDS'
  /** The card does not take this number of installments. */
  | 'INVALID_INSTALLMENTS'
  /** The bank said no and gave no reason that we know. */
  | 'ISSUER_REFUSED'
  /** Too many attempts with this card. Another card or method may work. */
  | 'MAX_ATTEMPTS'
  /** The acquirer failed while it worked on it; no money was taken. */
  | 'PROCESSING_ERROR'
  /** No reason was given, or one that this server does not know; see the provider’s code. */
  | 'UNSPECIFIED';

/** Which operations to list: those that match every field that is given. A field that is null or absent is no condition. */
export type OperationFilter = {
  /** Of this account, by its configured name. */
  account?: string | number | null | undefined;
  /** Asked for with this idempotency key. */
  idempotencyKey?: string | null | undefined;
  /** Of one of these kinds; an empty list matches nothing. */
  kinds?: Array<OperationKind> | null | undefined;
  /** Of this order. */
  orderId?: string | number | null | undefined;
  /** Started before this moment. */
  startedBefore?: string | null | undefined;
  /** In one of these states. NEEDS_REVIEW is what waits for a person; an empty list matches nothing. */
  states?: Array<OperationState> | null | undefined;
};

/** What can be done to an order through this API. */
export type OperationKind =
  /** Take the whole amount that was authorized before: the mutation captureOrder. */
  | 'CAPTURE'
  /** Start the payments of an order in manual processing mode: the mutation processOrder. */
  | 'PROCESS';

/** What all evidence about an operation means. SUCCEEDED, DECLINED and FAILED are final and never change. */
export type OperationState =
  /** A business no of issuer, acquirer or antifraud. No money was taken. Final. */
  | 'DECLINED'
  /** Certainly without effect. Final; the same key may be used again. */
  | 'FAILED'
  /** Written down, maybe sent, no answer yet. Look again in some seconds. */
  | 'IN_PROGRESS'
  /** The provider cannot tell: a person has to look there and call resolveOperation. Late proof still settles it. */
  | 'NEEDS_REVIEW'
  /** Sent, and the answer was lost: it may have had effect. This server keeps asking the provider. */
  | 'OUTCOME_UNKNOWN'
  /** The provider accepted it and it is not final there. Wait; do not send it again. */
  | 'PENDING'
  /** The provider confirmed the effect. Final. */
  | 'SUCCEEDED';

/** Where an order, or one transaction of it, stands: the same words for every provider. */
export type OrderStatus =
  /** The buyer has to act: pay the boleto or Pix, pass the challenge of the bank. */
  | 'ACTION_REQUIRED'
  /** The amount is reserved, not taken. captureOrder takes it, before captureBefore. */
  | 'AUTHORIZED'
  /** Called off before the money was taken. Nothing can be captured any more. */
  | 'CANCELED'
  /** The buyer disputed the payment with the bank and the money was drawn back. */
  | 'CHARGED_BACK'
  /** Written down at the provider; no payment was started. processOrder may come next. */
  | 'CREATED'
  /** The time to pay or to capture ran out. */
  | 'EXPIRED'
  /** Declined, or broken off by the provider. No money was taken. */
  | 'FAILED'
  /** Antifraud or a person at the provider is looking at it. Wait. */
  | 'IN_REVIEW'
  /** The money is taken. */
  | 'PAID'
  /** The money was taken, and a part of it was given back. */
  | 'PARTIALLY_REFUNDED'
  /** The provider is working on it. Nothing to do but wait. */
  | 'PROCESSING'
  /** The money was taken, and all of it was given back. */
  | 'REFUNDED'
  /** The provider uses a status that this server does not know yet, or it could not be read just now; see providerStatus. Never take it for paid. */
  | 'UNRECOGNIZED';

/** How it is paid. */
export type PaymentMethodType =
  /** A bank transfer other than Pix. */
  | 'BANK_TRANSFER'
  /** A slip that is paid at a bank or shop: boleto, OXXO, Rapipago. */
  | 'BOLETO'
  /** Credit card: can be authorized first and captured later. */
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
  /** The provider cannot do this at all. */
  | 'CAPABILITY'
  /** The merchant has to mend credentials or settings. Nothing happened. */
  | 'CONFIGURATION'
  /** Issuer, acquirer or antifraud said no. No money was taken. */
  | 'DECLINED'
  /** The idempotency key cannot be used for this. Nothing was sent. */
  | 'IDEMPOTENCY'
  /** This server or its agreement with the provider is at fault. Read the message. */
  | 'INTERNAL'
  /** The input is wrong. Nothing happened. */
  | 'INVALID_INPUT'
  /** There is no such thing, or not for this caller. */
  | 'NOT_FOUND'
  /** The provider, or the way to it, does not work. Nothing happened. */
  | 'PROVIDER_FAULT'
  /** The provider asks to slow down. Nothing happened. */
  | 'RATE_LIMITED'
  /** Something’s present state does not allow it. */
  | 'STATE_CONFLICT'
  /** It may have happened. Never offer to pay again; follow the operation. */
  | 'UNKNOWN_OUTCOME';

/** The documented cause of a problem, one value each. More may come: treat a value that you do not know like its category. */
export type ProblemCode =
  /** The provider refuses the account’s access token: the merchant has to replace it. No effect. */
  | 'ACCESS_TOKEN_INCORRECT'
  /** The order’s status does not allow a capture; only AUTHORIZED does. No effect. */
  | 'CANNOT_CAPTURE_ORDER'
  /** The acquirer did not capture. The member of the union says what that means for the money. */
  | 'CAPTURE_UNSUCCESSFUL'
  /** An argument looks like a card number, which this server never takes. Nothing was sent. */
  | 'CARD_NUMBER_REFUSED'
  /** The provider kept failing and is left alone for some seconds. Nothing was sent. */
  | 'CIRCUIT_OPEN'
  /** Mercado Pago missed a header that this server always sends: a defect, report it. No effect. */
  | 'EMPTY_REQUIRED_HEADER'
  /** The provider does not allow this to the account. No effect. */
  | 'FORBIDDEN'
  /** The provider has seen this very request before, so it may have had effect. */
  | 'IDEMPOTENCY_KEY_ALREADY_USED'
  /** The key was used too long ago to be repeated safely. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_EXPIRED'
  /** The key was used before for another order or another kind of operation. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The provider failed while it checked the request; it may have had effect. */
  | 'IDEMPOTENCY_VALIDATION_FAILED'
  /** This server failed. Follow the operation if there is one. */
  | 'INTERNAL_ERROR'
  /** The provider does not take this kind of credentials, such as test ones. No effect. */
  | 'INVALID_CREDENTIALS'
  /** An idempotency key is 1 to 64 visible ASCII characters. Nothing was sent. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** Mercado Pago refused the length of this server’s own key: a defect, report it. No effect. */
  | 'INVALID_IDEMPOTENCY_KEY_LENGTH'
  /** This is not the id of an operation ("op_…"). Nothing was done. */
  | 'INVALID_OPERATION_ID'
  /** An order id is account:providerOrderId. Nothing was sent. */
  | 'INVALID_ORDER_ID'
  /** The order’s processing mode does not allow this. No effect. */
  | 'INVALID_ORDER_MODE_FOR_OPERATION'
  /** Mercado Pago does not take this order id. No effect. */
  | 'INVALID_PATH_PARAM'
  /** A reason is 1 to 1000 characters, blanks around it not counted. Nothing was changed. */
  | 'INVALID_REASON'
  /** The order’s total is not the sum of its payments: mend the order. No effect. */
  | 'INVALID_TOTAL_AMOUNT'
  /** The ledger cannot be written, so nothing was sent. */
  | 'LEDGER_UNAVAILABLE'
  /** The operation’s outcome is known and final: there is nothing to settle. */
  | 'OPERATION_ALREADY_FINAL'
  /** The same intention is being carried out right now. Nothing more was sent. */
  | 'OPERATION_IN_PROGRESS'
  /** There is no such operation for this caller. */
  | 'OPERATION_NOT_FOUND'
  /** The provider has no such operation. Nothing was sent. */
  | 'OPERATION_NOT_SUPPORTED'
  /** The provider does not do this to the order as it stands. No effect. */
  | 'OPERATION_NOT_SUPPORTED_FOR_ORDER'
  /** The order was captured before. Nothing more was taken. */
  | 'ORDER_ALREADY_CAPTURED'
  /** The order was processed before. Nothing more was started. */
  | 'ORDER_ALREADY_PROCESSED'
  /** Not a card order, canceled, or past its capture window. Nothing was sent. */
  | 'ORDER_NOT_CAPTURABLE'
  /** The provider has no order with this id in this account. */
  | 'ORDER_NOT_FOUND'
  /** Vnda knows no such order, or no such shop domain: it answers both alike. */
  | 'ORDER_OR_SHOP_NOT_FOUND'
  /** It was sent and no usable answer came. The money may have moved. */
  | 'OUTCOME_UNKNOWN'
  /** The provider failed. A mutation may have had effect; a read is to be asked again later. */
  | 'PROVIDER_INTERNAL_ERROR'
  /** No connection to the provider could be made. Nothing was sent. */
  | 'PROVIDER_UNREACHABLE'
  /** Too many requests to this account are waiting. Nothing was sent. */
  | 'QUEUE_FULL'
  /** The provider is still working on this very request; it may have effect. */
  | 'RESOURCE_LOCKED'
  /** At most 50 ids at once. Nothing was read. */
  | 'TOO_MANY_IDS'
  /** The provider asks to slow down; see retry.notBefore. No effect. */
  | 'TOO_MANY_REQUESTS'
  /** Every payment of the order failed; see declines. No money was taken. */
  | 'TRANSACTIONS_FAILED'
  /** No account of this name is configured for this caller; see the query accounts. Nothing was sent. */
  | 'UNKNOWN_ACCOUNT'
  /** An answer that cannot be read: HTML, cut off, or of another shape than documented. */
  | 'UNREADABLE_PROVIDER_ANSWER'
  /** An error of the provider that this server does not know yet; see provider.code. */
  | 'UNRECOGNIZED_PROVIDER_ERROR'
  /** The account’s quota at the provider is used up; see retry.notBefore. No effect. */
  | 'USAGE_QUOTA_EXCEEDED';

/** Which order to process, and the key that makes it happen at most once. */
export type ProcessOrderInput = {
  /** Chosen by the client, 1 to 64 visible ASCII characters: one for each intention, and the same for every retry of it, also after a crash. A UUID is best. The same key for the same order is answered from the ledger; for another order it is a conflict. */
  idempotencyKey: string;
  /** Order id: account name, colon, the provider’s own order id or code. */
  orderId: string | number;
};

/** When the payments of an order are started. */
export type ProcessingMode =
  /** At once, when the order is created. */
  | 'AUTOMATIC'
  /** When processOrder asks for it. */
  | 'MANUAL'
  /** The provider uses a mode that this server does not know yet. */
  | 'UNRECOGNIZED';

/** What a provider offers against doing the same thing twice. Callers of this API need not care: their key always works. */
export type ProviderIdempotency =
  /** It takes a key: the same request can be sent again without a second effect. */
  | 'KEY'
  /** Neither. This server sends once; what stays unknown goes to a person. */
  | 'NONE'
  /** It takes no key, but the order’s state tells what happened. This server reads before it sends, and sends once. */
  | 'STATE';

/** What a person decides about an operation, and on what evidence. */
export type ResolveOperationInput = {
  /** Id of the operation. Its state must be OUTCOME_UNKNOWN or NEEDS_REVIEW. */
  id: string | number;
  /** What really happened. */
  outcome: ResolvedOutcome;
  /** Why, and on what evidence, 1 to 1000 characters. Kept for good, with the caller’s name. No card numbers. */
  reason: string;
};

/** What a person found out about an operation. */
export type ResolvedOutcome =
  /** It had effect: the operation becomes SUCCEEDED. */
  | 'APPLIED'
  /** It had no effect and cannot have one any more: the operation becomes FAILED and the order may be tried again. */
  | 'NOT_APPLIED';

/** What to do next. Frozen: a program may branch on every value. */
export type RetryKind =
  /** It was a read: ask again later. */
  | 'LATER'
  /** Asking again changes nothing, until something else has changed. */
  | 'NEVER'
  /** Change what is wrong, then send it with a new idempotency key. */
  | 'NEW_KEY_AFTER_CHANGE'
  /** Another card or method may work. That is a new order or payment. */
  | 'OTHER_PAYMENT_METHOD'
  /** Nothing happened: send the same mutation again, with the same idempotency key. */
  | 'SAME_KEY'
  /** Do not send it again, with any key: follow the operation until its state is final. */
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