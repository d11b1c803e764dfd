import { type BegunAttempt, decideDue } from '../../domain/operation/decisions.js';
import type { Operation } from '../../domain/operation/operation.js';
import { byDueTime } from '../../domain/operation/schedule.js';
import type { DueRequest } from '../ledger.js';
import { describeUnreadable, UNREADABLE_PAUSE_MS } from '../stored/unreadable.js';
import { forLooks } from './picked.js';
import type { Sql } from './pool.js';
import { readWhatCanBe, type StoredOperation, storeNow, type UnreadableRow } from './read.js';
import { write } from './write.js';

/** One begun operation, the revision that its row has now, and the moment of that. */
export interface TakenOperation {
  readonly begun: BegunAttempt;
  readonly revision: number;
  readonly now: Date;
}

interface DecidedOperation {
  readonly before: StoredOperation;
  readonly after: Operation;
  /** Null for what time alone has ended. */
  readonly begun: BegunAttempt | null;
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
  onFault: (fault: string) => void,
): Promise<readonly TakenOperation[]> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { now, stored, unreadable } = await readWhatCanBe(sql, given, forLooks(sql, request));
    await putOff(sql, given, unreadable, onFault);
    const decided = decide(stored, request.leaseMs, now);
    const written = await writeUnlocked(sql, decided);
    const begun = written.flatMap((each) => toTaken(each, now));
    if (begun.length > 0 || decided.every((each) => each.begun === null)) return begun;
  }
  return [];
};

const decide = (stored: readonly StoredOperation[], leaseMs: number, now: Date): readonly DecidedOperation[] =>
  stored
    .toSorted((a, b) => byDueTime(a.operation, b.operation))
    .flatMap((before) => {
      const { answer, next } = decideDue(before.operation, leaseMs, now);
      return next ? [{ before, after: next, begun: answer }] : [];
    });

/** Those that nobody else was writing, or has written since. */
const writeUnlocked = async (sql: Sql, decided: readonly DecidedOperation[]): Promise<readonly DecidedOperation[]> => {
  if (decided.length === 0) return [];
  const unlocked = sql`o.id in (
    select l.id from operations l join given g on g.id = l.id and g.revision = l.revision for update of l skip locked)`;
  const written = await write(sql, decided, unlocked);
  return decided.filter(({ after }) => written.has(after.id));
};

const toTaken = ({ begun, after }: DecidedOperation, now: Date): readonly TakenOperation[] =>
  begun ? [{ begun, revision: after.version, now }] : [];

/** One row that cannot be read keeps no other from being looked at. */
const putOff = async (
  sql: Sql,
  given: Date | null,
  unreadable: readonly UnreadableRow[],
  onFault: (fault: string) => void,
): Promise<void> => {
  if (unreadable.length === 0) return;
  await sql`
    update operations
    set next_check_at = ${storeNow(sql, given)} + ${UNREADABLE_PAUSE_MS} * interval '1 millisecond', revision = revision + 1
    where id = any(${unreadable.map(({ id }) => id)}::text[]) and finished_at is null`;
  for (const { id, error } of unreadable) onFault(describeUnreadable(id, error));
};
