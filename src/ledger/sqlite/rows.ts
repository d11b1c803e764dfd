import type { DatabaseSync } from 'node:sqlite';
import type { AccountIdentity } from '../../domain/account.js';
import type { OrderRef } from '../../domain/ids.js';
import { FINGERPRINT_VERSION } from '../../domain/operation/claim.js';
import type { Intention } from '../../domain/operation/kind.js';
import type { Operation } from '../../domain/operation/operation.js';
import { changedAttemptRows, droppedNumbers, newResolutionRows } from '../stored/changed-rows.js';
import {
  type AttemptRow,
  fromRows,
  type OperationRow,
  type ResolutionRow,
  toAttemptRow,
  toOperationRow,
} from '../stored/rows.js';
import { doneSeatOf, seatOf } from '../stored/seats.js';
import { fromColumns, toColumns, toMoment } from './moments.js';

/** Operations in and out of their rows; every call belongs to a transaction that its caller has open. */
export interface SqliteRows {
  find(id: string): Operation | null;
  findByKey(tenant: string, key: string): Operation | null;
  /** What is open or contradicted of an order, and who holds the done seat of the verb, whatever tenant they belong to. */
  findSeated(identity: AccountIdentity, intention: Intention): readonly Operation[];
  findHolders(order: OrderRef): readonly Operation[];
  /** The operation, its attempts, and its key, which points to it from now on. */
  insert(operation: Operation): void;
  /** What changed from the one to the other. */
  update(before: Operation, after: Operation): void;
  /** Nobody looks at it before this moment. Its rows may be such that they cannot be read. */
  putOff(id: string, until: Date): void;
}

export const createSqliteRows = (db: DatabaseSync): SqliteRows => {
  const operationOfId = db.prepare('SELECT * FROM operations WHERE id = ?');
  const attemptsOfId = db.prepare('SELECT * FROM attempts WHERE operation_id = ?');
  const resolutionOfId = db.prepare('SELECT * FROM resolutions WHERE operation_id = ?');
  const idOfKey = db.prepare('SELECT operation_id AS id FROM keys WHERE tenant = ? AND key = ?');
  const idsOfOrder = db.prepare(
    `SELECT id FROM operations
     WHERE account = ? AND provider_order_id = ? AND (finished_at IS NULL OR state = 'SUCCEEDED' OR contradicted_by IS NOT NULL)`,
  );
  // Not by the open seat itself: where two operations should hold it, one of them does.
  const idsOfSeat = db.prepare(
    `SELECT id FROM operations INDEXED BY operations_seated
     WHERE provider_order_id = ? AND (finished_at IS NULL OR contradicted_by IS NOT NULL)
     UNION SELECT id FROM operations INDEXED BY operations_done_seat WHERE done_seat = ?`,
  );
  const dropAttempt = db.prepare('DELETE FROM attempts WHERE operation_id = ? AND number = ?');
  const putOff = db.prepare('UPDATE operations SET next_check_at = ?, revision = revision + 1 WHERE id = ?');
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
  const findAll = (rows: readonly unknown[]): readonly Operation[] =>
    (rows as readonly IdRow[]).map(({ id }) => find(id)).filter((operation) => operation !== null);

  return {
    find,
    findByKey: (tenant, key) => {
      const row = idOfKey.get(tenant, key) as unknown as IdRow | undefined;
      return row ? find(row.id) : null;
    },
    findSeated: (identity, { providerOrderId, kind }) => {
      const seat = seatOf(identity, providerOrderId);
      const found = findAll(idsOfSeat.all(providerOrderId, doneSeatOf(seat, kind)));
      return found.filter((operation) => seatOf(operation.identity, operation.providerOrderId) === seat);
    },
    findHolders: ({ account, providerOrderId }) => findAll(idsOfOrder.all(account, providerOrderId)),

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
      const row = toOperationRow(after);
      const { id, state, problem, open_seat, done_seat, looks, contradicted_by, finished_at, next_check_at } = row;
      const { epoch, revision } = row;
      const changed = { id, state, problem, open_seat, done_seat, looks, contradicted_by, finished_at, next_check_at };
      updateOperation.run(toColumns({ ...changed, epoch, revision }));
      for (const number of droppedNumbers(before, after)) dropAttempt.run(id, number);
      for (const row of changedAttemptRows(before, after)) keepAttempt.run(toColumns(row));
      for (const row of newResolutionRows(before, after)) insertResolution.run(toColumns(row));
    },

    putOff: (id, until) => void putOff.run(toMoment(until), id),
  };
};

interface IdRow {
  readonly id: string;
}

const INSERT_OPERATION = `
  INSERT INTO operations (
    id, tenant, account, provider, base_url, shop_host, mode, owner, provider_idempotency, provider_order_id, kind,
    intention, capture_window_days, idempotency_key, generation, provider_key, requested_by, state, problem, open_seat,
    done_seat, looks, contradicted_by, started_at, claimed_until, finished_at, next_check_at, epoch, revision)
  VALUES (
    :id, :tenant, :account, :provider, :base_url, :shop_host, :mode, :owner, :provider_idempotency, :provider_order_id,
    :kind, :intention, :capture_window_days, :idempotency_key, :generation, :provider_key, :requested_by, :state, :problem,
    :open_seat, :done_seat, :looks, :contradicted_by, :started_at, :claimed_until, :finished_at, :next_check_at, :epoch,
    :revision)`;

const UPDATE_OPERATION = `
  UPDATE operations
  SET state = :state, problem = :problem, looks = :looks, contradicted_by = :contradicted_by, finished_at = :finished_at,
    next_check_at = :next_check_at, epoch = :epoch, revision = :revision,
    -- A seat that another operation has taken meanwhile stays with it.
    open_seat = CASE WHEN EXISTS (SELECT 1 FROM operations other WHERE other.open_seat = :open_seat AND other.id <> :id)
      THEN NULL ELSE :open_seat END,
    done_seat = CASE WHEN EXISTS (SELECT 1 FROM operations other WHERE other.done_seat = :done_seat AND other.id <> :id)
      THEN NULL ELSE :done_seat END
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
