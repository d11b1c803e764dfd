import { asOf } from '../../domain/operation/evolve.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { Evidence } from '../ledger.js';
import { decideEvidence, withEvidence } from '../stored/add-evidence.js';
import { change } from './change.js';
import type { Sql } from './pool.js';
import { storeNow } from './read.js';
import type { SeenOperation } from './seen.js';
import { write } from './write.js';

/** T2 by reading the operation first: for evidence that comes late, or from elsewhere. */
export const record = (
  sql: Sql,
  given: Date | null,
  operationId: string,
  evidence: readonly Evidence[],
): Promise<Operation | null> =>
  change(sql, given, operationId, (operation, now) => decideEvidence(operation, evidence, now));

/**
 * T2 in one statement: judged on the operation as this process saw it last. Null, and nothing written, where anybody
 * changed it since, or where the clock that was carried on since then is a second off.
 */
export const recordAsSeen = async (
  sql: Sql,
  given: Date | null,
  { stored, now: carriedOn }: SeenOperation,
  evidence: readonly Evidence[],
): Promise<Operation | null> => {
  const now = given ?? carriedOn;
  const after = withEvidence(asOf(stored.operation, now), evidence, now);
  const guard = sql`abs(extract(epoch from ${storeNow(sql, given)} - ${now}::timestamptz)) < 1`;
  const written = await write(sql, [{ before: stored, after }], guard);
  return written.has(after.id) ? after : null;
};
