import { expect, it } from 'vitest';
import { anOperations, CALLER, type TestOperations, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { everythingElse } from '../support/fake-clock.js';
import { accepted, applied, unknown } from '../support/results.js';

const MINUTE_MS = 60_000;
const LEASE_MS = 3 * VERB_DEADLINE_MS;

/** More than the first look waits for, and the worker's own pause. */
const FIRST_LOOK_MS = 7_000;

const LOST = { results: [unknown()] };

const statesOf = async ({ listOperations }: Pick<TestOperations, 'listOperations'>) => {
  const page = await listOperations(CALLER, {}, { first: 100 });
  if ('kind' in page) throw new Error(page.kind);
  return page.entries.map(({ operation }) => operation.state);
};

const captureMany = async ({ capture }: Pick<TestOperations, 'capture'>, count: number): Promise<void> => {
  for (const index of Array.from({ length: count }).keys()) {
    await capture({ orderId: `acme:ORD-${index}`, idempotencyKey: `k${index}` });
  }
};

it('settles by itself what nobody answered', async () => {
  const operations = anOperations(LOST);
  operations.work();
  const lost = await operations.capture();
  expect(lost).toMatchObject({ problem: { member: 'OutcomeUnknown' }, operation: { nextCheckAt: expect.any(Date) } });
  await operations.clock.advance(4_000);
  expect(operations.provider.inquired).toEqual([]);
  await operations.clock.advance(FIRST_LOOK_MS);
  expect(operations.provider.inquired).toHaveLength(1);
  expect(await operations.capture()).toMatchObject({
    kind: 'done',
    replayed: true,
    operation: { id: lost.operation?.id },
  });
  expect(operations.provider.performed).toHaveLength(1);
});

it('settles what a dead process left behind', async () => {
  const dead = anOperations({ results: [() => new Promise(() => undefined)] });
  void dead.capture();
  await everythingElse();
  const alive = anOperations({ store: dead });
  alive.work();
  await alive.clock.advance(LEASE_MS - 1_000);
  expect(alive.provider.inquired).toEqual([]);
  await alive.clock.advance(3_000);
  expect(await statesOf(alive)).toEqual(['SUCCEEDED']);
});

it('follows what was accepted until it is applied', async () => {
  const inquiries = [accepted(), accepted(), unknown('NOTHING_LEARNT'), applied()];
  const operations = anOperations({ results: [accepted()], inquiries });
  operations.work();
  expect(await operations.capture()).toMatchObject({ kind: 'pending' });
  await operations.clock.advance(20_000);
  expect(await operations.capture()).toMatchObject({ kind: 'pending', replayed: true });
  await operations.clock.advance(2 * MINUTE_MS);
  expect(await operations.capture()).toMatchObject({ kind: 'done', replayed: true });
  expect(operations.provider.inquired).toHaveLength(4);
  expect(operations.provider.performed).toHaveLength(1);
});

it('looks into many at once and into all of them', async () => {
  const operations = anOperations(LOST);
  await captureMany(operations, 40);
  operations.work();
  await operations.clock.advance(FIRST_LOOK_MS);
  expect(new Set(await statesOf(operations))).toEqual(new Set(['SUCCEEDED']));
  expect(operations.provider.inquired).toHaveLength(40);
});

it('asks the store once a second while nothing is due', async () => {
  const { work, clock, ledger } = anOperations();
  work();
  await clock.advance(10_500);
  expect(ledger.calls).toEqual(['countOpen', ...Array.from({ length: 11 }, () => 'claimDue')]);
});

it('survives a defect, and looks into everything else in that round', async () => {
  const fail = () => {
    throw new Error('a defect');
  };
  const operations = anOperations({ ...LOST, inquiries: [fail, applied()] });
  await captureMany(operations, 3);
  const defects: unknown[] = [];
  operations.work((error) => defects.push(error));
  await operations.clock.advance(FIRST_LOOK_MS);
  expect(defects).toEqual([new Error('a defect')]);
  expect((await statesOf(operations)).sort()).toEqual(['OUTCOME_UNKNOWN', 'SUCCEEDED', 'SUCCEEDED']);
  await operations.clock.advance(LEASE_MS);
  expect(await statesOf(operations)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
});

it('goes on when the store is back', async () => {
  const operations = anOperations(LOST);
  await operations.capture();
  operations.ledger.fail('claimDue', 'before', 20);
  operations.work();
  await operations.clock.advance(15_000);
  expect(await statesOf(operations)).toEqual(['OUTCOME_UNKNOWN']);
  await operations.clock.advance(10_000);
  expect(await statesOf(operations)).toEqual(['SUCCEEDED']);
});

it('looks again after the lease when it never heard what it was given', async () => {
  const operations = anOperations(LOST);
  await operations.capture();
  await operations.clock.advance(FIRST_LOOK_MS);
  operations.ledger.fail('claimDue', 'after');
  operations.work();
  await operations.clock.advance(LEASE_MS - 1_000);
  expect(operations.provider.inquired).toEqual([]);
  await operations.clock.advance(3_000);
  expect(await statesOf(operations)).toEqual(['SUCCEEDED']);
});

it('keeps what it learnt until the store takes it', async () => {
  const operations = anOperations(LOST);
  await operations.capture();
  operations.ledger.fail('record', 'before');
  operations.work();
  await operations.clock.advance(10_000);
  expect(await statesOf(operations)).toEqual(['SUCCEEDED']);
  expect(operations.provider.inquired).toHaveLength(1);
});

it('begins no round after it was told to stop', async () => {
  const { work, clock, capture, provider, ledger } = anOperations(LOST);
  await capture();
  const worker = work();
  await everythingElse();
  await worker.stop();
  const { length } = ledger.calls;
  await clock.advance(10 * MINUTE_MS);
  expect(ledger.calls).toHaveLength(length);
  expect(provider.inquired).toEqual([]);
  expect(clock.sleeping()).toBe(0);
});

it('ends its running round before it stops', async () => {
  const look = Promise.withResolvers<ReturnType<typeof applied>>();
  const operations = anOperations({ ...LOST, inquiries: [() => look.promise] });
  await operations.capture();
  const worker = operations.work();
  await operations.clock.advance(FIRST_LOOK_MS);
  let stopped = false;
  const stopping = Promise.all([worker.stop(), worker.stop()]).then(() => {
    stopped = true;
  });
  await operations.clock.advance(FIRST_LOOK_MS);
  expect(stopped).toBe(false);
  look.resolve(applied());
  await stopping;
  expect(await statesOf(operations)).toEqual(['SUCCEEDED']);
});

it('never does what another worker over the same store does', async () => {
  const inquiries = [unknown('NOT_APPLIED_YET')];
  const first = anOperations({ results: [unknown()], inquiries });
  await captureMany(first, 50);
  const sender = { results: [applied()], inquiries, store: first };
  const [one, other] = [anOperations(sender), anOperations(sender)];
  one.work();
  other.work();
  await first.clock.advance(FIRST_LOOK_MS);
  expect(new Set(await statesOf(first))).toEqual(new Set(['SUCCEEDED']));
  const both = (list: 'performed' | 'inquired') => [...one.provider[list], ...other.provider[list]];
  for (const done of [both('performed'), both('inquired')]) {
    expect(done).toHaveLength(50);
    expect(new Set(done.map(({ intention }) => intention.providerOrderId)).size).toBe(50);
  }
});

it('looks in time when the clock of its process is two minutes fast', async () => {
  const first = anOperations({ results: [() => new Promise(() => undefined)] });
  void first.capture();
  await everythingElse();
  const fast = anOperations({ store: { ledger: first.ledger, clock: anOperations().clock } });
  fast.clock.jump(2 * MINUTE_MS);
  fast.work();
  await first.clock.advance(LEASE_MS - 1);
  await fast.clock.advance(LEASE_MS);
  expect(fast.provider.inquired).toEqual([]);
  await first.clock.advance(1);
  await fast.clock.advance(1_000);
  expect(await statesOf(first)).toEqual(['SUCCEEDED']);
});

it.each([-120, 120])('does nothing twice when the clock jumps %i minutes', async (minutes) => {
  const operations = anOperations({ ...LOST, inquiries: [unknown('NOT_APPLIED_YET'), applied()] });
  operations.work();
  await operations.capture();
  operations.clock.jump(minutes * MINUTE_MS);
  await operations.clock.advance(3 * 60 * MINUTE_MS);
  expect(await statesOf(operations)).toEqual(['SUCCEEDED']);
  expect(operations.provider.performed.length).toBeLessThanOrEqual(2);
  expect(new Set(operations.provider.performed.map(({ providerKey }) => providerKey)).size).toBe(1);
});
