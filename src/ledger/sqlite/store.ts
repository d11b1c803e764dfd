import type { DatabaseSync } from 'node:sqlite';
import type { ClaimDecision } from '../../domain/operation/claim.js';
import {
  type BegunAttempt,
  type Decision,
  decideCall,
  decideDue,
  decideHandOver,
  decideInquiry,
  decideResolution,
} from '../../domain/operation/decisions.js';
import { asOf } from '../../domain/operation/evolve.js';
import { holdsSeatOf, type Operation, ofTenant } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { ABANDONED_AT_ONCE } from '../stored/abandoned.js';
import { decideEvidence } from '../stored/add-evidence.js';
import { decideClaimOf } from '../stored/decide-claim.js';
import { endedByTime } from '../stored/ended-by-time.js';
import { isAskedFor } from '../stored/list-query.js';
import { newOperation } from '../stored/new-operation.js';
import { describeUnreadable, UNREADABLE_PAUSE_MS } from '../stored/unreadable.js';
import type { SqliteStore } from './calls.js';
import { createCountOpen } from './count-open.js';
import { isStoreFault } from './fault.js';
import { abandonedPages, duePages, listPages, takeFrom, unsentIds } from './pages.js';
import { createSqliteRows } from './rows.js';
import { inSavepoint } from './savepoint.js';

/** Reads rows, asks the domain, writes rows. */
export const createSqliteStore = (db: DatabaseSync, onFault: (fault: string) => void): SqliteStore => {
  const rows = createSqliteRows(db);
  const countOpen = createCountOpen(db, rows);

  const stand = (operation: Operation | null, now: Date): Operation | null => operation && asOf(operation, now);
  const find = (id: string, now: Date): Operation | null => stand(rows.find(id), now);
  const change = <Answer>(id: string, now: Date, decide: (operation: Operation | null) => Decision<Answer>): Answer => {
    const before = find(id, now);
    const { answer, next } = decide(before);
    if (before && next) rows.update(before, next);
    return answer;
  };

  const decide = (request: ClaimRequest, now: Date): ClaimDecision => {
    const byKey = ended(rows.findByKey(request.tenant, request.idempotencyKey), now);
    const seated = rows.findSeated(request.identity, request.intention).map((operation) => ended(operation, now));
    return decideClaimOf({ byKey, bySeat: seated.filter((operation) => operation !== null) }, request, now);
  };
  /** What time alone has made final gives its seat back before another takes it. */
  const ended = (operation: Operation | null, now: Date): Operation | null => {
    const next = operation && endedByTime(operation, now);
    if (operation && next) rows.update(operation, next);
    return next ?? stand(operation, now);
  };

  /** One row that cannot be read keeps no other from being looked at. */
  const orPutOff = <Answer>(id: string, now: Date, work: () => Answer): Answer | null => {
    try {
      return inSavepoint(db, work);
    } catch (error) {
      if (isStoreFault(error)) throw error;
      rows.putOff(id, new Date(now.getTime() + UNREADABLE_PAUSE_MS));
      onFault(describeUnreadable(id, error));
      return null;
    }
  };

  return {
    claim: (now, request) => {
      const decision = decide(request, now);
      if (decision.kind !== 'run') return decision;
      const operation = newOperation(request, decision.generation, now);
      rows.insert(operation);
      return { kind: 'claimed', operation };
    },

    record: (now, id, evidence) => change(id, now, (operation) => decideEvidence(operation, evidence, now)),

    beginInquiry: (now, tenant, id, leaseMs) =>
      change(id, now, (operation) => decideInquiry(operation, { tenant, leaseMs }, now)),

    claimDue: (now, request) => {
      const { accounts, kinds, leaseMs } = request;
      const begin = (id: string): BegunAttempt | null =>
        orPutOff(id, now, () => change(id, now, (operation) => decideDue(operation, leaseMs, now)));
      unsentIds(db, request, now).forEach(begin);
      const known = accounts.flatMap(({ account, limit }) => takeFrom(duePages(db, account, kinds, now), limit, begin));
      return [...known, ...takeFrom(abandonedPages(db, now), ABANDONED_AT_ONCE, begin)];
    },

    beginCall: (now, id, request) => change(id, now, (operation) => decideCall(operation, request, now)),

    handOver: (now, id, epoch) => change(id, now, (operation) => decideHandOver(operation, epoch, now)),

    resolve: (now, request) =>
      change(request.operationId, now, (operation) => decideResolution(operation, request, now)),

    findByIds: (now, tenant, ids) => ids.map((id) => ofTenant(find(id, now), tenant)),

    findSeatHolders: (now, tenant, orders) =>
      orders.map((order) =>
        rows
          .findHolders(order)
          .filter((operation) => operation.tenant === tenant)
          .map((operation) => asOf(operation, now))
          .filter((operation) => holdsSeatOf(operation, order)),
      ),

    countOpen,

    list: (now, query) =>
      takeFrom(listPages(db, query), query.limit, (id) => {
        const operation = find(id, now);
        return operation && isAskedFor(operation, query) ? operation : null;
      }),
  };
};
