import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { createSqliteStore } from '../../../src/ledger/sqlite/store.js';
import { aDueRequest, evidenceOf } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { NOON } from '../../support/fake-clock.js';
import { unknown } from '../../support/results.js';
import { aFile } from './file.js';

const after = (ms: number) => new Date(NOON.getTime() + ms);

/** A store with so many sends under way, a second apart, the oldest with the longest lease. */
const aStoreOf = (count: number) => {
  const db = openSqlite(aFile(), NOON);
  onTestFinished(() => db.close());
  const faults: string[] = [];
  const store = createSqliteStore(db, (fault) => void faults.push(fault));
  db.exec('BEGIN');
  const ids = Array.from({ length: count }, (_, index) => {
    const name = `${index}`;
    const leaseMs = index === 0 ? 100 * LEASE_MS : LEASE_MS;
    const request = aClaim({ idempotencyKey: name, providerOrderId: name, leaseMs });
    const now = after(index * 1_000);
    store.claim(now, request);
    store.beginCall(now, request.operationId, { epoch: 1, leaseMs, baseline: null });
    return request.operationId;
  });
  db.exec('COMMIT');
  return { db, store, ids, faults };
};

it('lists the one that is still in progress behind hundreds whose lease is over', () => {
  const { store, ids } = aStoreOf(350);
  const now = after(20 * LEASE_MS);
  const listed = store.list(now, { tenant: 'default', limit: 2, states: ['IN_PROGRESS'] });
  expect(listed.map(({ id }) => id)).toEqual(ids.slice(0, 1));
  const unknown = store.list(now, { tenant: 'default', limit: 400, states: ['OUTCOME_UNKNOWN'] });
  expect(unknown.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
  expect(store.countOpen(now)).toEqual({
    pending: 0,
    unknown: 349,
    needsReview: 0,
    contradicted: 0,
    oldestStartedAt: after(1_000),
  });
});

it('finds what is due behind hundreds that somebody looks into, each one once', () => {
  const { store, ids } = aStoreOf(250);
  const now = after(10 * LEASE_MS);
  const due = (at: Date, limit: number, leaseMs = LEASE_MS) =>
    store.claimDue(at, aDueRequest({ accounts: [{ account: 'acme', limit }], leaseMs }));
  const first = due(now, 120, 10 * LEASE_MS);
  // Late evidence of the send brings the next look nearer than the end of the lease.
  for (const { operation } of first) store.record(now, operation.id, [evidenceOf(unknown())]);
  const later = after(11 * LEASE_MS);
  const second = due(later, 500);
  const taken = [...first, ...second].map(({ operation }) => operation.id);
  expect(taken).toEqual(ids.slice(1));
  expect(due(later, 500)).toEqual([]);
});

it.each([
  [
    'a result of a kind that it does not know',
    `UPDATE attempts SET result = '{"kind":"dreamt"}', result_kind = 'unknown'`,
  ],
  ['a result that is no JSON', `UPDATE attempts SET result = 'canary', result_kind = 'unknown'`],
  ['a problem that is no JSON', `UPDATE operations SET problem = 'canary'`],
])('passes over %s, says so, and comes back to it in an hour', (_name, statement) => {
  const { db, store, ids, faults } = aStoreOf(4);
  const [, broken, ...others] = ids;
  db.exec(`${statement} WHERE ${statement.includes('attempts') ? 'operation_id' : 'id'} = '${broken}'`);
  const due = (at: Date) => new Set(store.claimDue(at, aDueRequest()).map(({ operation }) => operation.id));
  const now = after(2 * LEASE_MS);
  expect(due(now)).toEqual(new Set(others));
  expect(due(after(3 * LEASE_MS))).toEqual(new Set(others));
  expect(faults).toEqual([expect.stringContaining(`operation ${broken} cannot be read`)]);
  expect(faults.join()).not.toContain('canary');
  due(new Date(now.getTime() + 60 * 60_000));
  expect(faults).toHaveLength(2);
});

it('lists nothing after a place in a year that no operation has', () => {
  const { store, ids } = aStoreOf(2);
  const list = (startedAtMs: number) =>
    store.list(NOON, { tenant: 'default', limit: 9, after: { startedAtMs, id: 'op_z' } }).map(({ id }) => id);
  expect(list(999_999_999_999_999)).toEqual(ids.toReversed());
  expect(list(0)).toEqual([]);
});
