import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { createSqliteStore } from '../../../src/ledger/sqlite/store.js';
import { evidenceOf } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { NOON } from '../../support/fake-clock.js';
import { unknown } from '../../support/results.js';
import { aFile } from './file.js';

const after = (ms: number) => new Date(NOON.getTime() + ms);

/** A store with so many claims, a second apart, the oldest with the longest lease. */
const aStoreOf = (count: number) => {
  const db = openSqlite(aFile(), NOON);
  onTestFinished(() => db.close());
  const store = createSqliteStore(db);
  db.exec('BEGIN');
  const ids = Array.from({ length: count }, (_, index) => {
    const name = `${index}`;
    const leaseMs = index === 0 ? 100 * LEASE_MS : LEASE_MS;
    const request = aClaim({ idempotencyKey: name, providerOrderId: name, leaseMs });
    store.claim(after(index * 1_000), request);
    return request.operationId;
  });
  db.exec('COMMIT');
  return { store, ids };
};

it('lists the one that is still in progress behind hundreds whose lease is over', () => {
  const { store, ids } = aStoreOf(350);
  const now = after(20 * LEASE_MS);
  const listed = store.list(now, { tenant: 'default', limit: 2, states: ['IN_PROGRESS'] });
  expect(listed.map(({ id }) => id)).toEqual(ids.slice(0, 1));
  const unknown = store.list(now, { tenant: 'default', limit: 400, states: ['OUTCOME_UNKNOWN'] });
  expect(unknown.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
  expect(store.countOpen(now)).toEqual({ unknown: 349, needsReview: 0, oldestStartedAt: after(1_000) });
});

it('finds what is due behind hundreds that somebody looks into, each one once', () => {
  const { store, ids } = aStoreOf(250);
  const now = after(20 * LEASE_MS);
  const first = store.claimDue(now, 120, 10 * LEASE_MS);
  // Late evidence of the send brings the next look nearer than the end of the lease.
  for (const { operation } of first) store.record(now, operation.id, [evidenceOf(unknown())]);
  const later = after(21 * LEASE_MS);
  const second = store.claimDue(later, 500, LEASE_MS);
  const taken = [...first, ...second].map(({ operation }) => operation.id);
  expect(taken).toEqual(ids.slice(1));
  expect(store.claimDue(later, 500, LEASE_MS)).toEqual([]);
});

it('lists nothing after a place in a year that no operation has', () => {
  const { store, ids } = aStoreOf(2);
  const list = (startedAtMs: number) =>
    store.list(NOON, { tenant: 'default', limit: 9, after: { startedAtMs, id: 'op_z' } }).map(({ id }) => id);
  expect(list(999_999_999_999_999)).toEqual(ids.toReversed());
  expect(list(0)).toEqual([]);
});
