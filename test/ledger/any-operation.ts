import fc from 'fast-check';
import { type CurrencyCode, type Money, moneyFromMinorUnits } from '../../src/domain/money.js';
import type { Attempt } from '../../src/domain/operation/attempt.js';
import type { Intention } from '../../src/domain/operation/kind.js';
import { type Operation, OperationState, type Resolution } from '../../src/domain/operation/operation.js';
import type { Result } from '../../src/domain/operation/result.js';
import type { OrderSnapshot } from '../../src/domain/order/order.js';
import type { TransactionSnapshot } from '../../src/domain/order/transaction.js';
import type { TransactionDecline } from '../../src/domain/problem/decline-reason.js';
import type { Problem, ProviderAnswer, RetryAdvice } from '../../src/domain/problem/problem.js';

const MOST = Number.MAX_SAFE_INTEGER;

/** Halves of surrogate pairs and NUL included. */
const letter = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
const text = () => fc.string({ unit: letter, maxLength: 12 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const moment = () => fc.date({ noInvalidDate: true });

const money: fc.Arbitrary<Money> = fc
  .tuple(fc.bigInt(-BigInt(MOST), BigInt(MOST)), fc.constantFrom<CurrencyCode>('BRL', 'CLP', 'ARS'))
  .map(([minorUnits, currency]) => moneyFromMinorUnits(minorUnits, currency))
  .filter((amount) => amount !== undefined);

const providerStatus = fc.record({ status: text(), detail: orNull(text()) });

const card = fc.record({
  firstDigits: fc.constant(null),
  lastDigits: orNull(text()),
  holderName: fc.constant(null),
  brand: orNull(text()),
  country: fc.constant(null),
  expiration: fc.constant(null),
});

const transaction: fc.Arbitrary<TransactionSnapshot> = fc.record(
  {
    id: text(),
    providerTransactionId: text(),
    referenceId: orNull(text()),
    status: fc.constantFrom('PAID', 'AUTHORIZED', 'UNRECOGNIZED'),
    providerStatus,
    amount: orNull(money),
    authorized: orNull(money),
    captured: orNull(money),
    refunded: orNull(money),
    cost: orNull(money),
    installments: orNull(fc.integer()),
    acquirer: orNull(
      fc.record({
        name: orNull(text()),
        id: orNull(text()),
        responseCode: orNull(text()),
        authorizationCode: orNull(text()),
        tid: orNull(text()),
        nsu: orNull(text()),
      }),
    ),
    refusal: orNull(
      fc.record({
        reason: fc.constantFrom('HIGH_RISK', 'UNSPECIFIED'),
        providerReason: orNull(text()),
        decidedBy: orNull(text()),
      }),
    ),
    paymentMethod: fc.record({
      type: fc.constantFrom('CREDIT_CARD', 'PIX', 'OTHER'),
      brand: orNull(text()),
      card: orNull(card),
      pix: fc.constant(null),
      boleto: fc.constant(null),
    }),
  },
  { requiredKeys: ['id', 'providerTransactionId', 'status', 'providerStatus'] },
);

const order: fc.Arbitrary<OrderSnapshot> = fc.record(
  {
    id: fc.constantFrom('acme:ORD-1', 'shop:7A4F490570'),
    providerOrderId: text(),
    status: fc.constantFrom('PAID', 'AUTHORIZED', 'CANCELED'),
    providerStatus: orNull(providerStatus),
    total: orNull(money),
    paid: orNull(money),
    refunded: orNull(money),
    captureBefore: orNull(moment()),
    transactions: fc.array(transaction, { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'providerOrderId', 'status', 'providerStatus'] },
);

const answer: fc.Arbitrary<ProviderAnswer> = fc.record({
  provider: text(),
  httpStatus: orNull(fc.integer({ min: 100, max: 599 })),
  code: orNull(text()),
  message: orNull(text()),
  details: fc.array(text(), { maxLength: 3 }),
  requestId: orNull(text()),
});

const advice: fc.Arbitrary<RetryAdvice> = fc.record({
  kind: fc.constantFrom('NEVER', 'SAME_KEY', 'WAIT'),
  notBefore: orNull(moment()),
});

const decline: fc.Arbitrary<TransactionDecline> = fc.record({
  transactionId: orNull(text()),
  reason: fc.constantFrom('HIGH_RISK', 'ISSUER_REFUSED'),
  providerCode: orNull(text()),
});

const facts = fc.record({
  code: fc.constantFrom('OUTCOME_UNKNOWN', 'TOO_MANY_REQUESTS', 'CANNOT_CAPTURE_ORDER'),
  category: fc.constantFrom('UNKNOWN_OUTCOME', 'STATE_CONFLICT', 'INTERNAL'),
  message: text(),
  retry: advice,
  provider: orNull(answer),
});

const member = fc.oneof(
  fc.record({
    member: fc.constant('InvalidInput' as const),
    fields: fc.array(
      fc.record({ path: fc.array(text()), code: fc.constant('INVALID_ORDER_ID' as const), message: text() }),
    ),
  }),
  fc.record({ member: fc.constant('OrderNotFound' as const), orderId: text() }),
  fc.record({ member: fc.constant('OrderStateConflict' as const), order: orNull(order) }),
  fc.record({ member: fc.constant('PaymentDeclined' as const), order: orNull(order), declines: fc.array(decline) }),
  fc.record({
    member: fc.constant('OperationNotSupported' as const),
    account: text(),
    kind: fc.constantFrom('CAPTURE', 'PROCESS'),
  }),
  fc.record({ member: fc.constant('IdempotencyConflict' as const), differs: fc.array(text()) }),
  fc.record({ member: fc.constantFrom('OperationInProgress', 'OutcomeUnknown'), pollAfterMs: fc.nat() }),
  fc.record({ member: fc.constantFrom('ProviderUnavailable', 'ProviderMisconfigured'), account: text() }),
  fc.record({ member: fc.constantFrom('OperationNotFound', 'UnexpectedProblem') }),
);

export const anyProblem: fc.Arbitrary<Problem> = fc.tuple(facts, member).map(([known, shown]) => ({
  ...known,
  ...shown,
}));

const done = { order: orNull(order), answer };

export const anyResult: fc.Arbitrary<Result> = fc.oneof(
  fc.record({ kind: fc.constantFrom('applied', 'accepted'), ...done }),
  fc.record({ kind: fc.constant('declined' as const), problem: anyProblem }),
  fc.record(
    { kind: fc.constant('refused' as const), problem: anyProblem, disproves: fc.boolean() },
    { requiredKeys: ['kind', 'problem'] },
  ),
  fc.record({
    kind: fc.constant('not-sent' as const),
    cause: fc.constantFrom('PROVIDER_UNREACHABLE', 'DEADLINE_PASSED'),
    problem: anyProblem,
  }),
  fc.record({ kind: fc.constant('inquire' as const), mayHaveApplied: fc.boolean(), problem: anyProblem }),
  fc.record(
    {
      kind: fc.constant('unknown' as const),
      cause: fc.constantFrom('TIMEOUT', 'NOT_APPLIED_YET', 'NOT_READY'),
      problem: anyProblem,
      captureBefore: orNull(moment()),
    },
    { requiredKeys: ['kind', 'cause', 'problem'] },
  ),
  fc.record({ kind: fc.constant('seen' as const), order }),
);

const attempt: fc.Arbitrary<Omit<Attempt, 'number'>> = fc.record({
  purpose: fc.constantFrom('CALL', 'BASELINE', 'INQUIRY'),
  startedAt: moment(),
  sentAt: orNull(moment()),
  answeredAt: orNull(moment()),
  leaseUntil: moment(),
  result: orNull(anyResult),
});

const resolution: fc.Arbitrary<Resolution> = fc.record({
  outcome: fc.constantFrom('APPLIED', 'NOT_APPLIED'),
  reason: text(),
  actor: text(),
  at: moment(),
});

const intention: fc.Arbitrary<Intention> = fc.record({
  kind: fc.constantFrom('CAPTURE', 'PROCESS'),
  providerOrderId: text(),
});

const storedFacts: fc.Arbitrary<Omit<Operation, 'kind' | 'providerOrderId'>> = fc.record({
  id: text(),
  tenant: text(),
  account: text(),
  identity: fc.record({
    provider: text(),
    baseUrl: text(),
    shop: orNull(text()),
    mode: fc.constantFrom('LIVE', 'TEST', 'SIMULATED'),
    owner: orNull(text()),
  }),
  providerIdempotency: fc.constantFrom('KEY', 'STATE', 'NONE'),
  captureWindowDays: orNull(fc.nat()),
  intention,
  idempotencyKey: text(),
  generation: fc.nat(),
  providerKey: text(),
  requestedBy: orNull(text()),
  state: fc.constantFrom(...Object.values(OperationState)),
  problem: orNull(anyProblem),
  attempts: fc
    .array(fc.tuple(attempt, fc.integer({ min: 1, max: 3 })), { maxLength: 4 })
    .map((attempts) => attempts.map(([each, step], index) => ({ ...each, number: 3 * index + step }))),
  looks: fc.nat(),
  contradictedBy: orNull(fc.nat()),
  startedAt: moment(),
  claimedUntil: moment(),
  finishedAt: orNull(moment()),
  nextCheckAt: orNull(moment()),
  resolution: orNull(resolution),
  epoch: fc.nat(),
  version: fc.nat(),
});

/** Kind and order are the parts of its intention. Numbers of attempts may be missing: looks that are only counted. */
export const anyOperation: fc.Arbitrary<Operation> = storedFacts.map((operation) => ({
  ...operation,
  kind: operation.intention.kind,
  providerOrderId: operation.intention.providerOrderId,
}));
