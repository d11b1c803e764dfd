import type { AccountIdentity } from '../../domain/account.js';
import type { OrderRef } from '../../domain/ids.js';
import type { ClaimRequest, DueRequest } from '../ledger.js';
import { ABANDONED_AT_ONCE, ABANDONED_MS } from '../stored/abandoned.js';
import { doneSeatOf, seatOf, shopOf } from '../stored/seats.js';
import type { Fragment, Sql } from './pool.js';

// The ids that a reading is of. Each may ask `moment.now`.

export const withIds = (sql: Sql, ids: readonly string[]): Fragment => sql`select unnest(${ids}::text[]) as id`;

/**
 * Does the operation `s`, open or contradicted, keep every verb from the order? Not asked of the open seat: where two operations
 * should hold it, one of them does.
 */
export const keepsOrder = (sql: Sql, identity: AccountIdentity, providerOrderId: string): Fragment => sql`
  s.provider_order_id = ${providerOrderId} and (s.finished_at is null or s.contradicted_by is not null)
  and s.state <> 'SUCCEEDED' and s.provider = ${identity.provider} and s.base_url = ${identity.baseUrl}
  and s.mode = ${identity.mode} and coalesce(s.shop_host, s.owner, '') = ${shopOf(identity)}`;

/** What decides a claim: the newest operation of its key, and those that keep its order, whoever's they are. */
export const forClaim = (sql: Sql, { tenant, idempotencyKey, identity, intention }: ClaimRequest): Fragment => {
  const { providerOrderId, kind } = intention;
  return sql`
    select k.operation_id as id from keys k where k.tenant = ${tenant} and k.key = ${idempotencyKey}
    union select s.id from operations s where ${keepsOrder(sql, identity, providerOrderId)}
    union select s.id from operations s where s.done_seat = ${doneSeatOf(seatOf(identity, providerOrderId), kind)}`;
};

/** Everything that may hold a seat of these orders. */
export const ofOrders = (sql: Sql, tenant: string, orders: readonly OrderRef[]): Fragment => sql`
  select s.id
  from unnest(${orders.map(({ account }) => account)}::text[],
              ${orders.map(({ providerOrderId }) => providerOrderId)}::text[]) as asked (account, provider_order_id)
  join operations s on s.account = asked.account and s.provider_order_id = asked.provider_order_id
  where s.tenant = ${tenant} and (s.finished_at is null or s.state = 'SUCCEEDED' or s.contradicted_by is not null)`;

const longAgo = (sql: Sql): Fragment => sql`moment.now - ${ABANDONED_MS} * interval '1 millisecond'`;

const isFree = (sql: Sql): Fragment => sql`
  not exists (select from attempts a where a.operation_id = d.id and a.result is null and a.lease_until > moment.now)`;

const hasAttempt = (sql: Sql): Fragment => sql`exists (select from attempts a where a.operation_id = d.id)`;

/** What may be due of each account, oldest due first; whether somebody works on it is asked of the domain. */
const due = (sql: Sql, { accounts, kinds }: DueRequest): Fragment => sql`
  select each.id
  from unnest(${accounts.map(({ account }) => account)}::text[], ${accounts.map(({ limit }) => limit)}::integer[])
    as asked (account, most)
  cross join lateral (
    select d.id from operations d
    where d.account = asked.account and d.next_check_at <= moment.now and d.kind = any(${kinds}::text[])
      and ${isFree(sql)} and ${hasAttempt(sql)}
    order by d.next_check_at, d.id limit asked.most) each`;

/** What was due long ago and nobody took, whatever its account and verb. */
const abandoned = (sql: Sql): Fragment => sql`
  select d.id from operations d
  where d.next_check_at <= ${longAgo(sql)} and ${isFree(sql)} and ${hasAttempt(sql)}
  order by d.next_check_at, d.id limit ${ABANDONED_AT_ONCE}`;

/** Claims over their lease. Nothing was sent, so they are nobody's share: they are only written down as failed. */
const unsent = (sql: Sql, { accounts, kinds }: DueRequest): Fragment => sql`
  select d.id from operations d
  where d.state = 'IN_PROGRESS' and d.finished_at is null and d.next_check_at <= moment.now and not ${hasAttempt(sql)}
    and (d.next_check_at <= ${longAgo(sql)}
      or d.account = any(${accounts.map(({ account }) => account)}::text[]) and d.kind = any(${kinds}::text[]))
  order by d.started_at limit ${ABANDONED_AT_ONCE}`;

/** Everything that may be due now. */
export const forLooks = (sql: Sql, request: DueRequest): Fragment =>
  sql`(${due(sql, request)}) union (${abandoned(sql)}) union (${unsent(sql, request)})`;
