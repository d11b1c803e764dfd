import { FINGERPRINT_VERSION } from '../../domain/operation/claim.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { newOperation } from '../stored/new-operation.js';
import { toAttemptRow, toOperationRow } from '../stored/rows.js';
import type { Fragment, Sql } from './pool.js';
import { storeNow } from './read.js';

/** Moments of the new operation count from here until the store's clock is known. */
const EPOCH = new Date(0);

/**
 * T1 in one statement: operation, first attempt and key, which points to it from now on. Null where the slot is taken,
 * or the key is not at the generation before this one. Rejects with a race where that was so only just now.
 */
export const insert = async (
  sql: Sql,
  given: Date | null,
  request: ClaimRequest,
  generation: number,
): Promise<{ readonly operation: Operation; readonly now: Date } | null> => {
  const sketch = newOperation(request, generation, EPOCH);
  const row = toOperationRow(sketch);
  const [attempt] = sketch.attempts.map((first) => toAttemptRow(sketch.id, first));
  if (attempt === undefined) throw new TypeError('an operation without its attempt');
  const at = (moment: Date | null) => sql`moment.now + (${moment}::timestamptz - ${EPOCH}::timestamptz)`;
  const [written] = await sql<{ readonly store_now: Date }[]>`
    with moment as (select ${storeNow(sql, given)} as now),
    key as (${generation === 1 ? newKey(sql, request) : keyOnceMore(sql, request, generation)}),
    operation as (
      insert into operations (
        id, tenant, account, provider, base_url, shop_host, mode, owner, provider_idempotency, provider_order_id, kind,
        idempotency_key, generation, provider_key, requested_by, state, started_at, next_check_at, epoch)
      select ${row.id}, ${row.tenant}, ${row.account}, ${row.provider}, ${row.base_url}, ${row.shop_host}, ${row.mode},
        ${row.owner}, ${row.provider_idempotency}, ${row.provider_order_id}, ${row.kind}, ${row.idempotency_key},
        ${row.generation}::integer, ${row.provider_key}, ${row.requested_by}, ${row.state}, ${at(row.started_at)},
        ${at(row.next_check_at)}, ${row.epoch}::integer
      from key, moment
      returning id
    ), attempt as (
      insert into attempts (operation_id, number, purpose, started_at, lease_until)
      select operation.id, ${attempt.number}::integer, ${attempt.purpose}, ${at(attempt.started_at)},
        ${at(attempt.lease_until)}
      from operation, moment
    )
    select moment.now as store_now from operation, moment`;
  if (written === undefined) return null;
  return { operation: newOperation(request, generation, written.store_now), now: written.store_now };
};

const newKey = (sql: Sql, request: ClaimRequest): Fragment => sql`
  insert into keys (tenant, key, operation_id, kind, account, provider_order_id, fingerprint_version)
  select ${request.tenant}, ${request.idempotencyKey}, ${request.operationId}, ${request.kind}, ${request.account},
    ${request.providerOrderId}, ${FINGERPRINT_VERSION}::integer
  where ${slotIsFree(sql, request)}
    and not exists (select from keys where tenant = ${request.tenant} and key = ${request.idempotencyKey})
  returning operation_id`;

const keyOnceMore = (sql: Sql, request: ClaimRequest, generation: number): Fragment => sql`
  update keys set operation_id = ${request.operationId}
  where tenant = ${request.tenant} and key = ${request.idempotencyKey} and ${slotIsFree(sql, request)}
    and exists (
      select from operations o where o.id = keys.operation_id and o.generation = ${generation - 1}::integer)
  returning operation_id`;

const slotIsFree = (sql: Sql, request: ClaimRequest): Fragment => sql`
  not exists (
    select from operations s
    where s.account = ${request.account} and s.provider_order_id = ${request.providerOrderId}
      and s.kind = ${request.kind} and s.state not in ('FAILED', 'DECLINED'))`;
