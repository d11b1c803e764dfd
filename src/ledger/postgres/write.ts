import type { Operation } from '../../domain/operation/operation.js';
import { changedAttemptRows, droppedNumbers, newResolutionRows } from '../stored/changed-rows.js';
import { toOperationRow } from '../stored/rows.js';
import type { Fragment, Sql } from './pool.js';
import type { StoredOperation } from './read.js';

/** What becomes of an operation that was read at some revision. */
export interface OperationChange {
  readonly before: StoredOperation;
  readonly after: Operation;
}

/**
 * Writes what changed, each operation only if nobody changed it since it was read. Answers the ids that were written.
 * `guard` narrows that further; `o` is the operation's row.
 */
export const write = async (
  sql: Sql,
  changes: readonly OperationChange[],
  guard: Fragment,
): Promise<ReadonlySet<string>> => {
  const operations = JSON.stringify(
    changes.map(({ before, after }) => ({ ...toOperationRow(after), revision: before.revision })),
  );
  const attempts = JSON.stringify(changes.flatMap(({ before, after }) => changedAttemptRows(before.operation, after)));
  const dropped = JSON.stringify(
    changes.flatMap(({ before, after }) =>
      droppedNumbers(before.operation, after).map((number) => ({ operation_id: after.id, number })),
    ),
  );
  const resolutions = JSON.stringify(
    changes.flatMap(({ before, after }) => newResolutionRows(before.operation, after)),
  );
  const rows = await sql<{ readonly id: string }[]>`
    with given as (
      select *, row_number() over (partition by open_seat order by id) as open_place,
        row_number() over (partition by done_seat order by id) as done_place
      from jsonb_to_recordset(${operations}::text::jsonb) as given (
        id text, revision integer, state text, problem text, open_seat text, done_seat text, looks integer,
        contradicted_by integer, finished_at timestamptz, next_check_at timestamptz, epoch integer)
    ), changed as (
      update operations o
      set state = given.state, problem = given.problem::json, looks = given.looks,
        contradicted_by = given.contradicted_by, finished_at = given.finished_at, next_check_at = given.next_check_at,
        epoch = given.epoch, revision = o.revision + 1,
        -- A seat that another operation has taken meanwhile stays with it; of those written here one gets it.
        open_seat = case when o.open_seat = given.open_seat or given.open_place = 1 and not exists (
          select from operations s where s.open_seat = given.open_seat) then given.open_seat end,
        done_seat = case when o.done_seat = given.done_seat or given.done_place = 1 and not exists (
          select from operations s where s.done_seat = given.done_seat) then given.done_seat end
      from given
      where o.id = given.id and o.revision = given.revision and ${guard}
      returning o.id
    ), told as (
      insert into attempts
        (operation_id, number, purpose, started_at, sent_at, answered_at, lease_until, result_kind, result)
      select a.operation_id, a.number, a.purpose, a.started_at, a.sent_at, a.answered_at, a.lease_until, a.result_kind,
        a.result::json
      from jsonb_to_recordset(${attempts}::text::jsonb) as a (
        operation_id text, number integer, purpose text, started_at timestamptz, sent_at timestamptz,
        answered_at timestamptz, lease_until timestamptz, result_kind text, result text)
      join changed on changed.id = a.operation_id
      on conflict (operation_id, number) do update
      set sent_at = excluded.sent_at, answered_at = excluded.answered_at, result_kind = excluded.result_kind,
        result = excluded.result
      where attempts.result is null
    ), dropped as (
      delete from attempts a
      using jsonb_to_recordset(${dropped}::text::jsonb) as d (operation_id text, number integer), changed
      where changed.id = d.operation_id and a.operation_id = d.operation_id and a.number = d.number
    ), decided as (
      insert into resolutions (operation_id, outcome, reason, actor, at)
      select r.operation_id, r.outcome, r.reason, r.actor, r.at
      from jsonb_to_recordset(${resolutions}::text::jsonb) as r (
        operation_id text, outcome text, reason text, actor text, at timestamptz)
      join changed on changed.id = r.operation_id
    )
    select id from changed`;
  return new Set(rows.map(({ id }) => id));
};
