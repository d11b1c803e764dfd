import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AccountMode } from '../../../src/domain/account.js';
import { ProviderIdempotency } from '../../../src/domain/capabilities.js';
import { OperationKind } from '../../../src/domain/operation/kind.js';
import type { Evidence } from '../../../src/ledger/ledger.js';
import type { LedgerCall, SqliteStore } from '../../../src/ledger/sqlite/calls.js';
import { runGroup } from '../../../src/ledger/sqlite/group.js';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { createSqliteRows } from '../../../src/ledger/sqlite/rows.js';
import { createSqliteStore } from '../../../src/ledger/sqlite/store.js';
import { newOperation } from '../../../src/ledger/stored/new-operation.js';
import { evidenceOf } from '../../contract/ledger/a-ledger.js';
import { aClaim, type ClaimChanges } from '../../support/a-claim.js';
import { anIdentity } from '../../support/an-account.js';
import { createFakeClock, NOON } from '../../support/fake-clock.js';
import { applied, unknown } from '../../support/results.js';
import { aFile, openLedger } from './file.js';

const DOWN = { kind: 'store-down' };

const aStore = () => {
  const db = openSqlite(aFile(), NOON);
  onTestFinished(() => db.close());
  const store = createSqliteStore(db, () => undefined);
  return { db, store, run: (calls: readonly LedgerCall[]) => runGroup(db, store, calls) };
};

const claimOf = (id: number, changes: ClaimChanges = {}): LedgerCall => ({
  id,
  method: 'claim',
  args: [aClaim({ idempotencyKey: `k${id}`, providerOrderId: `ORD-${id}`, ...changes })],
  now: NOON,
});

const countOf = (db: DatabaseSync, table: string) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];

describe('calls that share a commit', () => {
  it('are 100 claims in far fewer commits', async () => {
    const commits: number[] = [];
    const ledger = await openLedger({
      file: aFile(),
      clock: createFakeClock(),
      syncDelayMs: 20,
      onCommit: (calls) => commits.push(calls),
    });
    const names = Array.from({ length: 100 }, (_, index) => `${index}`);
    const claims = await Promise.all(
      names.map((name) => ledger.claim(aClaim({ idempotencyKey: name, providerOrderId: name }))),
    );
    expect(claims.every(({ kind }) => kind === 'claimed')).toBe(true);
    expect(commits.reduce((sum, calls) => sum + calls, 0)).toBe(100);
    expect(commits.length).toBeLessThanOrEqual(10);
  });

  it('see what came before them in their group', () => {
    const { run } = aStore();
    const same = { idempotencyKey: 'k1', providerOrderId: 'ORD-1' };
    expect(run([claimOf(1, same), claimOf(2, same)]).answers).toMatchObject([
      { id: 1, answer: { kind: 'claimed' } },
      { id: 2, answer: { kind: 'replay' } },
    ]);
  });

  it('write nothing when they only look', () => {
    const { run } = aStore();
    expect(run([{ id: 1, method: 'countOpen', args: [], now: NOON }]).isWritten).toBe(false);
    expect(run([claimOf(1)]).isWritten).toBe(true);
  });

  it('stand when one of them is a defect, which alone leaves no trace', () => {
    const { db, run } = aStore();
    const broken = claimOf(2, { kind: 'NONSENSE' as OperationKind });
    const group = run([claimOf(1), broken, claimOf(3)]);
    expect(group.answers).toMatchObject([
      { answer: { kind: 'claimed' } },
      { answer: DOWN },
      { answer: { kind: 'claimed' } },
    ]);
    expect(group.faults).toEqual([expect.stringContaining('claim: Error: CHECK constraint failed')]);
    for (const table of ['operations', 'keys']) expect(countOf(db, table)).toBe(2);
  });

  it('are none of them answered when the disk is full, and answered when there is room again', () => {
    const { db, run } = aStore();
    expect(run([claimOf(0)]).answers).toMatchObject([{ answer: { kind: 'claimed' } }]);
    const calls = Array.from({ length: 200 }, (_, index) => claimOf(index + 1));
    db.exec(`PRAGMA max_page_count = ${db.prepare('PRAGMA page_count').get()?.['page_count']}`);
    const full = run(calls);
    expect(full.answers).toEqual(calls.map(({ id }) => ({ id, answer: DOWN })));
    expect(full.faults).toEqual([expect.stringContaining('database or disk is full')]);
    expect(countOf(db, 'operations')).toBe(1);
    db.exec('PRAGMA max_page_count = 1000000');
    expect(run(calls).answers.every(({ answer }) => JSON.stringify(answer).includes('"claimed"'))).toBe(true);
  });

  it('are none of them answered when their commit fails', () => {
    const { db, store } = aStore();
    const deferring: SqliteStore = {
      ...store,
      countOpen: (now) => {
        db.exec('PRAGMA defer_foreign_keys = ON');
        db.exec(`INSERT INTO attempts VALUES ('nobody', 1, 'CALL', '', NULL, NULL, '', NULL, NULL)`);
        return store.countOpen(now);
      },
    };
    const group = runGroup(db, deferring, [claimOf(1), { id: 2, method: 'countOpen', args: [], now: NOON }]);
    expect(group.answers).toEqual([
      { id: 1, answer: DOWN },
      { id: 2, answer: DOWN },
    ]);
    expect(countOf(db, 'operations')).toBe(0);
    expect(runGroup(db, store, [claimOf(1)]).answers).toMatchObject([{ answer: { kind: 'claimed' } }]);
  });
});

describe('the tables', () => {
  const written = (changes: ClaimChanges) => newOperation(aClaim(changes), 1, NOON);

  it('hold one operation on the open seat of an order, whoever writes', () => {
    const rows = createSqliteRows(aStore().db);
    rows.insert(written({}));
    const others: readonly ClaimChanges[] = [{ kind: 'PROCESS' }, { tenant: 'other' }, { account: 'renamed' }];
    for (const [index, changes] of others.entries()) {
      const other = written({ ...changes, idempotencyKey: `other-${index}` });
      expect(() => rows.insert(other)).toThrow('UNIQUE constraint failed: operations.open_seat');
    }
    rows.insert(written({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' }));
    rows.insert(written({ idempotencyKey: 'k3', identity: anIdentity({ mode: 'LIVE' }) }));
  });

  it('hold one operation on the done seat of an order and verb, whoever writes', () => {
    const rows = createSqliteRows(aStore().db);
    const done = (changes: ClaimChanges) => ({ ...written(changes), state: 'SUCCEEDED', finishedAt: NOON }) as const;
    rows.insert(done({}));
    expect(() => rows.insert(done({ idempotencyKey: 'k2' }))).toThrow('UNIQUE constraint failed: operations.done_seat');
    rows.insert(done({ idempotencyKey: 'k3', kind: 'PROCESS' }));
  });

  it('hold one operation a key and generation, whoever writes', () => {
    const rows = createSqliteRows(aStore().db);
    rows.insert(written({}));
    expect(() => rows.insert(written({ providerOrderId: 'ORD-2' }))).toThrow('UNIQUE constraint failed');
  });

  it('hold every kind of operation, account and provider there is', () => {
    const rows = createSqliteRows(aStore().db);
    const all = Object.values(OperationKind).flatMap((kind) =>
      Object.values(AccountMode).flatMap((mode) =>
        Object.values(ProviderIdempotency).map((providerIdempotency) => ({ kind, mode, providerIdempotency })),
      ),
    );
    for (const { mode, ...facts } of all) {
      const name = JSON.stringify({ mode, ...facts });
      const claim = aClaim({ ...facts, idempotencyKey: name, providerOrderId: name });
      const operation = newOperation({ ...claim, identity: { ...claim.identity, mode } }, 1, NOON);
      rows.insert(operation);
      expect(rows.find(operation.id)).toEqual(operation);
    }
  });

  it('keep what a person wrote to the letter', () => {
    const { run } = aStore();
    const claim = claimOf(1);
    const { operationId, tenant } = claim.args[0] as ReturnType<typeof aClaim>;
    const reason = `it's "paid" \u0000 — ação 🧾\n'; DROP TABLE operations; --`;
    const resolution = { outcome: 'APPLIED', reason, actor: 'maria' };
    const later = new Date(NOON.getTime() + 100_000);
    run([claim]);
    run([{ id: 2, method: 'record', args: [operationId, [evidenceOf(unknown())]], now: NOON }]);
    run([{ id: 3, method: 'resolve', args: [{ tenant, operationId, resolution, graceMs: 0 }], now: later }]);
    const { answers } = run([{ id: 4, method: 'findByIds', args: [tenant, [operationId]], now: later }]);
    expect(answers).toMatchObject([{ answer: [{ state: 'SUCCEEDED', resolution: { reason, at: later } }] }]);
  });

  it('hold no row of a look that is only counted', () => {
    const { db, run } = aStore();
    const claim = claimOf(1);
    const { operationId } = claim.args[0] as ReturnType<typeof aClaim>;
    run([claim]);
    for (const number of [1, 2, 3, 4, 5]) {
      const now = new Date(NOON.getTime() + number * 1_000);
      const look = evidenceOf(unknown(), { number, purpose: number === 1 ? 'CALL' : 'INQUIRY', sentAt: now });
      run([{ id: number, method: 'record', args: [operationId, [look]], now }]);
    }
    const numbers = db.prepare('SELECT number FROM attempts ORDER BY number').all();
    expect(numbers).toEqual([1, 2, 5].map((number) => ({ number })));
    expect(db.prepare('SELECT looks, revision FROM operations').get()).toMatchObject({ looks: 2, revision: 6 });
  });

  it('show the result of an attempt in a column of its own', () => {
    const { db, run } = aStore();
    const claim = claimOf(1);
    const { operationId } = claim.args[0] as ReturnType<typeof aClaim>;
    const evidence: readonly Evidence[] = [evidenceOf(applied(), { sentAt: NOON, answeredAt: NOON })];
    run([claim, { id: 2, method: 'record', args: [operationId, evidence], now: NOON }]);
    expect(db.prepare('SELECT * FROM attempts').all()).toMatchObject([
      { number: 1, purpose: 'CALL', sent_at: '2026-03-02T12:00:00.000Z', result_kind: 'applied' },
    ]);
  });
});
