import type { AccountIdentity } from '../../domain/account.js';
import { FINGERPRINT_VERSION } from '../../domain/operation/claim.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { newOperation } from '../stored/new-operation.js';
import { type OperationRow, toOperationRow } from '../stored/rows.js';
import { doneSeatOf } from '../stored/seats.js';
import { keepsOrder } from './picked.js';
import type { Fragment, Sql } from './pool.js';
import { storeNow } from './read.js';

/** Moments of the new operation count from here until the store's clock is known. */
const EPOCH = new Date(0);

/**
 * T1 in one statement: the operation on its seat and the key, which points to it from now on. Null where a seat is taken, or
 * the key is not at the generation before this one. Rejects with a race where that was so only just now.
 */
export const insert = async (
  sql: Sql,
  given: Date | null,
  request: ClaimRequest,
  generation: number,
): Promise<{ readonly operation: Operation; readonly now: Date } | null> => {
  const row = toOperationRow(newOperation(request, generation, EPOCH));
  const at = (moment: Date | null) => sql`moment.now + (${moment}::timestamptz - ${EPOCH}::timestamptz)`;
  const [written] = await sql<{ readonly store_now: Date }[]>`
    with moment as (select ${storeNow(sql, given)} as now),
    key as (${generation === 1 ? newKey(sql, row, request) : keyOnceMore(sql, row, request)}),
    operation as (
      insert into operations (
        id, tenant, account, provider, base_url, shop_host, mode, owner, provider_idempotency, provider_order_id, kind,
        intention, capture_window_days, idempotency_key, generation, provider_key, requested_by, state, open_seat,
        started_at, claimed_until, next_check_at, epoch)
      select ${row.id}, ${row.tenant}, ${row.account}, ${row.provider}, ${row.base_url}, ${row.shop_host}, ${row.mode},
        ${row.owner}, ${row.provider_idempotency}, ${row.provider_order_id}, ${row.kind}, ${row.intention}::text::json,
        ${row.capture_window_days}::integer, ${row.idempotency_key}, ${row.generation}::integer, ${row.provider_key},
        ${row.requested_by}, ${row.state}, ${row.open_seat}, ${at(row.started_at)}, ${at(row.claimed_until)},
        ${at(row.next_check_at)}, ${row.epoch}::integer
      from key, moment
      returning id
    )
    select moment.now as store_now from operation, moment`;
  if (written === undefined) return null;
  return { operation: newOperation(request, generation, written.store_now), now: written.store_now };
};

const newKey = (sql: Sql, row: OperationRow, { identity }: ClaimRequest): Fragment => sql`
  insert into keys (tenant, key, operation_id, kind, account, provider_order_id, fingerprint_version)
  select ${row.tenant}, ${row.idempotency_key}, ${row.id}, ${row.kind}, ${row.account}, ${row.provider_order_id},
    ${FINGERPRINT_VERSION}::integer
  where ${isFree(sql, row, identity)}
    and not exists (select from keys where tenant = ${row.tenant} and key = ${row.idempotency_key})
  returning operation_id`;

const keyOnceMore = (sql: Sql, row: OperationRow, { identity }: ClaimRequest): Fragment => sql`
  update keys set operation_id = ${row.id}
  where tenant = ${row.tenant} and key = ${row.idempotency_key} and ${isFree(sql, row, identity)}
    and exists (
      select from operations o where o.id = keys.operation_id and o.generation = ${row.generation - 1}::integer)
  returning operation_id`;

const isFree = (sql: Sql, row: OperationRow, identity: AccountIdentity): Fragment => sql`
  not exists (select from operations s where ${keepsOrder(sql, identity, row.provider_order_id)})
  and not exists (select from operations s where s.done_seat = ${doneSeatOf(String(row.open_seat), row.kind)})`;
