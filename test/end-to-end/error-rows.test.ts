import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../support/an-app.js';

/** The right-hand side of the error tables in the contracts: the union member of each HTTP answer. */
type Expected = readonly [orderId: string, member: string, code: string, retry: string];

const MERCADOPAGO_BOTH: readonly Expected[] = [
  ['ORDDEMO400EMPTYHEADER000001', 'UnexpectedProblem', 'EMPTY_REQUIRED_HEADER', 'NEVER'],
  ['ORDDEMO400KEYLENGTH00000001', 'UnexpectedProblem', 'INVALID_IDEMPOTENCY_KEY_LENGTH', 'NEVER'],
  ['ORDDEMO400PATHPARAM00000001', 'InvalidInput', 'INVALID_PATH_PARAM', 'NEW_KEY_AFTER_CHANGE'],
  ['ORDDEMO401TOKENINCORRECT001', 'ProviderMisconfigured', 'ACCESS_TOKEN_INCORRECT', 'NEVER'],
  ['ORDDEMO401FLATBODY000000001', 'ProviderMisconfigured', 'ACCESS_TOKEN_INCORRECT', 'NEVER'],
  ['ORDDEMO401CREDENTIALS000001', 'ProviderMisconfigured', 'INVALID_CREDENTIALS', 'NEVER'],
  ['ORDDEMO403FORBIDDEN00000001', 'ProviderMisconfigured', 'FORBIDDEN', 'NEVER'],
  ['ORDDEMO403POLICY00000000001', 'ProviderMisconfigured', 'FORBIDDEN', 'NEVER'],
  ['ORDDEMO404ORDERNOTFOUND0001', 'OrderNotFound', 'ORDER_NOT_FOUND', 'NEVER'],
  ['ORDDEMO409NOTSUPPORTED00001', 'OrderStateConflict', 'OPERATION_NOT_SUPPORTED_FOR_ORDER', 'NEVER'],
  ['ORDDEMO423RESOURCELOCKED001', 'OutcomeUnknown', 'RESOURCE_LOCKED', 'WAIT'],
  ['ORDDEMO429RETRYAFTER0000001', 'ProviderUnavailable', 'TOO_MANY_REQUESTS', 'SAME_KEY'],
  ['ORDDEMO429WITHOUTHEADER0001', 'ProviderUnavailable', 'TOO_MANY_REQUESTS', 'SAME_KEY'],
  ['ORDDEMO429QUOTAEXCEEDED0001', 'ProviderUnavailable', 'USAGE_QUOTA_EXCEEDED', 'SAME_KEY'],
  ['ORDDEMO500KEYVALIDATION0001', 'OutcomeUnknown', 'IDEMPOTENCY_VALIDATION_FAILED', 'WAIT'],
  ['ORDDEMO500INTERNALERROR0001', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['ORDDEMO503HTML0000000000001', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['ORDDEMO400UNLISTEDCODE00001', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['ORDDEMO405UNLISTEDCODE00001', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['ORDDEMO415UNLISTEDCODE00001', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['ORDDEMO422UNLISTEDCODE00001', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['ORDDEMO408UNLISTEDCODE00001', 'OutcomeUnknown', 'UNRECOGNIZED_PROVIDER_ERROR', 'WAIT'],
  ['ORDDEMO409UNLISTEDCODE00001', 'OutcomeUnknown', 'UNRECOGNIZED_PROVIDER_ERROR', 'WAIT'],
  ['ORDDEMO424UNLISTEDCODE00001', 'OutcomeUnknown', 'UNRECOGNIZED_PROVIDER_ERROR', 'WAIT'],
  ['ORDDEMO404HTML0000000000001', 'OutcomeUnknown', 'UNREADABLE_PROVIDER_ANSWER', 'WAIT'],
];

/**
 * These answers leave the outcome open. The order still waits for its capture, so a capture is not done and a process
 * is.
 */
const MERCADOPAGO_OPEN: readonly Expected[] = [
  ['ORDDEMO402CODE4020000000001', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['ORDDEMO402WITHOUTORDER00001', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['ORDDEMO409KEYALREADYUSED001', 'OutcomeUnknown', 'IDEMPOTENCY_KEY_ALREADY_USED', 'WAIT'],
];

const MERCADOPAGO_CAPTURE: readonly Expected[] = [
  ...MERCADOPAGO_OPEN,
  ['ORDDEMO409CANNOTCAPTURE0001', 'OrderStateConflict', 'CANNOT_CAPTURE_ORDER', 'NEVER'],
  ['ORDDEMOCAPTUREDECLINED00001', 'PaymentDeclined', 'TRANSACTIONS_FAILED', 'OTHER_PAYMENT_METHOD'],
  ['ORDDEMOLOSTANSWER0000000001', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['ORDDEMO500AFTEREFFECT000001', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['ORDDEMOCUTBODY0000000000001', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['ORDDEMOHTML2000000000000001', 'OutcomeUnknown', 'UNREADABLE_PROVIDER_ANSWER', 'WAIT'],
];

const MERCADOPAGO_PROCESS: readonly Expected[] = [
  ['ORDDEMO400TOTALAMOUNT000001', 'OrderStateConflict', 'INVALID_TOTAL_AMOUNT', 'NEVER'],
  ['ORDDEMO400ORDERMODE00000001', 'OrderStateConflict', 'INVALID_ORDER_MODE_FOR_OPERATION', 'NEVER'],
  ['ORDDEMOPROCESSDECLINED00001', 'PaymentDeclined', 'TRANSACTIONS_FAILED', 'OTHER_PAYMENT_METHOD'],
  ['ORDDEMOPROCESSLOST000000001', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
];

const VNDA_CAPTURE: readonly Expected[] = [
  ['E000000404', 'OrderNotFound', 'ORDER_OR_SHOP_NOT_FOUND', 'NEVER'],
  ['E000000422', 'OrderStateConflict', 'ORDER_NOT_CAPTURABLE', 'NEVER'],
  // Declined only by a look that begins 90 seconds later.
  ['E000001422', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['E000000401', 'ProviderMisconfigured', 'ACCESS_TOKEN_INCORRECT', 'NEVER'],
  ['E000000403', 'ProviderMisconfigured', 'FORBIDDEN', 'NEVER'],
  ['E000000400', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['E000000405', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['E000000406', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['E000000415', 'UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'],
  ['FA00010429', 'ProviderUnavailable', 'TOO_MANY_REQUESTS', 'SAME_KEY'],
  ['FA00000429', 'ProviderUnavailable', 'TOO_MANY_REQUESTS', 'SAME_KEY'],
  ['E000000500', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['E000000502', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['E000000503', 'OutcomeUnknown', 'PROVIDER_INTERNAL_ERROR', 'WAIT'],
  ['E000000409', 'OutcomeUnknown', 'UNRECOGNIZED_PROVIDER_ERROR', 'WAIT'],
  ['E000001404', 'OutcomeUnknown', 'UNREADABLE_PROVIDER_ANSWER', 'WAIT'],
  ['C0FFEE0003', 'PaymentDeclined', 'TRANSACTIONS_FAILED', 'OTHER_PAYMENT_METHOD'],
  ['FA0000105E', 'OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'],
  ['FA00002000', 'OutcomeUnknown', 'UNREADABLE_PROVIDER_ANSWER', 'WAIT'],
];

let app: RunningApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

// Half of the orders of an account's calls never fail, so that its circuit stays closed.
beforeEach(async () => {
  const { mercadopago, vnda } = app.sandbox;
  const orderIds = [`mercadopago:${mercadopago.addOrder()}`, `vnda:${vnda.addOrder()}`];
  for (const orderId of orderIds) {
    const input = { orderId, idempotencyKey: orderId };
    const { errors } = await app.askText(
      'mutation ($input: CaptureOrderInput!) { captureOrder(input: $input) { __typename } }',
      { input },
    );
    expect(errors).toBeUndefined();
  }
});

const expectMember = async (
  verb: 'captureOrder' | 'processOrder',
  account: string,
  expected: Expected,
): Promise<void> => {
  const [order, member, code, retry] = expected;
  const input = { orderId: `${account}:${order}`, idempotencyKey: `${verb}-${order}` };
  const inputType = verb === 'captureOrder' ? 'CaptureOrderInput' : 'ProcessOrderInput';
  const { data, errors } = await app.askText(
    `mutation ($input: ${inputType}!) { answer: ${verb}(input: $input) { __typename ... on Problem { code retry { kind } } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data?.['answer']).toEqual({ __typename: member, code, retry: { kind: retry } });
};

describe('an answer of Mercado Pago to capture becomes its union member', () => {
  it.each([...MERCADOPAGO_BOTH, ...MERCADOPAGO_CAPTURE])('%s → %s %s %s', async (...expected) => {
    await expectMember('captureOrder', 'mercadopago', expected);
  });
});

describe('an answer of Mercado Pago to process becomes its union member', () => {
  // An order whose capture is unknown takes no other verb: process has a ledger of its own.
  let shared: RunningApp;
  beforeAll(async () => {
    shared = app;
    app = await anApp();
  });
  afterAll(async () => {
    await app.close();
    app = shared;
  });

  it.each([...MERCADOPAGO_BOTH, ...MERCADOPAGO_PROCESS])('%s → %s %s %s', async (...expected) => {
    await expectMember('processOrder', 'mercadopago', expected);
  });

  it.each(MERCADOPAGO_OPEN)(
    'an answer to process that leaves it open is settled by the order itself: %s',
    async (order) => {
      const { data } = await app.askText(
        'mutation ($input: ProcessOrderInput!) { processOrder(input: $input) { __typename ... on OrderProcessed { operation { attempts { purpose result } } } } }',
        { input: { orderId: `mercadopago:${order}`, idempotencyKey: `process-${order}` } },
      );
      const attempts = [
        { purpose: 'CALL', result: 'inquire' },
        { purpose: 'INQUIRY', result: 'applied' },
      ];
      expect(data?.['processOrder']).toEqual({ __typename: 'OrderProcessed', operation: { attempts } });
    },
  );
});

describe('an answer of Vnda to capture becomes its union member', () => {
  it.each(VNDA_CAPTURE)('%s → %s %s %s', async (...expected) => {
    await expectMember('captureOrder', 'vnda', expected);
  });
});

it('covers every row of the simulated tables', async () => {
  const { ERROR_ROWS: mercadopago } = await import('../../src/sandbox/mercadopago/error-rows.js');
  const { ERROR_ROWS: vnda } = await import('../../src/sandbox/vnda/error-rows.js');
  const tested = [...MERCADOPAGO_BOTH, ...MERCADOPAGO_CAPTURE, ...MERCADOPAGO_PROCESS, ...VNDA_CAPTURE].map(
    ([id]) => id,
  );
  expect(tested).toEqual(expect.arrayContaining([...mercadopago, ...vnda].map(({ demo }) => demo.id)));
});
