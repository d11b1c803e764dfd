import type { DatabaseSync } from 'node:sqlite';
import { STORE_DOWN } from '../ledger.js';
import type { AnsweredCall, AnsweredGroup, LedgerCall, SqliteStore } from './calls.js';
import { isStoreFault } from './fault.js';
import { inSavepoint } from './savepoint.js';

/**
 * Carries out all these calls in one transaction and makes them durable by one commit. A defect in one of them undoes
 * that one alone; where the store itself fails, or does not say whether it wrote, none of them is answered.
 */
export const runGroup = (db: DatabaseSync, store: SqliteStore, calls: readonly LedgerCall[]): AnsweredGroup => {
  const faults: string[] = [];
  const changesBefore = totalChanges(db);
  try {
    db.exec('BEGIN IMMEDIATE');
    const answers = calls.map((call) => runOne(db, store, call, faults));
    db.exec('COMMIT');
    return { answers, isWritten: totalChanges(db) !== changesBefore, faults };
  } catch (error) {
    rollBack(db);
    const answers = calls.map(({ id }) => ({ id, answer: STORE_DOWN }));
    return { answers, isWritten: false, faults: [...faults, String(error)] };
  }
};

const runOne = (
  db: DatabaseSync,
  store: SqliteStore,
  { id, method, args, now }: LedgerCall,
  faults: string[],
): AnsweredCall => {
  const carryOut = store[method] as unknown as (now: Date, ...args: readonly unknown[]) => unknown;
  try {
    return { id, answer: inSavepoint(db, () => carryOut(now, ...args)) };
  } catch (error) {
    if (isStoreFault(error)) throw error;
    faults.push(`${method}: ${error}`);
    return { id, answer: STORE_DOWN };
  }
};

/** After some errors SQLite has rolled back by itself. */
const rollBack = (db: DatabaseSync): void => {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // The next BEGIN fails in its turn, and says why.
  }
};

const totalChanges = (db: DatabaseSync): unknown => db.prepare('SELECT total_changes() AS changes').get()?.['changes'];
