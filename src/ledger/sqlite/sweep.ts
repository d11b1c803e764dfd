import type { DatabaseSync } from 'node:sqlite';
import { KEPT_AFTER_END_MS, SWEEP_BATCH } from '../stored/retention.js';
import { toMoment } from './moments.js';

/** Deletes what finished too long ago, with its key, attempts and resolution. Answers how many operations went. */
export const sweep = (db: DatabaseSync, now: Date): number => {
  const end = new Date(now.getTime() - KEPT_AFTER_END_MS);
  const { changes } = db
    .prepare(
      `DELETE FROM operations WHERE rowid IN (
         SELECT rowid FROM operations WHERE finished_at < ? ORDER BY finished_at LIMIT ${SWEEP_BATCH})`,
    )
    .run(toMoment(end));
  return Number(changes);
};
