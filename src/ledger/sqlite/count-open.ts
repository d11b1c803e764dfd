import type { DatabaseSync } from 'node:sqlite';
import { asOf } from '../../domain/operation/evolve.js';
import type { OpenOperations } from '../ledger.js';
import type { SqliteRows } from './rows.js';

interface Count {
  readonly count: number;
  readonly oldest: string | null;
}

/** Counted where the rows say so; what the rows call in progress is looked at one by one: its lease may be over. */
export const createCountOpen = (db: DatabaseSync, rows: SqliteRows): ((now: Date) => OpenOperations) => {
  const countOf = db.prepare(
    `SELECT count(*) AS count, min(started_at) AS oldest FROM operations INDEXED BY operations_open
     WHERE state = ? AND finished_at IS NULL`,
  );
  const running = db.prepare(
    `SELECT id FROM operations INDEXED BY operations_open WHERE state = 'IN_PROGRESS' AND finished_at IS NULL`,
  );

  return (now) => {
    const unknown = countOf.get('OUTCOME_UNKNOWN') as unknown as Count;
    const needsReview = countOf.get('NEEDS_REVIEW') as unknown as Count;
    const cutOff = running
      .all()
      .map(({ id }) => rows.find(String(id)))
      .filter((operation) => operation !== null)
      .filter((operation) => asOf(operation, now).state === 'OUTCOME_UNKNOWN');
    const started = [
      ...[unknown.oldest, needsReview.oldest].filter((oldest) => oldest !== null).map((oldest) => Date.parse(oldest)),
      ...cutOff.map(({ startedAt }) => startedAt.getTime()),
    ];
    return {
      unknown: unknown.count + cutOff.length,
      needsReview: needsReview.count,
      oldestStartedAt: started.length === 0 ? null : new Date(Math.min(...started)),
    };
  };
};
