import { type CallAnswer, type CallRequest, decideCall } from '../../domain/operation/decisions.js';
import { asOf } from '../../domain/operation/evolve.js';
import { change } from './change.js';
import type { Sql } from './pool.js';
import { storeNow } from './read.js';
import type { SeenOperation } from './seen.js';
import { write } from './write.js';

/** What became of a send that was asked for, and the store's clock then. */
export interface BegunCall {
  readonly answer: CallAnswer;
  readonly now: Date;
}

/** T1b by reading the operation first. */
export const begin = (sql: Sql, given: Date | null, id: string, request: CallRequest): Promise<BegunCall> =>
  change(sql, given, id, (operation, now) => {
    const { answer, next } = decideCall(operation, request, now);
    return { answer: { answer, now }, next };
  });

/**
 * T1b in one statement: judged on the operation as this process claimed it. Null, and nothing written, where anybody changed
 * it since, or where the clock that was carried on since then is a second off.
 */
export const beginAsSeen = async (
  sql: Sql,
  given: Date | null,
  { stored, now: carriedOn }: SeenOperation,
  request: CallRequest,
): Promise<BegunCall | null> => {
  const now = given ?? carriedOn;
  const { answer, next } = decideCall(asOf(stored.operation, now), request, now);
  if (next === null) return null;
  const guard = sql`abs(extract(epoch from ${storeNow(sql, given)} - ${now}::timestamptz)) < 1`;
  const written = await write(sql, [{ before: stored, after: next }], guard);
  return written.has(next.id) ? { answer, now } : null;
};
