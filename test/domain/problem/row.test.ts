import { describe, expect, it } from 'vitest';
import { MESSAGE_BY_CODE } from '../../../src/domain/problem/message.js';
import { POLL_AFTER_MS } from '../../../src/domain/problem/outcome-unknown.js';
import { ProblemCode } from '../../../src/domain/problem/problem.js';
import { problemFrom } from '../../../src/domain/problem/row.js';
import { anAnswer, aSnapshot } from '../../support/results.js';

const SUBJECT = { account: 'acme', orderId: 'acme:ORD-1' };
const CODE = 'INTERNAL_ERROR';
const message = MESSAGE_BY_CODE[CODE];
const problemOf = (member: Parameters<typeof problemFrom>[0]['member'], subject = {}) =>
  problemFrom({ member, code: CODE, retry: 'NEVER' }, { ...SUBJECT, ...subject });

describe('a row and its subject make a problem', () => {
  it.each([
    ['InvalidInput', 'INVALID_INPUT', { fields: [{ path: ['input', 'orderId'], code: CODE, message }] }],
    ['OrderNotFound', 'NOT_FOUND', { orderId: 'acme:ORD-1' }],
    ['OperationNotFound', 'NOT_FOUND', {}],
    ['OrderStateConflict', 'STATE_CONFLICT', { order: null }],
    ['PaymentDeclined', 'DECLINED', { order: null, declines: [] }],
    ['ProviderMisconfigured', 'CONFIGURATION', { account: 'acme' }],
    ['ProviderUnavailable', 'PROVIDER_FAULT', { account: 'acme' }],
    ['OperationInProgress', 'STATE_CONFLICT', { pollAfterMs: POLL_AFTER_MS }],
    ['UnexpectedProblem', 'INTERNAL', {}],
  ] as const)('%s', (member, category, facts) => {
    const retry = { kind: 'NEVER', notBefore: null };
    expect(problemOf(member)).toEqual({ member, category, code: CODE, message, retry, provider: null, ...facts });
  });

  it('OutcomeUnknown, which always says to wait', () => {
    expect(problemOf('OutcomeUnknown', { provider: anAnswer() })).toMatchObject({
      member: 'OutcomeUnknown',
      category: 'UNKNOWN_OUTCOME',
      code: CODE,
      retry: { kind: 'WAIT', notBefore: null },
      provider: anAnswer(),
      pollAfterMs: POLL_AFTER_MS,
    });
  });
});

it('takes from the subject what it knows better', () => {
  const order = aSnapshot();
  const declines = [{ transactionId: null, reason: 'HIGH_RISK', providerCode: null }] as const;
  const notBefore = new Date(0);
  const declined = problemOf('PaymentDeclined', {
    order,
    declines,
    notBefore,
    message: 'Because.',
    provider: anAnswer(),
  });
  expect(declined).toMatchObject({ order, declines, retry: { notBefore }, message: 'Because.', provider: anAnswer() });
  expect(problemOf('OrderStateConflict', { order })).toMatchObject({ order });
  expect(problemOf('InvalidInput', { path: ['id'] })).toMatchObject({ fields: [{ path: ['id'] }] });
});

it('takes the category of the row where that is not the usual one', () => {
  const row = { member: 'ProviderUnavailable', category: 'RATE_LIMITED', code: CODE, retry: 'SAME_KEY' } as const;
  expect(problemFrom(row, SUBJECT).category).toBe('RATE_LIMITED');
});

it('has a sentence for every code', () => {
  for (const code of Object.values(ProblemCode)) expect(MESSAGE_BY_CODE[code]).toMatch(/^[A-Z].{20,}\.$/);
});
