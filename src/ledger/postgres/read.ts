import { asOf } from '../../domain/operation/evolve.js';
import type { Operation } from '../../domain/operation/operation.js';
import { type AttemptRow, fromRows, type OperationRow, type ResolutionRow } from '../stored/rows.js';
import type { Fragment, Sql } from './pool.js';

/** An operation as it stands, and how often it was changed: a write names the revision that it was decided on. */
export interface StoredOperation {
  readonly operation: Operation;
  readonly revision: number;
  /** Its row says that it is not final; time alone may have made it so. */
  readonly isOpenRow: boolean;
}

export interface StoreReading {
  /** The moment of this reading, by the store's clock. */
  readonly now: Date;
  readonly stored: readonly StoredOperation[];
}

/** An operation whose rows this version cannot read. */
export interface UnreadableRow {
  readonly id: string;
  readonly error: unknown;
}

/** The store's clock, to the millisecond, which is what a Date can hold. Tests give a moment of their own. */
export const storeNow = (sql: Sql, given: Date | null): Fragment =>
  sql`coalesce(${given}::timestamptz, date_trunc('milliseconds', now()))`;

/** Moments within JSON are text. */
type InJson<Row> = {
  readonly [Name in keyof Row]: Date extends Row[Name] ? string | Exclude<Row[Name], Date> : Row[Name];
};

type FoundRow = OperationRow & {
  readonly store_now: Date;
  /** Null for one that has none yet. */
  readonly attempts: readonly InJson<AttemptRow>[] | null;
  readonly resolution: InJson<ResolutionRow> | null;
};

type Row = FoundRow | { readonly store_now: Date; readonly id: null };

interface StoreRows {
  readonly now: Date;
  readonly rows: readonly FoundRow[];
}

/** The operations of these ids with all that belongs to them, of one moment. `picked` selects ids and may ask `moment.now`. */
export const read = async (sql: Sql, given: Date | null, picked: Fragment): Promise<StoreReading> => {
  const { now, rows } = await readRows(sql, given, picked);
  return { now, stored: rows.map(toStored) };
};

/** The same, where rows that cannot be read are told apart. */
export const readWhatCanBe = async (
  sql: Sql,
  given: Date | null,
  picked: Fragment,
): Promise<StoreReading & { readonly unreadable: readonly UnreadableRow[] }> => {
  const { now, rows } = await readRows(sql, given, picked);
  const unreadable: UnreadableRow[] = [];
  const stored = rows.flatMap((row) => {
    try {
      return [toStored(row)];
    } catch (error) {
      unreadable.push({ id: row.id, error });
      return [];
    }
  });
  return { now, stored, unreadable };
};

const readRows = async (sql: Sql, given: Date | null, picked: Fragment): Promise<StoreRows> => {
  const rows = await sql<Row[]>`
    select moment.now as store_now,
      o.id, o.tenant, o.account, o.provider, o.base_url, o.shop_host, o.mode, o.owner, o.provider_idempotency,
      o.provider_order_id, o.kind, o.intention::text as intention, o.capture_window_days, o.idempotency_key, o.generation,
      o.provider_key, o.requested_by, o.state, o.problem::text as problem, o.open_seat, o.done_seat, o.looks,
      o.contradicted_by, o.started_at, o.claimed_until, o.finished_at, o.next_check_at, o.epoch, o.revision,
      (select json_agg(json_build_object(
        'operation_id', a.operation_id, 'number', a.number, 'purpose', a.purpose, 'started_at', a.started_at,
        'sent_at', a.sent_at, 'answered_at', a.answered_at, 'lease_until', a.lease_until,
        'result_kind', a.result_kind, 'result', a.result::text))
       from attempts a where a.operation_id = o.id) as attempts,
      (select json_build_object('operation_id', r.operation_id, 'outcome', r.outcome, 'reason', r.reason,
        'actor', r.actor, 'at', r.at)
       from resolutions r where r.operation_id = o.id) as resolution
    from (select ${storeNow(sql, given)} as now) moment
    left join lateral (${picked}) picked on true
    left join operations o on o.id = picked.id`;
  const [first] = rows;
  if (first === undefined) throw new TypeError('a reading without its moment');
  return { now: first.store_now, rows: rows.filter((row) => row.id !== null) };
};

const toStored = (row: FoundRow): StoredOperation => {
  const { attempts, resolution, revision, store_now } = row;
  const attemptRows = (attempts ?? []).map(toAttemptRow);
  const operation = fromRows(row, attemptRows, resolution ? toResolutionRow(resolution) : undefined);
  return { operation: asOf(operation, store_now), revision, isOpenRow: row.finished_at === null };
};

const toAttemptRow = (row: InJson<AttemptRow>): AttemptRow => ({
  ...row,
  started_at: new Date(row.started_at),
  sent_at: toDate(row.sent_at),
  answered_at: toDate(row.answered_at),
  lease_until: new Date(row.lease_until),
});

const toResolutionRow = (row: InJson<ResolutionRow>): ResolutionRow => ({ ...row, at: new Date(row.at) });

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));
