import type { DatabaseSync } from 'node:sqlite';
import type { OrderRef } from '../../domain/ids.js';
import { FINGERPRINT_VERSION } from '../../domain/operation/claim.js';
import type { OperationKind } from '../../domain/operation/kind.js';
import type { Operation } from '../../domain/operation/operation.js';
import { changedAttemptRows, newResolutionRows } from '../stored/changed-rows.js';
import {
  type AttemptRow,
  fromRows,
  type OperationRow,
  type ResolutionRow,
  toAttemptRow,
  toOperationRow,
} from '../stored/rows.js';
import { fromColumns, toColumns } from './moments.js';

/** Operations in and out of their rows; every call belongs to a transaction that its caller has open. */
export interface SqliteRows {
  find(id: string): Operation | null;
  findByKey(tenant: string, key: string): Operation | null;
  /** Whatever tenant it belongs to: an account has one at a time, and its orders are the same for the next one. */
  findBySlot(order: OrderRef, kind: OperationKind): Operation | null;
  findHolders(order: OrderRef): readonly Operation[];
  /** The operation, its attempts, and its key, which points to it from now on. */
  insert(operation: Operation): void;
  /** What changed from the one to the other. */
  update(before: Operation, after: Operation): void;
}

export const createSqliteRows = (db: DatabaseSync): SqliteRows => {
  const operationOfId = db.prepare('SELECT * FROM operations WHERE id = ?');
  const attemptsOfId = db.prepare('SELECT * FROM attempts WHERE operation_id = ?');
  const resolutionOfId = db.prepare('SELECT * FROM resolutions WHERE operation_id = ?');
  const idOfKey = db.prepare('SELECT operation_id AS id FROM keys WHERE tenant = ? AND key = ?');
  const idsOfSlots = db.prepare(
    `SELECT id, kind FROM operations
     WHERE account = ? AND provider_order_id = ? AND state NOT IN ('FAILED', 'DECLINED')`,
  );
  const insertOperation = db.prepare(INSERT_OPERATION);
  const updateOperation = db.prepare(UPDATE_OPERATION);
  const keepAttempt = db.prepare(KEEP_ATTEMPT);
  const insertResolution = db.prepare('INSERT INTO resolutions VALUES (:operation_id, :outcome, :reason, :actor, :at)');
  const pointKey = db.prepare(POINT_KEY);

  const find = (id: string): Operation | null => {
    const row = operationOfId.get(id);
    if (row === undefined) return null;
    const resolution = resolutionOfId.get(id);
    return fromRows(
      fromColumns<OperationRow>(row),
      attemptsOfId.all(id).map((attempt) => fromColumns<AttemptRow>(attempt)),
      resolution && fromColumns<ResolutionRow>(resolution),
    );
  };
  const slotsOf = ({ account, providerOrderId }: OrderRef) =>
    idsOfSlots.all(account, providerOrderId) as unknown as SlotRow[];

  return {
    find,
    findByKey: (tenant, key) => {
      const row = idOfKey.get(tenant, key) as unknown as Pick<SlotRow, 'id'> | undefined;
      return row ? find(row.id) : null;
    },
    findBySlot: (order, kind) => {
      const slot = slotsOf(order).find((held) => held.kind === kind);
      return slot ? find(slot.id) : null;
    },
    findHolders: (order) =>
      slotsOf(order)
        .map(({ id }) => find(id))
        .filter((operation) => operation !== null),

    insert: (operation) => {
      insertOperation.run(toColumns(toOperationRow(operation)));
      for (const attempt of operation.attempts) keepAttempt.run(toColumns(toAttemptRow(operation.id, attempt)));
      pointKey.run({
        tenant: operation.tenant,
        key: operation.idempotencyKey,
        operation_id: operation.id,
        kind: operation.kind,
        account: operation.account,
        provider_order_id: operation.providerOrderId,
        fingerprint_version: FINGERPRINT_VERSION,
      });
    },

    update: (before, after) => {
      const { id, state, problem, finished_at, next_check_at, epoch } = toOperationRow(after);
      updateOperation.run(toColumns({ id, state, problem, finished_at, next_check_at, epoch }));
      for (const row of changedAttemptRows(before, after)) keepAttempt.run(toColumns(row));
      for (const row of newResolutionRows(before, after)) insertResolution.run(toColumns(row));
    },
  };
};

interface SlotRow {
  readonly id: string;
  readonly kind: string;
}

const INSERT_OPERATION = `
  INSERT INTO operations (
    id, tenant, account, provider, base_url, shop_host, mode, owner, provider_idempotency, provider_order_id, kind,
    idempotency_key, generation, provider_key, requested_by, state, problem, started_at, finished_at, next_check_at, epoch)
  VALUES (
    :id, :tenant, :account, :provider, :base_url, :shop_host, :mode, :owner, :provider_idempotency, :provider_order_id,
    :kind, :idempotency_key, :generation, :provider_key, :requested_by, :state, :problem, :started_at, :finished_at,
    :next_check_at, :epoch)`;

const UPDATE_OPERATION = `
  UPDATE operations
  SET state = :state, problem = :problem, finished_at = :finished_at, next_check_at = :next_check_at, epoch = :epoch
  WHERE id = :id`;

const KEEP_ATTEMPT = `
  INSERT INTO attempts (
    operation_id, number, purpose, started_at, sent_at, answered_at, lease_until, result_kind, result)
  VALUES (
    :operation_id, :number, :purpose, :started_at, :sent_at, :answered_at, :lease_until, :result_kind, :result)
  ON CONFLICT (operation_id, number) DO UPDATE
  SET sent_at = :sent_at, answered_at = :answered_at, result_kind = :result_kind, result = :result`;

const POINT_KEY = `
  INSERT INTO keys (tenant, key, operation_id, kind, account, provider_order_id, fingerprint_version)
  VALUES (:tenant, :key, :operation_id, :kind, :account, :provider_order_id, :fingerprint_version)
  ON CONFLICT (tenant, key) DO UPDATE SET operation_id = :operation_id`;
