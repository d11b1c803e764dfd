import { describe, expect, it } from 'vitest';
import { ERROR_ROWS as MERCADOPAGO_ROWS } from '../../src/sandbox/mercadopago/error-rows.js';
import { ERROR_ROWS as VNDA_ROWS } from '../../src/sandbox/vnda/error-rows.js';
import {
  aProviderKey,
  aSandbox,
  clientOf,
  intentionOf,
  mercadopagoClient,
  simulatorOf,
  vndaClient,
} from './a-sandbox-client.js';
import { PROVIDERS } from './cases.js';

/** Kind, member and code by "status code", from the contract. */
const TOLD_BY_MERCADOPAGO: Readonly<Record<string, string>> = {
  '400 empty_required_header': 'refused UnexpectedProblem EMPTY_REQUIRED_HEADER',
  '400 invalid_idempotency_key_length': 'refused UnexpectedProblem INVALID_IDEMPOTENCY_KEY_LENGTH',
  '400 invalid_path_param': 'refused InvalidInput INVALID_PATH_PARAM',
  '400 invalid_total_amount': 'refused OrderStateConflict INVALID_TOTAL_AMOUNT',
  '400 invalid_order_mode_for_operation': 'refused OrderStateConflict INVALID_ORDER_MODE_FOR_OPERATION',
  '400 an_unlisted_code': 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  '401 401': 'refused ProviderMisconfigured ACCESS_TOKEN_INCORRECT',
  '401 null': 'refused ProviderMisconfigured ACCESS_TOKEN_INCORRECT',
  '401 invalid_credentials': 'refused ProviderMisconfigured INVALID_CREDENTIALS',
  '402 402': 'inquire OutcomeUnknown OUTCOME_UNKNOWN',
  '402 failed': 'inquire OutcomeUnknown OUTCOME_UNKNOWN',
  '403 forbidden': 'refused ProviderMisconfigured FORBIDDEN',
  '403 PA_UNAUTHORIZED_RESULT_FROM_POLICIES': 'refused ProviderMisconfigured FORBIDDEN',
  '404 order_not_found': 'refused OrderNotFound ORDER_NOT_FOUND',
  '404 null': 'unknown OutcomeUnknown UNREADABLE_PROVIDER_ANSWER',
  '405 method_not_allowed': 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  '408 request_timeout': 'unknown OutcomeUnknown UNRECOGNIZED_PROVIDER_ERROR',
  '409 idempotency_key_already_used': 'inquire OutcomeUnknown IDEMPOTENCY_KEY_ALREADY_USED',
  '409 cannot_capture_order': 'inquire OrderStateConflict CANNOT_CAPTURE_ORDER',
  '409 operation_not_supported': 'inquire OrderStateConflict OPERATION_NOT_SUPPORTED_FOR_ORDER',
  '409 an_unlisted_code': 'unknown OutcomeUnknown UNRECOGNIZED_PROVIDER_ERROR',
  '415 unsupported_media_type': 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  '422 an_unlisted_code': 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  '423 resource_locked': 'unknown OutcomeUnknown RESOURCE_LOCKED',
  '424 failed_dependency': 'unknown OutcomeUnknown UNRECOGNIZED_PROVIDER_ERROR',
  '429 usage_quota_exceeded': 'refused ProviderUnavailable USAGE_QUOTA_EXCEEDED',
  '500 idempotency_validation_failed': 'unknown OutcomeUnknown IDEMPOTENCY_VALIDATION_FAILED',
  '500 internal_error': 'unknown OutcomeUnknown PROVIDER_INTERNAL_ERROR',
  '503 null': 'unknown OutcomeUnknown PROVIDER_INTERNAL_ERROR',
};

const TOLD_BY_VNDA: Readonly<Record<string, string>> = {
  E000000404: 'refused OrderNotFound ORDER_OR_SHOP_NOT_FOUND',
  E000000422: 'inquire PaymentDeclined CAPTURE_UNSUCCESSFUL',
  E000001422: 'inquire PaymentDeclined CAPTURE_UNSUCCESSFUL',
  E000000401: 'refused ProviderMisconfigured ACCESS_TOKEN_INCORRECT',
  E000000403: 'refused ProviderMisconfigured FORBIDDEN',
  E000000400: 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  E000000405: 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  E000000406: 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  E000000415: 'refused UnexpectedProblem UNRECOGNIZED_PROVIDER_ERROR',
  E000000500: 'unknown OutcomeUnknown PROVIDER_INTERNAL_ERROR',
  E000000502: 'unknown OutcomeUnknown PROVIDER_INTERNAL_ERROR',
  E000000503: 'unknown OutcomeUnknown PROVIDER_INTERNAL_ERROR',
  E000000409: 'unknown OutcomeUnknown UNRECOGNIZED_PROVIDER_ERROR',
  E000001404: 'unknown OutcomeUnknown UNREADABLE_PROVIDER_ANSWER',
};

const wordsOf = (result: {
  readonly kind: string;
  readonly problem?: { readonly member: string; readonly code: string };
}) => [result.kind, result.problem?.member, result.problem?.code].join(' ');

const mercadopagoRows = MERCADOPAGO_ROWS.flatMap(({ status, code, verbs, demo }) =>
  verbs.map(
    (verb) => ({ row: `${status} ${code}`, id: demo.id, kind: verb === 'capture' ? 'CAPTURE' : 'PROCESS' }) as const,
  ),
);

describe('every row of the error tables over real sockets', () => {
  it.each(mercadopagoRows)('Mercado Pago $kind $row', async ({ row, id, kind }) => {
    const sandbox = await aSandbox();
    const { client } = mercadopagoClient(sandbox);
    const { result, sentAt, answeredAt } = await client.perform(intentionOf(kind, id), aProviderKey());
    expect(wordsOf(result)).toBe(TOLD_BY_MERCADOPAGO[row]);
    expect([sentAt, answeredAt]).toEqual([expect.any(Date), expect.any(Date)]);
    expect(sandbox.mercadopago.requests()).toHaveLength(1);
  });

  it.each(VNDA_ROWS.map(({ status, demo }) => ({ status, id: demo.id })))('Vnda $status ($id)', async ({ id }) => {
    const sandbox = await aSandbox();
    const { result } = await vndaClient(sandbox).client.perform(intentionOf('CAPTURE', id), aProviderKey());
    expect(wordsOf(result)).toBe(TOLD_BY_VNDA[id]);
    expect(sandbox.vnda.requests()).toHaveLength(1);
  });

  it.each([
    [undefined, null],
    [30, expect.any(Date)],
  ])('429 with Retry-After %s', async (retryAfter, notBefore) => {
    const sandbox = await aSandbox();
    const fault = { kind: 'rate-limited', ...(retryAfter === undefined ? {} : { retryAfter }) } as const;
    for (const { provider } of PROVIDERS) {
      const simulator = simulatorOf(sandbox, provider);
      const { client } = clientOf(provider, simulator);
      const orderId = simulator.addOrder();
      simulator.inject({ orderId, verb: 'capture', fault });
      const { result } = await client.perform(intentionOf('CAPTURE', orderId), aProviderKey());
      expect(wordsOf(result)).toBe('refused ProviderUnavailable TOO_MANY_REQUESTS');
      expect(result).toMatchObject({ problem: { category: 'RATE_LIMITED', retry: { kind: 'SAME_KEY', notBefore } } });
    }
  });
});
