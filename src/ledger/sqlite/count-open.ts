import type { DatabaseSync } from 'node:sqlite';
import { asOf } from '../../domain/operation/evolve.js';
import type { OperationState } from '../../domain/operation/operation.js';
import type { OpenOperations } from '../ledger.js';
import { openOperations, type StateCount } from '../stored/open-operations.js';
import type { SqliteRows } from './rows.js';

export const createCountOpen = (db: DatabaseSync, rows: SqliteRows): ((now: Date) => OpenOperations) => {
  const countRows = db.prepare(
    `SELECT count(*) AS count, min(started_at) AS oldest FROM operations INDEXED BY operations_open
     WHERE state = ? AND finished_at IS NULL`,
  );
  const inProgress = db.prepare(
    `SELECT id FROM operations INDEXED BY operations_open WHERE state = 'IN_PROGRESS' AND finished_at IS NULL`,
  );
  const countContradicted = db.prepare(
    'SELECT count(*) AS contradicted FROM operations INDEXED BY operations_contradicted WHERE contradicted_by IS NOT NULL',
  );
  const countOf = (state: OperationState): StateCount => {
    const { count, oldest } = countRows.get(state) as { readonly count: number; readonly oldest: string | null };
    return { state, count, oldest: oldest === null ? null : new Date(oldest) };
  };

  return (now) => {
    const found = inProgress.all().map(({ id }) => rows.find(String(id)));
    const looked = found.filter((operation) => operation !== null).map((operation) => asOf(operation, now));
    const counts = [countOf('PENDING'), countOf('OUTCOME_UNKNOWN'), countOf('NEEDS_REVIEW')];
    const { contradicted } = countContradicted.get() as { readonly contradicted: number };
    return openOperations(counts, looked, contradicted);
  };
};
