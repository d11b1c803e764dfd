import { expect, it } from 'vitest';
import type { Result } from '../../src/domain/operation/result.js';
import { retry } from '../../src/domain/problem/problem.js';
import { anAccount, STATE_PROVIDER } from '../support/an-account.js';
import { anOperations, CALLER, type TestOperationsOptions, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { NOON } from '../support/fake-clock.js';
import { accepted, aProblem, applied, declined, notSent, refused, toInquire, unknown } from '../support/results.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const LEASE_MS = 3 * VERB_DEADLINE_MS;
const FIRST_LOOK_MS = 7_000;

const WAITING = unknown('NOT_APPLIED_YET');

/** A capture that nobody answered, and a worker that looks into it. */
const aLost = async (resends: readonly TestOperationsResult[], options: Partial<TestOperationsOptions> = {}) => {
  const operations = anOperations({ inquiries: [WAITING], results: [unknown(), ...resends], ...options });
  const { operation } = await operations.capture();
  if (operation === null) throw new Error('no operation');
  operations.work();
  const found = async () => {
    const [known] = (await operations.ledger.findByIds('default', [operation.id])) as (typeof operation)[];
    return known;
  };
  return { ...operations, operation, found };
};

type TestOperationsResult = Result | (() => Promise<Result>);

it('sends again with the provider key of the first send', async () => {
  const { clock, capture, provider, operation } = await aLost([applied()]);
  await clock.advance(FIRST_LOOK_MS);
  expect(await capture()).toMatchObject({
    kind: 'done',
    operation: {
      id: operation.id,
      attempts: [
        { number: 1, purpose: 'CALL', result: { kind: 'unknown' } },
        { number: 2, purpose: 'INQUIRY', result: { cause: 'NOT_APPLIED_YET' } },
        { number: 3, purpose: 'CALL', result: { kind: 'applied' } },
      ],
    },
  });
  expect(provider.performed.map(({ providerKey }) => providerKey)).toEqual([
    operation.providerKey,
    operation.providerKey,
  ]);
  expect(provider.performed[1]?.intention).toEqual({ kind: 'CAPTURE', providerOrderId: 'ORD-1' });
});

it.each([
  ['accepted', accepted(), 'PENDING'],
  ['declined', declined(), 'DECLINED'],
] as const)('settles by what the second send tells: %s', async (_name, result, state) => {
  const { clock, found } = await aLost([result]);
  await clock.advance(FIRST_LOOK_MS);
  expect(await found()).toMatchObject({ state });
});

it('sends at most three times, and then only looks until a person has to', async () => {
  const { clock, found, provider } = await aLost([unknown()]);
  await clock.advance(FIRST_LOOK_MS);
  expect(provider.performed).toHaveLength(2);
  await clock.advance(MINUTE_MS);
  expect(provider.performed).toHaveLength(3);
  await clock.advance(HOUR_MS);
  const looks = provider.inquired.length;
  clock.jump(2 * DAY_MS);
  await clock.advance(2_000);
  expect(await found()).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
  expect([provider.performed.length, provider.inquired.length]).toEqual([3, looks + 1]);
});

it('sends no more six hours after the first send', async () => {
  for (const [hours, sends] of [
    [5.9, 2],
    [6.1, 1],
  ] as const) {
    const { clock, provider } = await aLost([unknown()]);
    clock.jump(hours * HOUR_MS);
    await clock.advance(2_000);
    expect(provider.inquired).toHaveLength(1);
    expect(provider.performed).toHaveLength(sends);
  }
});

it.each([
  ['429', refused()],
  ['401', refused(aProblem({ member: 'ProviderMisconfigured', code: 'ACCESS_TOKEN_INCORRECT', retry: 'NEVER' }))],
  ['a refused connection', notSent()],
  ['a breaker that is open', notSent('CIRCUIT_OPEN')],
] as const)('keeps unknown what is sent again and answered %s', async (_name, result) => {
  const { clock, capture, found, provider } = await aLost([result]);
  await clock.advance(FIRST_LOOK_MS);
  expect(provider.performed).toHaveLength(2);
  expect(await found()).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(Date) });
  for (const idempotencyKey of ['k1', 'k2']) {
    expect(await capture({ idempotencyKey })).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
  }
  clock.jump(2 * DAY_MS);
  await clock.advance(2_000);
  expect(await found()).toMatchObject({ state: 'NEEDS_REVIEW' });
  for (const idempotencyKey of ['k1', 'k2']) {
    expect(await capture({ idempotencyKey })).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
  }
  expect(provider.performed).toHaveLength(2);
});

it('spends no send on what was refused or never left, and sends at last', async () => {
  const { clock, found, provider } = await aLost([
    notSent('CIRCUIT_OPEN'),
    notSent('QUEUE_FULL'),
    refused(),
    notSent(),
    applied(),
  ]);
  await clock.advance(10 * MINUTE_MS);
  expect(provider.performed).toHaveLength(6);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED' });
});

it('sends nothing before the moment that the provider named', async () => {
  const notBefore = new Date(NOON.getTime() + 20 * MINUTE_MS);
  const problem = { ...aProblem(), retry: retry('SAME_KEY', notBefore) };
  const { clock, found, provider } = await aLost([refused(problem), applied()]);
  await clock.advance(20 * MINUTE_MS - 1_000);
  expect(provider.performed).toHaveLength(2);
  await clock.advance(3_000);
  expect(provider.performed).toHaveLength(3);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED' });
});

it('reads the order where the second send asks for it, and tells that the first may have applied', async () => {
  const { clock, found, provider } = await aLost([toInquire(false)], { inquiries: [WAITING, applied()] });
  await clock.advance(FIRST_LOOK_MS);
  expect(provider.inquired).toMatchObject([{}, { context: { mayHaveApplied: true } }]);
  expect(await found()).toMatchObject({
    state: 'SUCCEEDED',
    attempts: [{}, {}, { number: 3, purpose: 'CALL' }, { number: 4, purpose: 'INQUIRY' }],
  });
});

it('never sends again once the provider said that it has the key', async () => {
  const used = aProblem({ member: 'OutcomeUnknown', code: 'IDEMPOTENCY_KEY_ALREADY_USED', retry: 'WAIT' });
  const { clock, found, provider } = await aLost([toInquire(true, used)]);
  await clock.advance(2 * HOUR_MS);
  expect(provider.performed).toHaveLength(2);
  expect(await found()).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
});

it.each(['NOT_READY', 'NOTHING_LEARNT', 'TIMEOUT'] as const)(
  'sends nothing after a look that says %s',
  async (cause) => {
    const { clock, found, provider } = await aLost([applied()], { inquiries: [unknown(cause)] });
    await clock.advance(HOUR_MS);
    clock.jump(2 * DAY_MS);
    await clock.advance(2_000);
    expect(provider.performed).toHaveLength(1);
    expect(await found()).toMatchObject({ state: 'NEEDS_REVIEW' });
  },
);

it('never sends again to a provider without keys: after ten minutes a person is asked, and the looks go on', async () => {
  const account = anAccount({ capabilities: STATE_PROVIDER });
  const inquiries = [...Array.from({ length: 8 }, () => WAITING), applied()];
  const { clock, found, capture, provider } = await aLost([applied()], { account, inquiries });
  await clock.advance(9 * MINUTE_MS);
  expect(await found()).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
  await clock.advance(6 * MINUTE_MS);
  expect(await found()).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
  expect(await capture()).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
  expect(await capture({ idempotencyKey: 'k2' })).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
  await clock.advance(6 * HOUR_MS);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED' });
  expect(provider.performed).toHaveLength(1);
});

it('asks a person at once when an order without keys will never tell', async () => {
  const account = anAccount({ capabilities: STATE_PROVIDER });
  const { clock, found, provider } = await aLost([applied()], { account, inquiries: [refused()] });
  await clock.advance(FIRST_LOOK_MS);
  expect(await found()).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
  expect(provider.performed).toHaveLength(1);
});

it('lets nobody decide while it sends', async () => {
  const resend = Promise.withResolvers<Result>();
  const { clock, resolveOperation, reconcileOperation, capture, operation, found } = await aLost([
    () => resend.promise,
  ]);
  await clock.advance(FIRST_LOOK_MS);
  const busy = { problem: { member: 'OperationInProgress' }, operation: { state: 'IN_PROGRESS' } };
  for (const outcome of ['APPLIED', 'NOT_APPLIED'] as const) {
    expect(await resolveOperation(CALLER, { id: operation.id, outcome, reason: 'seen' })).toMatchObject(busy);
  }
  expect(await reconcileOperation(CALLER, operation.id)).toMatchObject(busy);
  for (const idempotencyKey of ['k1', 'k2']) expect(await capture({ idempotencyKey })).toMatchObject(busy);
  resend.resolve(applied());
  await clock.advance(1_000);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED', resolution: null });
});

it('sends nothing when a person decided after the look', async () => {
  const { clock, ledger, resolveOperation, operation, provider, found } = await aLost([applied()]);
  const beginCall = ledger.beginCall;
  ledger.beginCall = async (...call) => {
    await resolveOperation(CALLER, { id: operation.id, outcome: 'APPLIED', reason: 'seen' });
    return beginCall(...call);
  };
  await clock.advance(FIRST_LOOK_MS);
  expect(provider.performed).toHaveLength(1);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED', resolution: { outcome: 'APPLIED' } });
});

it('sends nothing when somebody else looked after it did', async () => {
  const { clock, ledger, reconcileOperation, operation, provider } = await aLost([applied()]);
  const { beginCall } = ledger;
  const answers: unknown[] = [];
  ledger.beginCall = async (...call) => {
    ledger.beginCall = beginCall;
    clock.pause(2_000);
    await reconcileOperation(CALLER, operation.id);
    const begun = await beginCall(...call);
    answers.push([begun.kind, provider.inquired.length, provider.performed.length]);
    return begun;
  };
  await clock.advance(FIRST_LOOK_MS);
  expect(answers).toEqual([['lost', 2, 1]]);
});

it('sends only after a look of its own when somebody else looked meanwhile', async () => {
  const look = Promise.withResolvers<Result>();
  const slow = await aLost([applied()], { inquiries: [() => look.promise, unknown('NOTHING_LEARNT')] });
  await slow.clock.advance(FIRST_LOOK_MS);
  slow.clock.pause(LEASE_MS);
  const other = anOperations({ store: slow, inquiries: [WAITING] });
  await other.reconcileOperation(CALLER, slow.operation.id);
  look.resolve(WAITING);
  await slow.clock.advance(1_000);
  expect(slow.provider.performed).toHaveLength(1);
  expect(await slow.found()).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
});

it('writes down as not sent what a pause kept from being sent in time', async () => {
  const { clock, ledger, provider, found } = await aLost([applied()]);
  const beginCall = ledger.beginCall;
  ledger.beginCall = async (...call) => {
    const begun = await beginCall(...call);
    clock.pause(LEASE_MS + 1);
    return begun;
  };
  await clock.advance(FIRST_LOOK_MS);
  expect(provider.performed).toHaveLength(1);
  expect(await found()).toMatchObject({
    state: 'OUTCOME_UNKNOWN',
    attempts: [{}, {}, { number: 3, purpose: 'CALL', sentAt: null, result: { kind: 'not-sent' } }],
  });
});

it('takes the late proof of a send whose process was paused past its lease', async () => {
  const resend = Promise.withResolvers<Result>();
  const paused = await aLost([() => resend.promise]);
  await paused.clock.advance(FIRST_LOOK_MS);
  paused.clock.pause(LEASE_MS);
  const other = anOperations({ store: paused, inquiries: [unknown('NOTHING_LEARNT')] });
  await other.reconcileOperation(CALLER, paused.operation.id);
  expect(await paused.found()).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
  resend.resolve(applied());
  await paused.clock.advance(1_000);
  expect(await paused.found()).toMatchObject({ state: 'SUCCEEDED', attempts: { length: 4 } });
  expect([...paused.provider.performed, ...other.provider.performed]).toHaveLength(2);
});

it.each(['before', 'after'] as const)(
  'sends nothing when the store goes down at the second send (%s)',
  async (when) => {
    const { clock, ledger, provider, found } = await aLost([applied()]);
    const { beginCall } = ledger;
    ledger.beginCall = async (...call) => {
      const begun = when === 'after' && (await beginCall(...call));
      ledger.beginCall = beginCall;
      sendsThen = provider.performed.length;
      return begun === false || begun.kind === 'begun' ? { kind: 'store-down' } : begun;
    };
    let sendsThen = 0;
    await clock.advance(2 * LEASE_MS);
    expect(sendsThen).toBe(1);
    expect(await found()).toMatchObject({ state: 'SUCCEEDED' });
  },
);

it('keeps what the second send told until the store takes it', async () => {
  const { clock, ledger, provider, found } = await aLost([applied()]);
  const { record } = ledger;
  let answers = 0;
  ledger.record = async (...told) => (++answers === 2 ? { kind: 'store-down' } : record(...told));
  await clock.advance(FIRST_LOOK_MS + 3_000);
  expect(await found()).toMatchObject({ state: 'SUCCEEDED' });
  expect(provider.performed).toHaveLength(2);
});

it('keeps what the second send told of an operation that the store does not find', async () => {
  const { clock, ledger, inFlight } = await aLost([applied()]);
  const { record } = ledger;
  let answers = 0;
  ledger.record = async (...told) => (++answers === 2 ? null : record(...told));
  await clock.advance(FIRST_LOOK_MS + 3_000);
  await inFlight.drain();
  expect(answers).toBe(3);
});
