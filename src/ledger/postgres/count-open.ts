import type { OpenOperations } from '../ledger.js';
import { openOperations, type StateCount } from '../stored/open-operations.js';
import type { Sql } from './pool.js';
import { read } from './read.js';

export const countOpen = async (sql: Sql, given: Date | null): Promise<OpenOperations> => {
  const counts = await sql<StateCount[]>`
    select state, count(*)::integer as count, min(started_at) as oldest from operations
    where finished_at is null and state in ('PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW') group by state`;
  const [contradictions] = await sql<{ readonly count: number }[]>`
    select count(*)::integer as count from operations where contradicted_by is not null`;
  const inProgress = sql`select id from operations where finished_at is null and state = 'IN_PROGRESS'`;
  const { stored } = await read(sql, given, inProgress);
  return openOperations(
    counts,
    stored.map(({ operation }) => operation),
    contradictions?.count ?? 0,
  );
};
