import { expect, it } from 'vitest';
import type { Order } from '../../src/domain/order/order.js';
import { retry } from '../../src/domain/problem/problem.js';
import type { ProblemRow } from '../../src/domain/problem/row.js';
import type { Reading } from '../../src/providers/provider.js';
import { anAccount, STATE_PROVIDER } from '../support/an-account.js';
import { anOperations, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { anOrder } from '../support/an-order.js';
import { everythingElse, NOON } from '../support/fake-clock.js';
import { aProblem, applied, refused, unknown } from '../support/results.js';

const account = anAccount({ capabilities: STATE_PROVIDER });
const found = (changes: Partial<Order>): Reading => ({ kind: 'found', order: anOrder(changes) });
const failed = (row: Partial<ProblemRow>): Reading => ({ kind: 'problem', problem: aProblem(row) });

it('reads the order after its claim and before it sends', async () => {
  const read = Promise.withResolvers<Reading>();
  const { capture, ledger, provider } = anOperations({ account, readings: [() => read.promise] });
  const captured = capture();
  await everythingElse();
  expect([provider.baselines, ledger.calls, provider.performed]).toEqual([['ORD-1'], ['claim'], []]);
  read.resolve(found({}));
  expect(await captured).toMatchObject({
    kind: 'done',
    operation: {
      attempts: [
        { number: 1, purpose: 'BASELINE' },
        { number: 2, purpose: 'CALL' },
      ],
    },
  });
  expect(ledger.calls).toEqual(['claim', 'beginCall', 'record']);
});

it('sends nothing when its process was paused over the reading until another one ended the claim', async () => {
  const read = Promise.withResolvers<Reading>();
  const paused = anOperations({ account, readings: [() => read.promise] });
  const captured = paused.capture();
  await everythingElse();
  paused.clock.pause(3 * VERB_DEADLINE_MS);
  const other = anOperations({ account, store: paused });
  expect(await other.capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
  read.resolve(found({}));
  expect(await captured).toMatchObject({ problem: { retry: { kind: 'SAME_KEY' } }, operation: { state: 'FAILED' } });
  expect([paused.provider.performed.length, other.provider.performed.length]).toEqual([0, 1]);
});

it('reads nothing first where the provider takes keys', async () => {
  const { capture, provider } = anOperations();
  await capture();
  expect([provider.baselines, provider.read]).toEqual([[], []]);
});

it.each([
  ['PAID', 'ORDER_ALREADY_CAPTURED'],
  ['PARTIALLY_REFUNDED', 'ORDER_ALREADY_CAPTURED'],
  ['REFUNDED', 'ORDER_ALREADY_CAPTURED'],
  ['CHARGED_BACK', 'ORDER_ALREADY_CAPTURED'],
  ['CANCELED', 'ORDER_NOT_CAPTURABLE'],
  ['EXPIRED', 'ORDER_NOT_CAPTURABLE'],
  ['FAILED', 'ORDER_NOT_CAPTURABLE'],
  ['PROCESSING', 'ORDER_NOT_CAPTURABLE'],
  ['ACTION_REQUIRED', 'ORDER_NOT_CAPTURABLE'],
  ['UNRECOGNIZED', 'ORDER_NOT_CAPTURABLE'],
] as const)('sends nothing for an order that is %s', async (status, code) => {
  const { capture, ledger, provider } = anOperations({ account, readings: [found({ status })] });
  expect(await capture()).toMatchObject({
    kind: 'problem',
    problem: { member: 'OrderStateConflict', code, order: { status } },
    operation: { state: 'FAILED', attempts: [{ purpose: 'BASELINE' }] },
    replayed: false,
  });
  expect(provider.performed).toEqual([]);
  expect(ledger.calls).toEqual(['claim', 'record']);
});

it.each([
  [0, 'problem'],
  [-1, 'problem'],
  [1, 'done'],
])('captures within the window only (%i ms left)', async (left, kind) => {
  const order = found({ captureBefore: new Date(NOON.getTime() + left) });
  const { capture } = anOperations({ account, readings: [order] });
  expect(await capture()).toMatchObject({ kind });
});

it('sends nothing for an order that could not be read, and says to send the same again', async () => {
  const notBefore = new Date(NOON.getTime() + 7_000);
  const problem = { ...aProblem({ code: 'PROVIDER_UNREACHABLE' }), retry: retry('LATER', notBefore) };
  const { capture, provider } = anOperations({ account, readings: [{ kind: 'problem', problem }, found({})] });
  expect(await capture()).toMatchObject({
    problem: { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: { kind: 'SAME_KEY', notBefore } },
    operation: { state: 'FAILED' },
  });
  expect(provider.performed).toEqual([]);
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
});

it.each([
  { member: 'OrderNotFound', code: 'ORDER_OR_SHOP_NOT_FOUND', retry: 'NEVER' },
  { member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' },
] as const)('sends nothing and says why when reading ended in $member', async (row) => {
  const { capture, provider } = anOperations({ account, readings: [failed(row)] });
  expect(await capture()).toMatchObject({
    problem: { member: row.member, code: row.code, retry: { kind: 'NEVER' } },
    operation: { state: 'FAILED' },
  });
  expect(provider.performed).toEqual([]);
});

it("names the mutation's own input when the provider does not take the id", async () => {
  const invalid = failed({ member: 'InvalidInput', code: 'INVALID_ORDER_ID', retry: 'NEVER' });
  const fields = [{ path: ['id'], code: 'INVALID_ORDER_ID' as const, message: 'no' }];
  const problem =
    invalid.kind === 'problem' && invalid.problem.member === 'InvalidInput' ? { ...invalid.problem, fields } : null;
  const { capture } = anOperations({ account, readings: problem ? [{ kind: 'problem', problem }] : [] });
  expect(await capture()).toMatchObject({
    problem: { fields: [{ path: ['input', 'orderId'], code: 'INVALID_ORDER_ID' }] },
  });
});

it('knows no process', async () => {
  const { process, ledger, provider } = anOperations({ account });
  expect(await process()).toEqual({
    kind: 'problem',
    replayed: false,
    operation: null,
    problem: expect.objectContaining({ member: 'OperationNotSupported', account: 'acme', kind: 'PROCESS' }),
  });
  expect([ledger.calls, provider.baselines, provider.performed]).toEqual([[], [], []]);
});

it('answers what the ledger knows without reading the order', async () => {
  const { capture, provider } = anOperations({ account });
  await capture();
  expect(await capture()).toMatchObject({ kind: 'done', replayed: true });
  expect(await capture({ idempotencyKey: 'k2' })).toMatchObject({ problem: { code: 'ORDER_ALREADY_CAPTURED' } });
  expect(await capture({ orderId: 'acme:ORD-2' })).toMatchObject({ problem: { member: 'IdempotencyConflict' } });
  expect(provider.baselines).toHaveLength(1);
});

it('never sends a second time while the first may have had effect', async () => {
  const { capture, provider } = anOperations({ account, results: [unknown()] });
  await capture();
  for (const idempotencyKey of ['k1', 'k2', 'k1', 'k3']) {
    expect(await capture({ idempotencyKey })).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
  }
  expect(provider.performed).toHaveLength(1);
});

it('reads anew before the same key runs again', async () => {
  const { capture, provider } = anOperations({ account, results: [refused(), applied()] });
  await capture();
  await capture();
  expect(provider.baselines).toHaveLength(2);
});

it('reads nothing when the claim cannot be written', async () => {
  const { capture, ledger, provider } = anOperations({ account });
  ledger.fail('claim', 'before');
  expect(await capture()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE', retry: { kind: 'SAME_KEY' } } });
  expect([provider.baselines, provider.performed]).toEqual([[], []]);
});
