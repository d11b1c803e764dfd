import { decideHandOver, decideInquiry, decideResolution } from '../../domain/operation/decisions.js';
import { holdsSeatOf, ofTenant } from '../../domain/operation/operation.js';
import type { Clock } from '../../platform/clock.js';
import type { Ledger, StoreDown } from '../ledger.js';
import { begin, beginAsSeen } from './begin-call.js';
import { change, type Decide } from './change.js';
import { claim } from './claim.js';
import { countOpen } from './count-open.js';
import { takeDue } from './due.js';
import { list } from './list.js';
import { openPostgres } from './open.js';
import { ofOrders, withIds } from './picked.js';
import { read } from './read.js';
import { record, recordAsSeen } from './record.js';
import { createCallRunner } from './run-call.js';
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

/** The ledger in one PostgreSQL, shared by several servers. Rejects with LedgerCannotOpen. */
export const createPostgresLedger = async (options: PostgresLedgerOptions): Promise<Ledger> => {
  const { url, clock, maxConnections = 10, onFault = () => undefined, now: givenNow = () => null } = options;
  const pool = await openPostgres({ url, maxConnections });
  const { call, close } = createCallRunner({ pool, clock, onFault, givenNow });
  const seen = createSeenOperations(clock);

  const decided = <Answer>(id: string, decide: Decide<Answer>): Promise<Answer | StoreDown> =>
    call((sql, given) => change(sql, given, id, decide));

  return {
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

    beginInquiry: (tenant, id, leaseMs) =>
      decided(id, (operation, now) => decideInquiry(operation, { tenant, leaseMs }, now)),

    claimDue: (request) =>
      call(async (sql, given) => {
        const taken = await takeDue(sql, given, request, onFault);
        for (const { begun, revision, now } of taken) seen.add(begun.operation, revision, now);
        return taken.map(({ begun }) => begun);
      }),

    beginCall: (id, request) =>
      call(async (sql, given) => {
        const known = seen.take(id);
        const begun =
          (known && (await beginAsSeen(sql, given, known, request))) ?? (await begin(sql, given, id, request));
        if (begun.answer.kind === 'begun') seen.add(begun.answer.operation, begun.answer.operation.version, begun.now);
        return begun.answer;
      }),

    handOver: (id, epoch) => decided(id, (operation, now) => decideHandOver(operation, epoch, now)),

    resolve: (request) => decided(request.operationId, (operation, now) => decideResolution(operation, request, now)),

    findByIds: (tenant, ids) =>
      call(async (sql, given) => {
        const { stored } = await read(sql, given, withIds(sql, [...new Set(ids)]));
        const byId = new Map(stored.map(({ operation }) => [operation.id, operation]));
        return ids.map((id) => ofTenant(byId.get(id) ?? null, tenant));
      }),

    findSeatHolders: (tenant, orders) =>
      call(async (sql, given) => {
        const { stored } = await read(sql, given, ofOrders(sql, tenant, orders));
        const holders = new Map(stored.map(({ operation }) => [operation.id, operation]));
        return orders.map((order) => [...holders.values()].filter((holder) => holdsSeatOf(holder, order)));
      }),

    countOpen: () => call(countOpen),
    list: (query) => call((sql, given) => list(sql, given, query)),
    close,
  };
};
