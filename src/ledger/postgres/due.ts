import { type BegunAttempt, decideDue } from '../../domain/operation/decisions.js';
import { byDueTime } from '../../domain/operation/schedule.js';
import type { DueRequest } from '../ledger.js';
import type { Sql } from './pool.js';
import { abandoned, due, read } from './read.js';
import { write } from './write.js';

/** One begun operation, the revision that its row has now, and the moment of that. */
export interface TakenOperation {
  readonly begun: BegunAttempt;
  readonly revision: number;
  readonly now: Date;
}

/** When others took all that was found, there may be more behind it. */
const ROUNDS = 3;

/**
 * Begins an inquiry for each operation that is due. Servers that found the same ones do not wait for each other: a row
 * that somebody is writing is passed over, and one that somebody has written is not at its revision any more.
 */
export const takeDue = async (
  sql: Sql,
  given: Date | null,
  request: DueRequest,
): Promise<readonly TakenOperation[]> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { now, stored } = await read(sql, given, sql`(${due(sql, request)}) union (${abandoned(sql)})`);
    const oldestFirst = [...stored].sort((a, b) => byDueTime(a.operation, b.operation));
    const decided = oldestFirst.flatMap((before) => {
      const { answer, next } = decideDue(before.operation, request.leaseMs, now);
      return next ? [{ before, after: next, begun: answer }] : [];
    });
    if (decided.length === 0) return [];
    const unlocked = sql`o.id in (
      select l.id from operations l join given g on g.id = l.id and g.revision = l.revision for update of l skip locked)`;
    const written = await write(sql, decided, unlocked);
    const taken = decided.filter(({ after }) => written.has(after.id));
    if (taken.length > 0) {
      return taken.flatMap(({ begun, before }) => (begun ? [{ begun, revision: before.revision + 1, now }] : []));
    }
  }
  return [];
};
