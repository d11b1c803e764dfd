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

it('looks once whether an unwritten claim was written after all, and lets the same key run', async () => {
  const { capture, clock, ledger, inFlight } = anOperations();
  ledger.fail('claim', 'before');
  await capture();
  await clock.advance(500);
  await inFlight.drain();
  expect(ledger.calls).toEqual(['claim', 'record']);
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 1 } });
});

it('never sends when the claim was written and the store did not say so, and says so later', async () => {
  const { capture, clock, ledger, provider, inFlight, listOperations } = anOperations();
  ledger.fail('claim', 'after');
  ledger.fail('record', 'before', 2);
  expect(await capture()).toMatchObject({ problem: { code: 'LEDGER_UNAVAILABLE' }, operation: null });
  expect(await capture()).toMatchObject({
    problem: { member: 'OperationInProgress' },
    operation: { state: 'IN_PROGRESS' },
  });
  await clock.advance(500 + 2_000 + 5_000);
  await inFlight.drain();
  expect(provider.performed).toEqual([]);
  const page = await listOperations({ tenant: 'default', name: null }, {}, { first: 10 });
  expect(page).toMatchObject({
    entries: [
      {
        operation: {
          state: 'FAILED',
          attempts: [{ sentAt: null, result: { kind: 'not-sent', cause: 'DEADLINE_PASSED' } }],
        },
      },
    ],
  });
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
  expect(provider.performed).toHaveLength(1);
});

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

it('gives up after four tries, counts it, and leaves an unknown that an inquiry settles', async () => {
  const { capture, clock, ledger, metrics, inFlight, reconcileOperation } = anOperations();
  ledger.fail('record', 'before', 5);
  const { operation } = await capture();
  await clock.advance(500 + 2_000 + 5_000 + 15_000);
  await inFlight.drain();
  expect(ledger.calls.filter((call) => call === 'record')).toHaveLength(5);
  expect(metrics.read('evidence_not_recorded', {})).toBe(1);
  await clock.advance(LEASE_MS);
  expect(await capture()).toMatchObject({ problem: { member: 'OutcomeUnknown' }, replayed: true });
  const settled = await reconcileOperation({ tenant: 'default', name: null }, operation?.id ?? '');
  expect(settled).toMatchObject({ kind: 'operation', operation: { state: 'SUCCEEDED' } });
});

it('ends its work only when the evidence is written', async () => {
  const { capture, clock, ledger, inFlight } = anOperations();
  ledger.fail('record', 'before', 2);
  await capture();
  let drained = false;
  const draining = inFlight.drain().then(() => {
    drained = true;
  });
  await clock.advance(2_499);
  expect(drained).toBe(false);
  await clock.advance(1);
  await draining;
});

it('answers OutcomeUnknown when the ledger has lost the operation meanwhile', async () => {
  const { capture, clock, ledger, inFlight } = anOperations();
  ledger.record = async () => null;
  expect(await capture()).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation: { state: 'IN_PROGRESS' } });
  await clock.advance(500);
  await inFlight.drain();
});

it.each([
  [2 * VERB_DEADLINE_MS, 1],
  [2 * VERB_DEADLINE_MS + 1, 0],
])('sends only as long as the answer can come within the lease (paused %i ms)', async (pausedMs, sends) => {
  const { capture, clock, ledger, provider } = anOperations();
  const claim = ledger.claim;
  ledger.claim = async (request) => {
    const claimed = await claim(request);
    clock.pause(pausedMs);
    return claimed;
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
  const claim = ledger.claim;
  ledger.claim = async (request) => {
    const claimed = await claim(request);
    clock.jump(-3_600_000);
    clock.pause(2 * VERB_DEADLINE_MS + 1);
    return claimed;
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
