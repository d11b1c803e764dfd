import { expect, it } from 'vitest';
import type { Caller } from '../../src/domain/caller.js';
import type { ProblemRow } from '../../src/domain/problem/row.js';
import { anAccount, anIdentity } from '../support/an-account.js';
import { anOperations, CALLER, type TestOperationsOptions, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { everythingElse } from '../support/fake-clock.js';
import { accepted, aProblem, applied, declined, refused, toInquire, unknown } from '../support/results.js';

const LEASE_MS = 3 * VERB_DEADLINE_MS;
const NOBODY = 'op_00000000-0000-4000-8000-000000000000';

const anUnknown = async (options: TestOperationsOptions = {}) => {
  const operations = anOperations({ results: [unknown()], ...options });
  const { operation } = await operations.capture();
  if (operation === null) throw new Error('no operation');
  const reconcile = (caller: Caller = CALLER) => operations.reconcileOperation(caller, operation.id);
  return { ...operations, operation, reconcile };
};

const nothingLearnt = (row: Partial<ProblemRow>) => ({ result: unknown('NOTHING_LEARNT'), problem: aProblem(row) });

it.each([
  ['applied', applied(), 'SUCCEEDED'],
  ['accepted', accepted(), 'PENDING'],
  ['declined', declined(), 'DECLINED'],
  ['disproved', refused(undefined, { disproves: true }), 'FAILED'],
  ['refused', refused(), 'NEEDS_REVIEW'],
  ['nothing learnt', unknown('NOTHING_LEARNT'), 'OUTCOME_UNKNOWN'],
] as const)('settles by what the order tells: %s', async (_name, inquiry, state) => {
  const { reconcile, provider, operation } = await anUnknown({ inquiries: [inquiry] });
  expect(await reconcile()).toMatchObject({
    kind: 'operation',
    operation: { id: operation.id, state, attempts: [{ number: 1 }, { number: 2, purpose: 'INQUIRY' }] },
  });
  expect(provider.performed).toHaveLength(1);
});

it('tells the adapter that the send may have applied', async () => {
  const { reconcile, provider } = await anUnknown();
  await reconcile();
  expect(provider.inquired).toMatchObject([{ context: { mayHaveApplied: true, callProblem: null } }]);
});

it('tells the adapter of the answer that asked for the inquiry', async () => {
  const results = [toInquire(false)];
  const inquiries = [unknown('NOTHING_LEARNT'), applied()];
  const { reconcile, provider, clock } = await anUnknown({ results, inquiries });
  await clock.advance(2_000);
  await reconcile();
  expect(provider.inquired).toHaveLength(2);
  expect(provider.inquired[1]).toEqual(provider.inquired[0]);
});

it('answers with the last look when that is younger than two seconds', async () => {
  const { reconcile, provider, clock } = await anUnknown({ inquiries: [unknown('NOT_READY')] });
  const looked = await reconcile();
  await clock.advance(1_999);
  expect(await reconcile()).toEqual(looked);
  expect(provider.inquired).toHaveLength(1);
  await clock.advance(1);
  await reconcile();
  expect(provider.inquired).toHaveLength(2);
});

it('never puts off the next look of the worker', async () => {
  const { reconcile, clock, work, provider, operation } = await anUnknown({ inquiries: [unknown('NOT_READY')] });
  for (const _ of [1, 2, 3]) {
    await clock.advance(1_500);
    const looked = await reconcile();
    expect(looked.operation?.nextCheckAt).toEqual(operation.nextCheckAt);
  }
  const asked = provider.inquired.length;
  work();
  await clock.advance(1_500);
  expect(provider.inquired).toHaveLength(asked + 1);
});

it('tells the adapter that a call which nobody answered may have applied', async () => {
  const { promise } = Promise.withResolvers<ReturnType<typeof applied>>();
  const dead = anOperations({ results: [() => promise] });
  void dead.capture();
  await everythingElse();
  await dead.clock.advance(LEASE_MS);
  const alive = anOperations({ store: dead });
  const { operation } = await alive.capture();
  expect(await alive.reconcileOperation(CALLER, operation?.id ?? '')).toMatchObject({
    operation: { state: 'SUCCEEDED' },
  });
  expect(alive.provider.inquired).toMatchObject([{ context: { mayHaveApplied: true } }]);
});

it('settles what is pending', async () => {
  const { reconcile } = await anUnknown({ results: [accepted()] });
  expect(await reconcile()).toMatchObject({ operation: { state: 'SUCCEEDED' } });
});

it('asks nothing once the outcome is final', async () => {
  const { reconcile, provider } = await anUnknown({ results: [applied()] });
  expect(await reconcile()).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
  expect(provider.inquired).toEqual([]);
});

it('asks nothing while the call itself runs', async () => {
  const call = Promise.withResolvers<ReturnType<typeof applied>>();
  const first = anOperations({ results: [() => call.promise] });
  const outcome = first.capture();
  await everythingElse();
  const second = anOperations({ store: first });
  const { operation } = await second.capture();
  expect(await second.reconcileOperation(CALLER, operation?.id ?? '')).toMatchObject({
    problem: { member: 'OperationInProgress' },
    operation: { state: 'IN_PROGRESS' },
    replayed: false,
  });
  expect(second.provider.inquired).toEqual([]);
  call.resolve(applied());
  await outcome;
});

it('asks once when asked twice at once', async () => {
  const { reconcile, provider } = await anUnknown();
  const answers = await Promise.all([reconcile(), reconcile()]);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['operation', 'problem']);
  expect(answers).toContainEqual(
    expect.objectContaining({ problem: expect.objectContaining({ member: 'OperationInProgress' }) }),
  );
  expect(provider.inquired).toHaveLength(1);
});

it.each([
  { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'LATER' },
  { member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' },
] as const)('shows $member where the order could not be read, and keeps the inquiry', async (row) => {
  const { reconcile } = await anUnknown({ inquiries: [nothingLearnt(row)] });
  expect(await reconcile()).toMatchObject({
    kind: 'problem',
    problem: { member: row.member },
    operation: { state: 'OUTCOME_UNKNOWN', attempts: [{}, { purpose: 'INQUIRY' }] },
    replayed: false,
  });
});

it('takes a missing order for no answer about the operation', async () => {
  const inquiries = [nothingLearnt({ member: 'OrderNotFound', code: 'ORDER_NOT_FOUND', retry: 'NEVER' })];
  const { reconcile } = await anUnknown({ inquiries });
  expect(await reconcile()).toMatchObject({ kind: 'operation', operation: { state: 'OUTCOME_UNKNOWN' } });
});

it('shows the outcome, not the failed reading, when the proof came from elsewhere meanwhile', async () => {
  const reading = Promise.withResolvers<ReturnType<typeof nothingLearnt>>();
  const { reconcile, ledger, operation } = await anUnknown({ inquiries: [() => reading.promise] });
  const reconciled = reconcile();
  await everythingElse();
  const evidence = { number: 1, purpose: 'CALL', sentAt: null, answeredAt: null, result: applied() } as const;
  await ledger.record(operation.id, [evidence]);
  reading.resolve(nothingLearnt({ member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: 'LATER' }));
  expect(await reconciled).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
});

it.each([
  ['is not configured any more', anAccount({ name: 'another' })],
  ['is another shop now', anAccount({ identity: anIdentity({ shop: 'www.other.example' }) })],
  ['went from test to live', anAccount({ identity: anIdentity({ mode: 'LIVE' }) })],
  ['is another seller now', anAccount({ identity: anIdentity({ owner: 'f00d' }) })],
])('asks nothing when the account %s', async (_name, account) => {
  const before = await anUnknown();
  const { reconcileOperation, provider } = anOperations({ account, store: before });
  expect(await reconcileOperation(CALLER, before.operation.id)).toMatchObject({
    problem: { member: 'UnexpectedProblem', category: 'CONFIGURATION', code: 'UNKNOWN_ACCOUNT' },
    operation: { id: before.operation.id, state: 'OUTCOME_UNKNOWN', attempts: { length: 1 } },
  });
  expect(provider.inquired).toEqual([]);
});

it.each([
  ['default', NOBODY],
  ['other', null],
] as const)('knows only operations of the tenant (%s)', async (tenant, id) => {
  const { reconcileOperation, operation, provider } = await anUnknown();
  expect(await reconcileOperation({ tenant, name: null }, id ?? operation.id)).toMatchObject({
    problem: { member: 'OperationNotFound' },
    operation: null,
  });
  expect(provider.inquired).toEqual([]);
});

it.each(['findByIds', 'beginInquiry', 'record'] as const)('says so when the ledger is down at %s', async (call) => {
  const { reconcile, ledger } = await anUnknown();
  ledger.fail(call, 'before');
  expect(await reconcile()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' }, replayed: false });
});

it('offers what an inquiry learnt to the store again when it is back', async () => {
  const { reconcile, ledger, clock, inFlight, findOperations, operation } = await anUnknown();
  ledger.fail('record', 'before');
  expect(await reconcile()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' }, operation: { id: operation.id } });
  await clock.advance(500);
  await inFlight.drain();
  expect(await findOperations(CALLER, [operation.id])).toMatchObject([{ state: 'SUCCEEDED' }]);
});

it('says so when the operation is gone from the ledger between two of its calls', async () => {
  const gone = await anUnknown();
  gone.ledger.beginInquiry = async () => ({ kind: 'not-found' });
  expect(await gone.reconcile()).toMatchObject({ problem: { member: 'OperationNotFound' } });
  const settled = await anUnknown();
  settled.ledger.beginInquiry = async () => ({ kind: 'final', operation: settled.operation });
  expect(await settled.reconcile()).toEqual({ kind: 'operation', operation: settled.operation });
  const lost = await anUnknown();
  lost.ledger.record = async () => null;
  expect(await lost.reconcile()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' } });
});
