import type { DatabaseSync } from 'node:sqlite';
import { KEY_RETENTION_MS } from '../../domain/operation/claim.js';
import { toMoment } from './moments.js';

/** An expired key is known to have been used for so much longer, so that a late retry is refused and never run again. */
const TOMBSTONE_MS = 400 * 24 * 60 * 60 * 1000;

const BATCH = 500;

/**
 * Deletes what finished before its key's life and the time after it, with its key, attempts and resolution. What is not
 * settled has no end and stays. Answers how many operations went, at most one batch.
 */
export const sweep = (db: DatabaseSync, now: Date): number => {
  const end = new Date(now.getTime() - KEY_RETENTION_MS - TOMBSTONE_MS);
  const { changes } = db
    .prepare(
      `DELETE FROM operations WHERE rowid IN (
         SELECT rowid FROM operations WHERE finished_at < ? ORDER BY finished_at LIMIT ${BATCH})`,
    )
    .run(toMoment(end));
  return Number(changes);
};
