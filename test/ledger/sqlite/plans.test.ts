import type { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import type { OperationQuery } from '../../../src/ledger/ledger.js';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { createSqliteStore } from '../../../src/ledger/sqlite/store.js';
import { aDueRequest } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { NOON } from '../../support/fake-clock.js';
import { aFile } from './file.js';

/** The same database, which notes what is prepared. */
const noting = (db: DatabaseSync, prepared: string[]): DatabaseSync =>
  new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'prepare') prepared.push(String(args[0]));
        return Reflect.apply(value, target, args);
      };
    },
  });

type Store = ReturnType<typeof createSqliteStore>;

/** How SQLite reads operations for what is prepared in one call, or when a store is made. */
const plansOf = (ask?: (store: Store) => unknown): string[] => {
  const db = openSqlite(aFile(), NOON);
  onTestFinished(() => db.close());
  const prepared: string[] = [];
  const store = createSqliteStore(noting(db, prepared), () => undefined);
  if (ask) {
    prepared.length = 0;
    ask(store);
  }
  const selects = prepared.filter((statement) => /^\s*SELECT/.test(statement));
  const steps = selects.flatMap((statement) => db.prepare(`EXPLAIN QUERY PLAN ${statement}`).all());
  return [...new Set(steps.map(({ detail }) => String(detail)))].filter((detail) => /operations|TEMP/.test(detail));
};

it('finds what is unsent by its state, due by its account and abandoned by its time, in their order', () => {
  expect(plansOf((store) => store.claimDue(NOON, aDueRequest()))).toEqual([
    'SEARCH operations USING INDEX operations_open (state=?)',
    'SEARCH operations USING INDEX operations_due (account=? AND (next_check_at,id)>(?,?) AND next_check_at<?)',
    'SEARCH operations USING COVERING INDEX operations_late ((next_check_at,id)>(?,?) AND next_check_at<?)',
  ]);
});

it.each([
  [{}, 'COVERING INDEX operations_list (tenant=? AND state=?'],
  [{ states: ['FAILED'] }, 'COVERING INDEX operations_list (tenant=? AND state=?'],
  [{ account: 'acme' }, 'COVERING INDEX operations_account (tenant=? AND account=? AND state=?'],
  [{ account: 'acme', kinds: ['CAPTURE'] }, 'INDEX operations_account (tenant=? AND account=? AND state=?'],
  [{ kinds: ['PROCESS'] }, 'COVERING INDEX operations_kind (tenant=? AND kind=? AND state=?'],
  [{ kinds: ['PROCESS', 'CAPTURE'] }, 'COVERING INDEX operations_kind (tenant=? AND kind=? AND state=?'],
  [{ contradicted: true }, 'INDEX operations_contradicted (tenant=?'],
] satisfies [Partial<OperationQuery>, string][])('lists by %o in the order of an index', (query, index) => {
  const plans = plansOf((store) => store.list(NOON, { tenant: 'default', limit: 10, ...query }));
  expect(plans).toEqual([expect.stringContaining(`SEARCH operations USING ${index}`)]);
  expect(plans[0]).toMatch(/started_at.*</);
});

it.each([
  [{ order: { account: 'acme', providerOrderId: 'ORD-1' } }, 'operations_order (account=? AND provider_order_id=?'],
  [{ idempotencyKey: 'k1' }, '(tenant=? AND idempotency_key=?'],
] satisfies [Partial<OperationQuery>, string][])('finds the few operations of %o by an index', (query, index) => {
  const [plan] = plansOf((store) => store.list(NOON, { tenant: 'default', limit: 10, ...query }));
  expect(plan).toContain(index);
});

it('claims without reading more than its key and what keeps its order', () => {
  expect(plansOf((store) => store.claim(NOON, aClaim()))).toEqual([]);
  const plans = plansOf();
  expect(plans).toContain('SEARCH operations USING INDEX operations_seated (provider_order_id=?)');
  expect(plans).toContain('SEARCH operations USING INDEX operations_done_seat (done_seat=?)');
  // To count them: there are as few as there are contradictions.
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([
    'SCAN operations USING INDEX operations_contradicted',
  ]);
});
