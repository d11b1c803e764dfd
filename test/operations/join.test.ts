import { expect, it } from 'vitest';
import type { Outcome } from '../../src/operations/outcome.js';
import { anAccount, STATE_PROVIDER } from '../support/an-account.js';
import { anOperations } from '../support/an-operations.js';
import { anOrder } from '../support/an-order.js';
import { everythingElse } from '../support/fake-clock.js';
import { applied, declined, notSent, refused, unknown } from '../support/results.js';

const STATE = anAccount({ capabilities: STATE_PROVIDER });
const hundred = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 100 }, ask));
const idsOf = (outcomes: readonly Outcome[]) => new Set(outcomes.map(({ operation }) => operation?.id));

/** A call that stays open until the test ends it. */
const held = <T>() => {
  const { promise, resolve } = Promise.withResolvers<T>();
  return { answer: () => promise, end: resolve };
};

it.each([
  ['done', applied()],
  ['PaymentDeclined', declined()],
  ['OutcomeUnknown', unknown()],
  ['ProviderUnavailable', notSent()],
  ['ProviderUnavailable', refused()],
] as const)('sends once for 100 of one key at once, and tells all of them %s', async (member, result) => {
  for (const account of [anAccount(), STATE]) {
    const { capture, provider } = anOperations({ account, results: [result] });
    const outcomes = await hundred(() => capture());
    expect(provider.performed).toHaveLength(1);
    expect(idsOf(outcomes).size).toBe(1);
    expect(
      new Set(outcomes.map((outcome) => (outcome.kind === 'problem' ? outcome.problem.member : outcome.kind))),
    ).toEqual(new Set([member]));
    expect(outcomes.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && outcome.order !== null)).toHaveLength(
      member === 'done' ? 1 : 0,
    );
  }
});

it('sends once for 100 keys of one order at once', async () => {
  for (const account of [anAccount(), STATE]) {
    const { capture, provider } = anOperations({ account });
    let count = 0;
    const outcomes = await hundred(() => capture({ idempotencyKey: `k${count++}` }));
    expect(provider.performed).toHaveLength(1);
    expect(idsOf(outcomes).size).toBe(1);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  }
});

it('joins for two seconds, then says that it is in progress', async () => {
  const call = held<ReturnType<typeof applied>>();
  const { capture, clock, provider } = anOperations({ results: [call.answer] });
  const first = capture();
  const second = capture();
  let answered = false;
  void second.then(() => {
    answered = true;
  });
  await clock.advance(1_999);
  expect(answered).toBe(false);
  await clock.advance(1);
  expect(await second).toMatchObject({
    kind: 'problem',
    replayed: true,
    problem: { member: 'OperationInProgress', pollAfterMs: 5_000 },
    operation: { state: 'IN_PROGRESS' },
  });
  call.end(applied());
  const { operation } = await first;
  expect((await second).operation?.id).toBe(operation?.id);
  expect(provider.performed).toHaveLength(1);
});

it('joins a send that ends within two seconds', async () => {
  const call = held<ReturnType<typeof applied>>();
  const { capture, clock } = anOperations({ results: [call.answer] });
  const both = [capture(), capture()] as const;
  await clock.advance(1_500);
  call.end(applied());
  const [first, second] = await Promise.all(both);
  expect(second).toEqual({ ...first, replayed: true, order: null });
});

it('shares the refusal of an order that allows no capture', async () => {
  const reading = { kind: 'found', order: anOrder({ status: 'CANCELED' }) } as const;
  const { capture, provider } = anOperations({ account: STATE, readings: [reading] });
  const [first, second] = await Promise.all([capture(), capture()]);
  expect(first).toMatchObject({
    problem: { code: 'ORDER_NOT_CAPTURABLE' },
    operation: { state: 'FAILED' },
    replayed: false,
  });
  expect(second).toEqual({ ...first, replayed: true });
  expect([provider.baselines, provider.performed]).toEqual([['ORD-1'], []]);
});

it('does not let the same key for something else wait', async () => {
  const call = held<ReturnType<typeof applied>>();
  const { capture, process } = anOperations({ results: [call.answer] });
  const first = capture();
  expect(await capture({ orderId: 'acme:ORD-2' })).toMatchObject({ problem: { differs: ['orderId'] } });
  expect(await process()).toMatchObject({ problem: { differs: ['kind'] } });
  call.end(applied());
  expect(await first).toMatchObject({ kind: 'done' });
});

it('runs again when the same key is sent after the end of a failure', async () => {
  const { capture, provider } = anOperations({ results: [refused(), applied()] });
  const joined = await Promise.all([capture(), capture()]);
  expect(joined).toMatchObject([{ kind: 'problem' }, { kind: 'problem' }]);
  expect(await capture()).toMatchObject({ kind: 'done', operation: { generation: 2 } });
  expect(provider.performed).toHaveLength(2);
});

it('claims for itself when what it joined broke down', async () => {
  let claims = 0;
  const { capture, ledger, provider } = anOperations();
  const claim = ledger.claim;
  ledger.claim = async (request) => {
    claims += 1;
    if (claims === 1) throw new Error('a defect');
    return claim(request);
  };
  const [first, second] = await Promise.allSettled([capture(), capture()]);
  expect(first.status).toBe('rejected');
  expect(second).toMatchObject({ status: 'fulfilled', value: { kind: 'done' } });
  expect(provider.performed).toHaveLength(1);
});

it('draws no line under its work before every send has ended', async () => {
  const slow = held<ReturnType<typeof refused>>();
  const slower = held<ReturnType<typeof applied>>();
  const { capture, clock, inFlight, provider, ledger } = anOperations({ results: [slow.answer, slower.answer] });
  const claim = ledger.claim;
  const second = held<null>();
  const first = capture();
  // The one that joined gives up waiting, and reaches the ledger only after the first has failed: it sends again.
  ledger.claim = async (request) => {
    await second.answer();
    return claim(request);
  };
  const joined = capture();
  await clock.advance(2_000);
  slow.end(refused());
  await first;
  second.end(null);
  await everythingElse();
  expect(provider.performed).toHaveLength(2);
  let drained = false;
  const draining = inFlight.drain().then(() => {
    drained = true;
  });
  await everythingElse();
  expect(drained).toBe(false);
  slower.end(applied());
  await draining;
  expect(await joined).toMatchObject({ kind: 'done', operation: { generation: 2 } });
});
