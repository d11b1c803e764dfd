import type { DatabaseSync } from 'node:sqlite';
import { FURTHEST_AFTER_NEWEST_MS, KEPT_AFTER_END_MS, SWEEP_BATCH } from '../stored/retention.js';
import { toMoment } from './moments.js';

/** Deletes what finished too long ago, with its key, attempts and resolution. Answers how many operations went. */
export const sweep = (db: DatabaseSync, now: Date): number => {
  const newest = newestEnd(db);
  if (newest === null) return 0;
  const believed = Math.min(now.getTime(), newest.getTime() + FURTHEST_AFTER_NEWEST_MS);
  const { changes } = db
    .prepare(
      `DELETE FROM operations WHERE rowid IN (
         SELECT rowid FROM operations WHERE finished_at < ? ORDER BY finished_at LIMIT ${SWEEP_BATCH})`,
    )
    .run(toMoment(new Date(believed - KEPT_AFTER_END_MS)));
  return Number(changes);
};

const newestEnd = (db: DatabaseSync): Date | null => {
  const found = db.prepare('SELECT max(finished_at) AS newest FROM operations WHERE finished_at IS NOT NULL').get();
  return typeof found?.['newest'] === 'string' ? new Date(found['newest']) : null;
};
