import type { OrderRef } from '../../domain/ids.js';
import { asOf } from '../../domain/operation/evolve.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { type AttemptRow, fromRows, type OperationRow, type ResolutionRow } from '../stored/rows.js';
import type { Fragment, Sql } from './pool.js';

/** An operation as it stands, and how often it was changed: a write names the revision that it was decided on. */
export interface StoredOperation {
  readonly operation: Operation;
  readonly revision: number;
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
      readonly revision: number;
      readonly attempts: readonly InJson<AttemptRow>[];
      readonly resolution: InJson<ResolutionRow> | null;
    })
);

/** The operations of these ids with all that belongs to them, of one moment. `picked` selects ids and may ask `moment.now`. */
export const read = async (sql: Sql, given: Date | null, picked: Fragment): Promise<StoreReading> => {
  const rows = await sql<Row[]>`
    select moment.now as store_now,
      o.id, o.tenant, o.account, o.provider, o.base_url, o.shop_host, o.mode, o.owner, o.provider_idempotency,
      o.provider_order_id, o.kind, o.idempotency_key, o.generation, o.provider_key, o.requested_by, o.state,
      o.problem::text as problem, o.started_at, o.finished_at, o.next_check_at, o.epoch, o.revision,
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
  const operation = fromRows(row, attempts.map(toAttemptRow), resolution ? toResolutionRow(resolution) : undefined);
  return { operation: asOf(operation, store_now), revision };
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

/** What decides a claim: the newest operation of its key, and the one that holds its slot, whoever's that is. */
export const forClaim = (sql: Sql, request: ClaimRequest): Fragment => sql`
  select k.operation_id as id from keys k where k.tenant = ${request.tenant} and k.key = ${request.idempotencyKey}
  union
  select s.id from operations s
  where s.account = ${request.account} and s.provider_order_id = ${request.providerOrderId} and s.kind = ${request.kind}
    and s.state not in ('FAILED', 'DECLINED')`;

/** Everything that may hold a slot of these orders. */
export const ofOrders = (sql: Sql, tenant: string, orders: readonly OrderRef[]): Fragment => sql`
  select s.id
  from unnest(${orders.map(({ account }) => account)}::text[],
              ${orders.map(({ providerOrderId }) => providerOrderId)}::text[]) as asked (account, provider_order_id)
  join operations s on s.account = asked.account and s.provider_order_id = asked.provider_order_id
  where s.tenant = ${tenant} and s.state not in ('FAILED', 'DECLINED')`;

/** What may be due, oldest due first; whether somebody works on it is asked of the domain. */
export const due = (sql: Sql, limit: number): Fragment => sql`
  select d.id from operations d
  where d.next_check_at <= moment.now and not exists (
    select from attempts a where a.operation_id = d.id and a.result is null and a.lease_until > moment.now)
  order by d.next_check_at, d.id limit ${limit}`;
