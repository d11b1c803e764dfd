import type { OrderRef } from '../../domain/ids.js';
import { withResolution } from '../../domain/operation/evolve.js';
import { isLeased, leaseEndsAt } from '../../domain/operation/lease.js';
import { holdsSlot, isFinal, type Operation } from '../../domain/operation/operation.js';
import type { Clock } from '../../platform/clock.js';
import type { Begun, Ledger, Lost, StoreDown } from '../ledger.js';
import { beginAttempt, isHolder } from '../stored/begin-attempt.js';
import { change } from './change.js';
import { claim, decide } from './claim.js';
import { countOpen } from './count-open.js';
import { takeDue } from './due.js';
import { list } from './list.js';
import { openPostgres } from './open.js';
import { ofOrders, read, withIds } from './read.js';
import { record, recordAsSeen } from './record.js';
import { createCall } from './run-call.js';
import { createSeenOperations } from './seen.js';

export interface PostgresLedgerOptions {
  /** postgres://user:password@host:5432/database; `?search_path=name` for a schema of its own, `?sslmode=verify-full`. */
  readonly url: string;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly maxConnections?: number;
  /** What a store-down was about, where the database is not simply away: codes, for the log. */
  readonly onFault?: (fault: string) => void;
  /** What stands for PostgreSQL's now(), in tests. */
  readonly now?: () => Date;
}

const LOST: Lost = { kind: 'lost' };

type Inquiry = Exclude<Awaited<ReturnType<Ledger['beginInquiry']>>, StoreDown>;
type Resolved = Exclude<Awaited<ReturnType<Ledger['resolve']>>, StoreDown>;

/** The ledger in one PostgreSQL, shared by several servers. Rejects with LedgerCannotOpen. */
export const createPostgresLedger = async (options: PostgresLedgerOptions): Promise<Ledger> => {
  const { url, clock, maxConnections = 10, onFault = () => undefined, now: givenNow = () => null } = options;
  const pool = await openPostgres({ url, maxConnections });
  const { call, close } = createCall({ pool, clock, onFault, givenNow });
  const seen = createSeenOperations(clock);

  const findOf = (operation: Operation | null, tenant: string): Operation | null =>
    operation?.tenant === tenant ? operation : null;

  return {
    peek: (request) => call((sql, given) => decide(sql, given, request)),

    claim: (request) =>
      call(async (sql, given) => {
        const claimed = await claim(sql, given, request);
        if (claimed.kind !== 'claimed') return claimed;
        const { kind, operation, now } = claimed;
        seen.add(operation, 1, now);
        return { kind, operation };
      }),

    record: (operationId, evidence) =>
      call(async (sql, given) => {
        const known = seen.take(operationId);
        const recorded = known && (await recordAsSeen(sql, given, known, evidence));
        return recorded ?? record(sql, given, operationId, evidence);
      }),

    beginInquiry: (tenant, operationId, leaseMs) =>
      call((sql, given) =>
        change<Inquiry>(sql, given, operationId, (found, now) => {
          const operation = findOf(found, tenant);
          if (operation === null) return { answer: { kind: 'not-found' } };
          if (isFinal(operation.state)) return { answer: { kind: 'final', operation } };
          if (isLeased(operation, now)) return { answer: { kind: 'busy', operation } };
          const begun = beginAttempt(operation, 'INQUIRY', leaseMs, now);
          return { answer: begun, next: begun.operation };
        }),
      ),

    claimDue: (limit, leaseMs) =>
      call(async (sql, given) => {
        const taken = await takeDue(sql, given, limit, leaseMs);
        for (const { begun, revision, now } of taken) seen.add(begun.operation, revision, now);
        return taken.map(({ begun }) => begun);
      }),

    beginCall: (operationId, epoch, leaseMs) =>
      call((sql, given) =>
        change<Begun | Lost>(sql, given, operationId, (operation, now) => {
          if (operation === null || !isHolder(operation, epoch, now)) return { answer: LOST };
          const begun = beginAttempt(operation, 'CALL', leaseMs, now);
          return { answer: begun, next: begun.operation };
        }),
      ),

    handOver: (operationId, epoch) =>
      call((sql, given) =>
        change<Operation | Lost>(sql, given, operationId, (operation, now) => {
          if (operation === null || !isHolder(operation, epoch, now)) return { answer: LOST };
          const next: Operation = { ...operation, state: 'NEEDS_REVIEW', nextCheckAt: null };
          return { answer: next, next };
        }),
      ),

    resolve: ({ tenant, operationId, resolution, graceMs }) =>
      call((sql, given) =>
        change<Resolved>(sql, given, operationId, (found, now) => {
          const operation = findOf(found, tenant);
          if (operation === null) return { answer: { kind: 'not-found' } };
          if (isFinal(operation.state)) return { answer: { kind: 'final', operation } };
          const graceOver = leaseEndsAt(operation).getTime() + graceMs <= now.getTime();
          const isOpen = operation.state === 'OUTCOME_UNKNOWN' || operation.state === 'NEEDS_REVIEW';
          if (!isOpen || isLeased(operation, now) || (resolution.outcome === 'NOT_APPLIED' && !graceOver)) {
            return { answer: { kind: 'busy', operation } };
          }
          const next = withResolution(operation, { ...resolution, at: now });
          return { answer: { kind: 'resolved', operation: next }, next };
        }),
      ),

    findByIds: (tenant, ids) =>
      call(async (sql, given) => {
        const { stored } = await read(sql, given, withIds(sql, [...new Set(ids)]));
        const byId = new Map(stored.map(({ operation }) => [operation.id, operation]));
        return ids.map((id) => findOf(byId.get(id) ?? null, tenant));
      }),

    findSlotHolders: (tenant, orders) =>
      call(async (sql, given) => {
        const { stored } = await read(sql, given, ofOrders(sql, tenant, orders));
        const holders = new Map(stored.map(({ operation }) => [operation.id, operation]));
        return orders.map((order) => [...holders.values()].filter((holder) => isOf(holder, order)));
      }),

    countOpen: () => call(countOpen),
    list: (query) => call((sql, given) => list(sql, given, query)),
    close,
  };
};

const isOf = ({ account, providerOrderId, state }: Operation, order: OrderRef): boolean =>
  account === order.account && providerOrderId === order.providerOrderId && holdsSlot(state);
