import { KEY_RETENTION_MS } from '../../domain/operation/claim.js';
import type { Sql } from './pool.js';
import { storeNow } from './read.js';

/** An expired key is known to have been used for so much longer, so that a late retry is refused and never run again. */
const TOMBSTONE_MS = 400 * 24 * 60 * 60 * 1_000;

const BATCH = 500;

/**
 * Deletes what finished before its key's life and the time after it, with its key, attempts and resolution. What is not
 * settled has no end and stays. Answers how many operations went, at most one batch.
 */
export const sweep = async (sql: Sql, given: Date | null): Promise<number> => {
  const kept = KEY_RETENTION_MS + TOMBSTONE_MS;
  const gone = await sql`
    delete from operations where id in (
      select id from operations where finished_at < ${storeNow(sql, given)} - ${kept} * interval '1 millisecond'
      order by finished_at limit ${BATCH} for update skip locked)`;
  return gone.count;
};
