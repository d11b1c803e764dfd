import { assertUnionType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { ProblemMember } from '../../src/domain/problem/problem.js';
import type { OperationOutcome, Outcome } from '../../src/operations/outcome.js';
import { anOperation } from '../support/an-operation.js';
import { anOrder } from '../support/an-order.js';
import { aSnapshot } from '../support/results.js';
import { ask, at, schema } from './ask.js';
import { FakeOperations } from './fake-operations.js';
import { documentNamed } from './named-documents.js';
import { PROBLEM_BY_MEMBER } from './problems.js';

const membersOf = (union: string): string[] =>
  assertUnionType(schema.getType(union))
    .getTypes()
    .map(({ name }) => name);

const problemsOf = (union: string): ProblemMember[] =>
  (Object.keys(PROBLEM_BY_MEMBER) as ProblemMember[]).filter((member) => membersOf(union).includes(member));

const operation = anOperation();
const input = { orderId: 'acme:ORD-1', idempotencyKey: 'k1' };

const outcomeOf = (member: ProblemMember): Outcome & OperationOutcome => ({
  kind: 'problem',
  problem: PROBLEM_BY_MEMBER[member],
  operation,
  replayed: false,
});

describe.each([
  {
    kind: 'CAPTURE',
    verb: 'CaptureOrder',
    field: 'captureOrder',
    good: { done: 'OrderCaptured', pending: 'CapturePending' },
  },
  {
    kind: 'PROCESS',
    verb: 'ProcessOrder',
    field: 'processOrder',
    good: { done: 'OrderProcessed', pending: 'ProcessPending' },
  },
] as const)('$verb', ({ kind, verb, field, good }) => {
  it.each(problemsOf(`${verb}Result`))('answers %s', async (member) => {
    const operations = new FakeOperations({ outcome: outcomeOf(member), orders: [anOrder()] });
    const answer = await ask(documentNamed(verb), { operations, variables: { input } });
    const { code, category, message } = PROBLEM_BY_MEMBER[member];
    expect(answer.errors).toBeUndefined();
    expect(at(answer, field)).toMatchObject({ __typename: member, code, category, message, replayed: false });
    expect(at(answer, field, 'ledgerEntry')).toMatchObject({
      id: operation.id,
      orderId: 'acme:ORD-1',
      state: 'IN_PROGRESS',
    });
    expect([operations.kinds, operations.commands]).toEqual([[kind], [input]]);
  });

  it.each(['done', 'pending'] as const)('answers the member for a %s operation', async (end) => {
    const outcome: Outcome = { kind: end, operation, replayed: true, order: aSnapshot() };
    const answer = await ask(documentNamed(verb), {
      operations: new FakeOperations({ outcome }),
      variables: { input },
    });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, field)).toMatchObject({
      __typename: good[end],
      replayed: true,
      operation: { id: operation.id },
      order: { id: 'acme:ORD-1', status: 'PAID' },
    });
  });

  it('tests every member of its union', () => {
    expect([...problemsOf(`${verb}Result`), good.done, good.pending].sort()).toEqual(membersOf(`${verb}Result`).sort());
  });

  it('shows a problem as UnexpectedProblem with the same code if the union lacks its member', async () => {
    const operations = new FakeOperations({ outcome: outcomeOf('OperationNotFound') });
    const answer = await ask(documentNamed(verb), { operations, variables: { input } });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, field)).toMatchObject({ __typename: 'UnexpectedProblem', code: 'OPERATION_NOT_FOUND' });
  });
});

describe('ReconcileOperation', () => {
  it.each(problemsOf('ReconcileOperationResult'))('answers %s', async (member) => {
    const operations = new FakeOperations({ operationOutcome: outcomeOf(member) });
    const answer = await ask(documentNamed('ReconcileOperation'), { operations, variables: { id: operation.id } });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, 'reconcileOperation')).toMatchObject({
      __typename: member,
      code: PROBLEM_BY_MEMBER[member].code,
    });
  });

  it('answers the operation as it stands now', async () => {
    const operations = new FakeOperations({ operationOutcome: { kind: 'operation', operation } });
    const answer = await ask(documentNamed('ReconcileOperation'), { operations, variables: { id: operation.id } });
    expect(at(answer, 'reconcileOperation')).toMatchObject({ id: operation.id, state: 'IN_PROGRESS' });
  });
});

describe('Order', () => {
  it.each(problemsOf('OrderResult'))('answers %s', async (member) => {
    const operations = new FakeOperations({ orderProblem: PROBLEM_BY_MEMBER[member] });
    const answer = await ask(documentNamed('Order'), { operations, variables: { id: 'acme:ORD-1' } });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, 'order')).toMatchObject({ __typename: member, ledgerEntry: null, replayed: false });
  });

  it('answers the order', async () => {
    const operations = new FakeOperations({ orders: [anOrder()] });
    const answer = await ask(documentNamed('Order'), { operations, variables: { id: 'acme:ORD-1' } });
    expect(answer.errors).toBeUndefined();
    expect(at(answer, 'order')).toMatchObject({ id: 'acme:ORD-1', status: 'AUTHORIZED', account: { name: 'acme' } });
  });
});

describe('a member’s own fields', () => {
  const show = async (member: ProblemMember, selection: string): Promise<unknown> => {
    const operations = new FakeOperations({ outcome: outcomeOf(member), orders: [anOrder()] });
    const answer = await ask(
      `mutation ($input: CaptureOrderInput!) { captureOrder(input: $input) { ... on ${member} { ${selection} } } }`,
      { operations, variables: { input } },
    );
    expect(answer.errors).toBeUndefined();
    return at(answer, 'captureOrder');
  };

  it('of InvalidInput name the field and the reason', async () => {
    expect(await show('InvalidInput', 'fields { path code }')).toEqual({
      fields: [{ path: ['input', 'orderId'], code: 'INVALID_PATH_PARAM' }],
    });
  });

  it('of OrderNotFound repeat the id', async () => {
    expect(await show('OrderNotFound', 'orderId')).toEqual({ orderId: 'acme:ORD-1' });
  });

  it('of OrderStateConflict hold the order', async () => {
    expect(await show('OrderStateConflict', 'order { status }')).toEqual({ order: { status: 'CANCELED' } });
  });

  it('of PaymentDeclined name the payment and the reason', async () => {
    expect(await show('PaymentDeclined', 'order { status } declines { transactionId reason providerCode }')).toEqual({
      order: { status: 'FAILED' },
      declines: [{ transactionId: 'acme:ORD-1:PAY-1', reason: 'ISSUER_REFUSED', providerCode: 'rejected_by_issuer' }],
    });
  });

  it('of OperationNotSupported name the account and the kind', async () => {
    expect(
      await show('OperationNotSupported', 'kind account { name provider { capabilities { operations } } }'),
    ).toEqual({
      kind: 'PROCESS',
      account: { name: 'acme', provider: { capabilities: { operations: ['CAPTURE', 'PROCESS'] } } },
    });
  });

  it('of IdempotencyConflict name the fields that differ', async () => {
    expect(await show('IdempotencyConflict', 'differs')).toEqual({ differs: ['kind', 'orderId'] });
  });

  it.each(['OperationInProgress', 'OutcomeUnknown'] as const)('of %s say when to ask again', async (member) => {
    expect(await show(member, 'pollAfterMs')).toEqual({ pollAfterMs: 5000 });
  });

  it('of ProviderUnavailable name the account and the moment until which to wait', async () => {
    expect(await show('ProviderUnavailable', 'account { name } retry { kind notBefore }')).toEqual({
      account: { name: 'acme' },
      retry: { kind: 'SAME_KEY', notBefore: '2026-03-01T12:00:30.000Z' },
    });
  });

  it('hold the provider’s answer', async () => {
    expect(await show('ProviderMisconfigured', 'provider { provider httpStatus code details requestId }')).toEqual({
      provider: { provider: 'acme', httpStatus: 409, code: 'no', details: [], requestId: 'request-1' },
    });
  });
});
