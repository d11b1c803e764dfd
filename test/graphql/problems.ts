import type { Problem, ProblemMember } from '../../src/domain/problem/problem.js';
import { type ProblemRow, problemFrom } from '../../src/domain/problem/row.js';
import { anAnswer, aSnapshot } from '../support/results.js';

const SUBJECT = { account: 'acme', orderId: 'acme:ORD-1', provider: anAnswer({ httpStatus: 409, code: 'no' }) };

const from = (member: ProblemRow['member'], code: ProblemRow['code'], retry: ProblemRow['retry']): Problem =>
  problemFrom({ member, code, retry }, SUBJECT);

const facts = { message: 'A message.', provider: null };

/** One problem of every member. */
export const PROBLEM_BY_MEMBER: Readonly<Record<ProblemMember, Problem>> = {
  InvalidInput: from('InvalidInput', 'INVALID_PATH_PARAM', 'NEW_KEY_AFTER_CHANGE'),
  OrderNotFound: from('OrderNotFound', 'ORDER_NOT_FOUND', 'NEVER'),
  OrderStateConflict: problemFrom(
    { member: 'OrderStateConflict', code: 'CANNOT_CAPTURE_ORDER', retry: 'NEVER' },
    { ...SUBJECT, order: aSnapshot({ status: 'CANCELED' }) },
  ),
  PaymentDeclined: problemFrom(
    { member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED', retry: 'OTHER_PAYMENT_METHOD' },
    {
      ...SUBJECT,
      order: aSnapshot({ status: 'FAILED' }),
      declines: [{ transactionId: 'acme:ORD-1:PAY-1', reason: 'ISSUER_REFUSED', providerCode: 'rejected_by_issuer' }],
    },
  ),
  OperationNotSupported: {
    ...facts,
    member: 'OperationNotSupported',
    category: 'CAPABILITY',
    code: 'OPERATION_NOT_SUPPORTED',
    retry: { kind: 'NEVER', notBefore: null },
    account: 'acme',
    kind: 'PROCESS',
  },
  IdempotencyConflict: {
    ...facts,
    member: 'IdempotencyConflict',
    category: 'IDEMPOTENCY',
    code: 'IDEMPOTENCY_KEY_REUSED',
    retry: { kind: 'NEW_KEY_AFTER_CHANGE', notBefore: null },
    differs: ['kind', 'orderId'],
  },
  OperationInProgress: from('OperationInProgress', 'OPERATION_IN_PROGRESS', 'WAIT'),
  OutcomeUnknown: from('OutcomeUnknown', 'OUTCOME_UNKNOWN', 'WAIT'),
  ProviderUnavailable: problemFrom(
    { member: 'ProviderUnavailable', code: 'TOO_MANY_REQUESTS', retry: 'SAME_KEY' },
    { ...SUBJECT, notBefore: new Date('2026-03-01T12:00:30Z') },
  ),
  ProviderMisconfigured: from('ProviderMisconfigured', 'ACCESS_TOKEN_INCORRECT', 'NEVER'),
  OperationNotFound: from('OperationNotFound', 'OPERATION_NOT_FOUND', 'NEVER'),
  UnexpectedProblem: from('UnexpectedProblem', 'UNRECOGNIZED_PROVIDER_ERROR', 'NEVER'),
};
