import { FURTHEST_AFTER_NEWEST_MS, KEPT_AFTER_END_MS, SWEEP_BATCH } from '../stored/retention.js';
import type { Sql } from './pool.js';
import { storeNow } from './read.js';

/** Deletes what finished too long ago, with its key, attempts and resolution. Answers how many operations went. */
export const sweep = async (sql: Sql, given: Date | null): Promise<number> => {
  const newest = sql`select max(finished_at) from operations where finished_at is not null`;
  const gone = await sql`
    delete from operations where id in (
      select id from operations
      where finished_at < least(${storeNow(sql, given)}, (${newest}) + ${FURTHEST_AFTER_NEWEST_MS} * interval '1 millisecond')
        - ${KEPT_AFTER_END_MS} * interval '1 millisecond'
      order by finished_at limit ${SWEEP_BATCH} for update skip locked)`;
  return gone.count;
};
