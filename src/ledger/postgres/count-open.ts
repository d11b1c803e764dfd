import type { OpenOperations } from '../ledger.js';
import type { Sql } from './pool.js';
import { read } from './read.js';

interface Count {
  readonly state: string;
  readonly count: number;
  readonly oldest: Date;
}

/** Counted where the rows say so; what the rows call in progress is looked at one by one: its lease may be over. */
export const countOpen = async (sql: Sql, given: Date | null): Promise<OpenOperations> => {
  const counts = await sql<Count[]>`
    select state, count(*)::integer as count, min(started_at) as oldest from operations
    where finished_at is null and state in ('OUTCOME_UNKNOWN', 'NEEDS_REVIEW') group by state`;
  const inProgress = sql`select id from operations where finished_at is null and state = 'IN_PROGRESS'`;
  const { stored } = await read(sql, given, inProgress);
  const cutOff = stored.map(({ operation }) => operation).filter(({ state }) => state === 'OUTCOME_UNKNOWN');
  const started = [...counts.map(({ oldest }) => oldest), ...cutOff.map(({ startedAt }) => startedAt)];
  const countOf = (state: string): number => counts.find((count) => count.state === state)?.count ?? 0;
  return {
    unknown: countOf('OUTCOME_UNKNOWN') + cutOff.length,
    needsReview: countOf('NEEDS_REVIEW'),
    oldestStartedAt: started.length === 0 ? null : new Date(Math.min(...started.map((moment) => moment.getTime()))),
  };
};
