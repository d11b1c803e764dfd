import type { OrderRef } from '../../domain/ids.js';
import { asOf } from '../../domain/operation/evolve.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest, DueRequest } from '../ledger.js';
import { ABANDONED_AT_ONCE, ABANDONED_MS } from '../stored/abandoned.js';
import { type AttemptRow, fromRows, type OperationRow, type ResolutionRow } from '../stored/rows.js';
import { doneSeatOf, seatOf } from '../stored/seats.js';
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

/** The store's clock, to the millisecond, which is what a Date can hold. Tests give a moment of their own. */
export const storeNow = (sql: Sql, given: Date | null): Fragment =>
  sql`coalesce(${given}::timestamptz, date_trunc('milliseconds', now()))`;

/** Moments within JSON are text. */
type InJson<Row> = {
  readonly [Name in keyof Row]: Date extends Row[Name] ? string | Exclude<Row[Name], Date> : Row[Name];
};

type Row = { readonly store_now: Date } & (
  | { readonly id: null }
  | (OperationRow & {
      /** Null for one that has none yet. */
      readonly attempts: readonly InJson<AttemptRow>[] | null;
      readonly resolution: InJson<ResolutionRow> | null;
    })
);

/** The operations of these ids with all that belongs to them, of one moment. `picked` selects ids and may ask `moment.now`. */
export const read = async (sql: Sql, given: Date | null, picked: Fragment): Promise<StoreReading> => {
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
  return { now: first.store_now, stored: rows.flatMap((row) => (row.id === null ? [] : [toStored(row)])) };
};

const toStored = (row: Exclude<Row, { readonly id: null }>): StoredOperation => {
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

export const withIds = (sql: Sql, ids: readonly string[]): Fragment => sql`select unnest(${ids}::text[]) as id`;

/** What decides a claim: the newest operation of its key, and those that hold its seats, whoever's they are. */
export const forClaim = (sql: Sql, { tenant, idempotencyKey, identity, intention }: ClaimRequest): Fragment => {
  const seat = seatOf(identity, intention.providerOrderId);
  return sql`
    select k.operation_id as id from keys k where k.tenant = ${tenant} and k.key = ${idempotencyKey}
    union select s.id from operations s where s.open_seat = ${seat}
    union select s.id from operations s where s.done_seat = ${doneSeatOf(seat, intention.kind)}`;
};

/** Everything that may hold a seat of these orders. */
export const ofOrders = (sql: Sql, tenant: string, orders: readonly OrderRef[]): Fragment => sql`
  select s.id
  from unnest(${orders.map(({ account }) => account)}::text[],
              ${orders.map(({ providerOrderId }) => providerOrderId)}::text[]) as asked (account, provider_order_id)
  join operations s on s.account = asked.account and s.provider_order_id = asked.provider_order_id
  where s.tenant = ${tenant} and (s.finished_at is null or s.state = 'SUCCEEDED' or s.contradicted_by is not null)`;

const isFree = (sql: Sql): Fragment => sql`
  not exists (select from attempts a where a.operation_id = d.id and a.result is null and a.lease_until > moment.now)`;

/** What may be due of each account, oldest due first; whether somebody works on it is asked of the domain. */
export const due = (sql: Sql, { accounts, kinds }: DueRequest): Fragment => sql`
  select each.id
  from unnest(${accounts.map(({ account }) => account)}::text[], ${accounts.map(({ limit }) => limit)}::integer[])
    as asked (account, most)
  cross join lateral (
    select d.id from operations d
    where d.account = asked.account and d.next_check_at <= moment.now and d.kind = any(${kinds}::text[]) and ${isFree(sql)}
    order by d.next_check_at, d.id limit asked.most) each`;

/** What was due long ago and nobody took, whatever its account and verb. */
export const abandoned = (sql: Sql): Fragment => sql`
  select d.id from operations d
  where d.next_check_at <= moment.now - ${ABANDONED_MS} * interval '1 millisecond' and ${isFree(sql)}
  order by d.next_check_at, d.id limit ${ABANDONED_AT_ONCE}`;
