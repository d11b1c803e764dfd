import { expect, it } from 'vitest';
import { anAccount, anIdentity } from '../support/an-account.js';
import { anOperations, CALLER, VERB_DEADLINE_MS } from '../support/an-operations.js';
import { accepted, unknown } from '../support/results.js';

const FIRST_LOOK_MS = 7_000;
const LEASE_MS = 3 * VERB_DEADLINE_MS;
const HOUR_MS = 60 * 60 * 1_000;
const MINUTES_OF_A_DAY = 24 * 60;

const GONE = anAccount({ name: 'another' });

it.each([
  ['sends elsewhere now', anAccount({ identity: anIdentity({ baseUrl: 'https://elsewhere.example' }) })],
  ['is another shop now', anAccount({ identity: anIdentity({ shop: 'www.other.example' }) })],
  ['went from test to live', anAccount({ identity: anIdentity({ mode: 'LIVE' }) })],
  ['is another seller now', anAccount({ identity: anIdentity({ owner: 'f00d' }) })],
])('asks a person, and no provider, when the account %s', async (_name, account) => {
  for (const result of [unknown(), accepted()]) {
    const before = anOperations({ results: [result] });
    const { operation } = await before.capture();
    const now = anOperations({ account, store: before });
    now.work();
    await now.clock.advance(FIRST_LOOK_MS);
    expect(await now.findOperations(CALLER, [operation?.id ?? ''])).toMatchObject([
      { state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date), attempts: [{ number: 1 }, { number: 2, sentAt: null }] },
    ]);
    await now.clock.advanceByMinutes(MINUTES_OF_A_DAY);
    expect([...now.provider.inquired, ...now.provider.performed]).toEqual([]);
    expect(await before.capture({ idempotencyKey: 'k2' })).toMatchObject({ problem: { member: 'OutcomeUnknown' } });
  }
});

it('takes nothing of an account that it does not know, and asks a person when nobody took it for a quarter of an hour', async () => {
  const before = anOperations({ results: [unknown()] });
  const { operation } = await before.capture();
  const without = anOperations({ account: GONE, store: before });
  without.work();
  const found = () => before.findOperations(CALLER, [operation?.id ?? '']);
  await without.clock.advance(15 * 60_000);
  expect(await found()).toMatchObject([{ state: 'OUTCOME_UNKNOWN', attempts: [{ number: 1 }] }]);
  await without.clock.advance(FIRST_LOOK_MS);
  expect(await found()).toMatchObject([{ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) }]);
  const again = anOperations({ store: before });
  again.work();
  await again.clock.advance(HOUR_MS);
  expect(await found()).toMatchObject([{ state: 'SUCCEEDED' }]);
  expect(without.provider.inquired).toEqual([]);
});

it('is settled by a look when the account is back', async () => {
  const before = anOperations({ results: [unknown()] });
  const { operation } = await before.capture();
  const without = anOperations({ account: GONE, store: before });
  without.work();
  await without.clock.advance(FIRST_LOOK_MS);
  expect(await before.reconcileOperation(CALLER, operation?.id ?? '')).toMatchObject({
    operation: { state: 'SUCCEEDED' },
  });
});

it.each(['record', 'handOver'] as const)('asks a person later when the store goes down at %s', async (call) => {
  const before = anOperations({ results: [unknown()] });
  const { operation } = await before.capture();
  const now = anOperations({ account: anAccount({ identity: anIdentity({ mode: 'LIVE' }) }), store: before });
  now.ledger.fail(call, 'before');
  now.work();
  await now.clock.advance(FIRST_LOOK_MS);
  const found = () => now.findOperations(CALLER, [operation?.id ?? '']);
  expect(await found()).toMatchObject([{ state: 'OUTCOME_UNKNOWN' }]);
  await now.clock.advance(LEASE_MS + FIRST_LOOK_MS);
  expect(await found()).toMatchObject([{ state: 'NEEDS_REVIEW' }]);
  expect(now.provider.inquired).toEqual([]);
});
