import { expect, it } from 'vitest';
import type { Result } from '../../src/domain/operation/result.js';
import { anOperations } from '../support/an-operations.js';
import {
  accepted,
  anAnswer,
  aProblem,
  applied,
  aSnapshot,
  declined,
  notSent,
  refused,
  unknown,
} from '../support/results.js';

it('captures once when the same key is sent twice', async () => {
  const { capture, provider } = anOperations({ results: [applied()] });
  const first = await capture();
  const second = await capture();
  expect(second.operation?.id).toBe(first.operation?.id);
  expect(provider.performed).toHaveLength(1);
});

it('tells the provider the intention and the key of the operation, never that of the caller', async () => {
  const { capture, provider } = anOperations();
  const { operation } = await capture();
  expect(provider.performed).toEqual([
    { intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' }, providerKey: operation?.providerKey },
  ]);
  expect(operation?.providerKey).not.toBe('k1');
});

it('writes three times for one capture and holds no transaction open while it sends', async () => {
  const { capture, ledger } = anOperations({
    results: [
      () => {
        expect(ledger.calls).toEqual(['claim', 'beginCall']);
        return applied();
      },
    ],
  });
  await capture();
  expect(ledger.calls).toEqual(['claim', 'beginCall', 'record']);
});

it.each([
  ['done', applied(), 'SUCCEEDED'],
  ['pending', accepted(), 'PENDING'],
] as const)('answers %s with the order as the answer told it, and replays it without', async (kind, result, state) => {
  const { capture } = anOperations({ results: [result] });
  const first = await capture();
  expect(first).toMatchObject({ kind, replayed: false, order: result.order, operation: { state } });
  expect(await capture()).toEqual({ kind, replayed: true, order: null, operation: first.operation });
});

it('is done without an order when the answer told of none', async () => {
  const { capture } = anOperations({ results: [applied({ order: null })] });
  expect(await capture()).toMatchObject({ kind: 'done', order: null });
});

const FAILURES: readonly (readonly [string, Result, string])[] = [
  ['PaymentDeclined', declined(), 'DECLINED'],
  ['ProviderUnavailable', refused(), 'FAILED'],
  [
    'ProviderMisconfigured',
    refused(aProblem({ member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT' })),
    'FAILED',
  ],
  ['ProviderUnavailable', notSent('CIRCUIT_OPEN'), 'FAILED'],
  ['OutcomeUnknown', unknown('TIMEOUT'), 'OUTCOME_UNKNOWN'],
];

it.each(FAILURES)('answers %s with its operation', async (member, result, state) => {
  const { capture } = anOperations({ results: [result] });
  const outcome = await capture();
  expect(outcome).toMatchObject({ kind: 'problem', replayed: false, problem: { member }, operation: { state } });
});

it.each([
  ['PaymentDeclined', declined()],
  ['OutcomeUnknown', unknown()],
] as const)('replays %s: the same operation, the same member, nothing sent', async (member, result) => {
  const { capture, provider } = anOperations({ results: [result] });
  const { operation } = await capture();
  expect(await capture()).toMatchObject({ kind: 'problem', replayed: true, problem: { member }, operation });
  expect(provider.performed).toHaveLength(1);
});

it('shows once what the ledger does not keep, and replays what it keeps', async () => {
  const answer = anAnswer({ httpStatus: 402, message: 'No funds, Maria', details: ['PAY-1: insufficient_amount'] });
  const problem = aProblem({ member: 'PaymentDeclined', code: 'TRANSACTIONS_FAILED' }, answer);
  const { capture } = anOperations({ results: [declined(problem)] });
  const first = await capture();
  expect(first).toMatchObject({ problem: { provider: { message: 'No funds, Maria' } } });
  expect(first.operation?.problem).toMatchObject({ provider: { message: null } });
  expect(await capture()).toMatchObject({ problem: { provider: { message: null, details: answer.details } } });
});

it('runs again under the same key after a failure: another generation, another provider key', async () => {
  const { capture, provider } = anOperations({ results: [refused(), applied()] });
  const failed = await capture();
  const done = await capture();
  expect(done).toMatchObject({ kind: 'done', replayed: false, operation: { generation: 2 } });
  expect(done.operation?.id).not.toBe(failed.operation?.id);
  expect(new Set(provider.performed.map(({ providerKey }) => providerKey)).size).toBe(2);
});

it.each([
  [{ orderId: 'acme:ORD-2' }, ['orderId']],
  [{ orderId: 'acme:ORD-2', idempotencyKey: 'k1' }, ['orderId']],
])('answers IdempotencyConflict when the key comes with %o', async (command, differs) => {
  const { capture, provider } = anOperations();
  const { operation } = await capture();
  expect(await capture(command)).toMatchObject({
    kind: 'problem',
    replayed: true,
    problem: { member: 'IdempotencyConflict', code: 'IDEMPOTENCY_KEY_REUSED', differs },
    operation: { id: operation?.id },
  });
  expect(provider.performed).toHaveLength(1);
});

it('answers IdempotencyConflict when the key of a capture comes with a process', async () => {
  const { capture, process, provider } = anOperations();
  await capture();
  expect(await process()).toMatchObject({ problem: { member: 'IdempotencyConflict', differs: ['kind'] } });
  expect(provider.performed).toHaveLength(1);
});

it('refuses a key 30 days after the end', async () => {
  const { capture, clock, provider } = anOperations();
  await capture();
  await clock.advance(30 * 24 * 3_600_000 + 1);
  expect(await capture()).toMatchObject({
    problem: { member: 'IdempotencyConflict', code: 'IDEMPOTENCY_KEY_EXPIRED' },
    operation: { state: 'SUCCEEDED' },
    replayed: true,
  });
  expect(provider.performed).toHaveLength(1);
});

it.each([
  ['OrderStateConflict', 'ORDER_ALREADY_CAPTURED', applied()],
  ['OperationInProgress', 'OPERATION_IN_PROGRESS', accepted()],
  ['OutcomeUnknown', 'OUTCOME_UNKNOWN', unknown()],
] as const)('answers %s to another key for the order, with the operation that has it', async (member, code, result) => {
  const { capture, provider } = anOperations({ results: [result] });
  const { operation } = await capture();
  expect(await capture({ idempotencyKey: 'k2' })).toEqual({
    kind: 'problem',
    replayed: true,
    problem: expect.objectContaining({ member, code }),
    operation,
  });
  expect(provider.performed).toHaveLength(1);
});

it.each([declined(), refused(), notSent()])('lets another key try when the first came to $kind', async (result) => {
  const { capture, provider } = anOperations({ results: [result, applied()] });
  await capture();
  expect(await capture({ idempotencyKey: 'k2' })).toMatchObject({ kind: 'done', operation: { generation: 1 } });
  expect(provider.performed).toHaveLength(2);
});

it('processes an order by the same rules', async () => {
  const order = aSnapshot({ status: 'ACTION_REQUIRED' });
  const { process, provider } = anOperations({ results: [applied({ order })] });
  expect(await process()).toMatchObject({ kind: 'done', order, operation: { kind: 'PROCESS' } });
  expect(await process({ idempotencyKey: 'k2' })).toMatchObject({
    problem: { member: 'OrderStateConflict', code: 'ORDER_ALREADY_PROCESSED' },
  });
  expect(provider.performed).toMatchObject([{ intention: { kind: 'PROCESS', providerOrderId: 'ORD-1' } }]);
});

it('counts every outcome by kind, provider, member, category and replay', async () => {
  const { capture, metrics } = anOperations({ results: [declined(), applied()] });
  await capture();
  await capture();
  await capture({ orderId: 'acme:ORD-2', idempotencyKey: 'k2' });
  const labels = { kind: 'CAPTURE', provider: 'acme' };
  const decline = { ...labels, outcome: 'PaymentDeclined', category: 'DECLINED' };
  expect(metrics.read('outcomes', { ...decline, replayed: 'false' })).toBe(1);
  expect(metrics.read('outcomes', { ...decline, replayed: 'true' })).toBe(1);
  expect(metrics.read('outcomes', { ...labels, outcome: 'done', category: 'NONE', replayed: 'false' })).toBe(1);
});
