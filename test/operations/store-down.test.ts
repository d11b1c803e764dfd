import { expect, it } from 'vitest';
import { anOperations, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { everythingElse } from '../support/fake-clock.js';
import { applied, refused, toInquire, unknown } from '../support/results.js';

const LEASE_MS = 3 * VERB_DEADLINE_MS;

it('sends nothing when the claim cannot be written', async () => {
  const { capture, ledger, provider } = anOperations();
  ledger.fail('claim', 'before');
  expect(await capture()).toEqual({
    kind: 'problem',
    replayed: false,
    operation: null,
    problem: expect.objectContaining({
      member: 'UnexpectedProblem',
      code: 'LEDGER_UNAVAILABLE',
      retry: { kind: 'SAME_KEY', notBefore: null },
    }),
  });
  expect(provider.performed).toEqual([]);
});

it('keeps nothing of a claim that the store did not take, and lets the same key run', async () => {
  const { capture, clock, ledger, inFlight } = anOperations();
  ledger.fail('claim', 'before');
  await capture();
  await clock.advance(500);
  await inFlight.drain();
  expect(ledger.calls).toEqual(['claim']);
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 1 } });
});

it('never sends when the claim was written and the store did not say so, and lets the same key run later', async () => {
  const { capture, clock, ledger, provider, findOperations } = anOperations();
  ledger.fail('claim', 'after');
  expect(await capture()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' }, operation: null });
  const { operation, ...again } = await capture();
  expect({ operation, ...again }).toMatchObject({
    problem: { member: 'OperationInProgress' },
    operation: { state: 'IN_PROGRESS' },
  });
  await clock.advance(LEASE_MS);
  expect(provider.performed).toEqual([]);
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
  expect(provider.performed).toHaveLength(1);
  expect(await findOperations({ tenant: 'default', name: null }, [operation?.id ?? ''])).toMatchObject([
    { state: 'FAILED', attempts: [] },
  ]);
});

it.each(['before', 'after'] as const)(
  'sends nothing when the store goes down at the call, and says later that nothing was sent (%s the write)',
  async (when) => {
    const { capture, clock, ledger, provider, findOperations } = anOperations();
    ledger.fail('beginCall', when);
    const outcome = await capture();
    expect(outcome).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation: { state: 'IN_PROGRESS' } });
    await clock.advance(500);
    const found = () => findOperations({ tenant: 'default', name: null }, [outcome.operation?.id ?? '']);
    expect(await found()).toMatchObject([{ state: 'FAILED' }]);
    expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
    expect(provider.performed).toHaveLength(1);
  },
);

it.each(['before', 'after'] as const)(
  'answers OutcomeUnknown when the evidence finds no store (%s the write)',
  async (when) => {
    const { capture, clock, ledger, provider, inFlight, findOperations } = anOperations();
    ledger.fail('record', when);
    const outcome = await capture();
    expect(outcome).toMatchObject({
      kind: 'problem',
      replayed: false,
      problem: { member: 'OutcomeUnknown' },
      operation: { id: expect.stringMatching(/^op_/) },
    });
    await clock.advance(500);
    await inFlight.drain();
    const id = outcome.operation?.id ?? '';
    expect(await findOperations({ tenant: 'default', name: null }, [id])).toMatchObject([
      { state: 'SUCCEEDED', attempts: [{ number: 1, result: { kind: 'applied' } }] },
    ]);
    expect(await capture()).toMatchObject({ kind: 'done', replayed: true, operation: { id } });
    expect(provider.performed).toHaveLength(1);
  },
);

it('keeps the evidence of call and inquiry together', async () => {
  const { capture, clock, ledger, inFlight, findOperations } = anOperations({
    results: [toInquire()],
    inquiries: [refused()],
  });
  ledger.fail('record', 'after');
  const { operation } = await capture();
  await clock.advance(500);
  await inFlight.drain();
  expect(await findOperations({ tenant: 'default', name: null }, [operation?.id ?? ''])).toMatchObject([
    { state: 'FAILED', attempts: [{ number: 1 }, { number: 2, purpose: 'INQUIRY' }] },
  ]);
});

it('offers evidence until the store takes it', async () => {
  const { capture, clock, ledger, metrics, findOperations } = anOperations();
  ledger.fail('record', 'before', 20);
  const { operation } = await capture();
  const found = () => findOperations({ tenant: 'default', name: null }, [operation?.id ?? '']);
  await clock.advance(500 + 2_000 + 5_000 + 15 * 15_000);
  expect(await found()).toMatchObject([{ state: 'OUTCOME_UNKNOWN' }]);
  await clock.advance(2 * 15_000);
  expect(await found()).toMatchObject([{ state: 'SUCCEEDED' }]);
  expect(metrics.read('evidence_not_recorded', {})).toBe(0);
});

it('offers it once more when the process ends, counts what is lost, and leaves an unknown that a look settles', async () => {
  const { capture, clock, ledger, metrics, inFlight, reconcileOperation } = anOperations();
  ledger.fail('record', 'before', 2);
  const { operation } = await capture();
  await inFlight.drain();
  expect(ledger.calls.filter((call) => call === 'record')).toHaveLength(2);
  expect(metrics.read('evidence_not_recorded', {})).toBe(1);
  await clock.advance(LEASE_MS);
  expect(await capture()).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
  const settled = await reconcileOperation({ tenant: 'default', name: null }, operation?.id ?? '');
  expect(settled).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
});

it('makes the claim again when the database lost it, with its evidence', async () => {
  const lost = anOperations();
  const { capture, clock, ledger, provider } = lost;
  ledger.record = async () => null;
  const { operation } = await capture();
  const promoted = anOperations();
  ledger.record = promoted.ledger.record;
  ledger.claim = promoted.ledger.claim;
  await clock.advance(500 + 2_000 + 5_000 + 4 * 15_000);
  const found = await promoted.findOperations({ tenant: 'default', name: null }, [operation?.id ?? '']);
  expect(found).toMatchObject([{ state: 'SUCCEEDED', attempts: [{ number: 1, result: { kind: 'applied' } }] }]);
  expect(await promoted.capture()).toMatchObject({ kind: 'done', replayed: true });
  expect([...provider.performed, ...promoted.provider.performed]).toHaveLength(1);
});

it.each([
  [2 * VERB_DEADLINE_MS, 1],
  [2 * VERB_DEADLINE_MS + 1, 0],
])('sends only as long as the answer can come within the lease (paused %i ms)', async (pausedMs, sends) => {
  const { capture, clock, ledger, provider } = anOperations();
  const beginCall = ledger.beginCall;
  ledger.beginCall = async (...asked) => {
    const begun = await beginCall(...asked);
    clock.pause(pausedMs);
    return begun;
  };
  const outcome = await capture();
  expect(provider.performed).toHaveLength(sends);
  expect(outcome).toMatchObject(
    sends === 1
      ? { kind: 'done' }
      : {
          kind: 'problem',
          replayed: false,
          problem: { member: 'ProviderUnavailable', code: 'PROVIDER_UNREACHABLE', retry: { kind: 'SAME_KEY' } },
          operation: { state: 'FAILED', attempts: [{ sentAt: null, result: { cause: 'DEADLINE_PASSED' } }] },
        },
  );
});

it('measures the pause by a clock that does not jump', async () => {
  const { capture, clock, ledger } = anOperations();
  const beginCall = ledger.beginCall;
  ledger.beginCall = async (...asked) => {
    const begun = await beginCall(...asked);
    clock.jump(-3_600_000);
    clock.pause(2 * VERB_DEADLINE_MS + 1);
    return begun;
  };
  expect(await capture()).toMatchObject({ operation: { state: 'FAILED' } });
});

it('settles by proof that comes from a process paused beyond its lease', async () => {
  const { promise, resolve } = Promise.withResolvers<ReturnType<typeof applied>>();
  const first = anOperations({ results: [() => promise] });
  const second = anOperations({ store: first, inquiries: [unknown('NOTHING_LEARNT')] });
  const outcome = first.capture();
  await everythingElse();
  first.clock.pause(LEASE_MS);
  const looked = await second.capture();
  expect(looked).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
  expect(await second.reconcileOperation({ tenant: 'default', name: null }, looked.operation?.id ?? '')).toMatchObject({
    operation: { state: 'OUTCOME_UNKNOWN' },
  });
  resolve(applied());
  expect(await outcome).toMatchObject({ kind: 'done', replayed: false });
  expect(await second.capture()).toMatchObject({ kind: 'done', replayed: true });
});

it('loses no proof when an inquiry of its own crosses one of another process', async () => {
  const own = Promise.withResolvers<ReturnType<typeof unknown>>();
  const theirs = Promise.withResolvers<ReturnType<typeof applied>>();
  const first = anOperations({ results: [toInquire(true)], inquiries: [() => own.promise] });
  const second = anOperations({ store: first, inquiries: [() => theirs.promise] });
  const outcome = first.capture();
  await everythingElse();
  first.clock.pause(LEASE_MS);
  const { operation } = await second.capture();
  const reconciled = second.reconcileOperation({ tenant: 'default', name: null }, operation?.id ?? '');
  await everythingElse();
  own.resolve(unknown('NOTHING_LEARNT'));
  expect(await outcome).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
  theirs.resolve(applied());
  expect(await reconciled).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
});
