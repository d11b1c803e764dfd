import type { DatabaseSync } from 'node:sqlite';
import { type ClaimDecision, decideClaim } from '../../domain/operation/claim.js';
import { asOf, withAttempts, withResolution } from '../../domain/operation/evolve.js';
import { isLeased, leaseEndsAt } from '../../domain/operation/lease.js';
import { holdsSlot, isFinal, type Operation } from '../../domain/operation/operation.js';
import { schedule } from '../../domain/operation/schedule.js';
import type { Begun, ClaimRequest } from '../ledger.js';
import { addEvidence } from '../stored/add-evidence.js';
import { beginAttempt, isHolder } from '../stored/begin-attempt.js';
import { newOperation } from '../stored/new-operation.js';
import type { SqliteStore } from './calls.js';
import { createCountOpen } from './count-open.js';
import { duePages, listPages, takeFrom } from './pages.js';
import { createSqliteRows } from './rows.js';

/** Reads rows, asks the domain, writes rows. */
export const createSqliteStore = (db: DatabaseSync): SqliteStore => {
  const rows = createSqliteRows(db);
  const countOpen = createCountOpen(db, rows);

  const stand = (operation: Operation | null, now: Date): Operation | null => operation && asOf(operation, now);
  const find = (id: string, now: Date): Operation | null => stand(rows.find(id), now);
  const findOf = (tenant: string, id: string, now: Date): Operation | null => {
    const operation = find(id, now);
    return operation?.tenant === tenant ? operation : null;
  };
  const keep = (before: Operation, after: Operation): Operation => {
    rows.update(before, after);
    return after;
  };
  const keepBegun = (before: Operation, begun: Begun): Begun => {
    rows.update(before, begun.operation);
    return begun;
  };

  const decide = (request: ClaimRequest, now: Date): ClaimDecision => {
    const byKey = stand(rows.findByKey(request.tenant, request.idempotencyKey), now);
    const bySlot = stand(rows.findBySlot(request, request.kind), now);
    return decideClaim({ byKey, bySlot: bySlot && holdsSlot(bySlot.state) ? bySlot : null }, request, now);
  };

  return {
    peek: (now, request) => decide(request, now),

    claim: (now, request) => {
      const decision = decide(request, now);
      if (decision.kind !== 'run') return decision;
      const operation = newOperation(request, decision.generation, now);
      rows.insert(operation);
      return { kind: 'claimed', operation };
    },

    record: (now, operationId, evidence) => {
      const operation = find(operationId, now);
      if (operation === null) return null;
      const told = addEvidence(operation.attempts, evidence, now);
      return keep(operation, schedule(withAttempts(operation, told, now), now));
    },

    beginInquiry: (now, tenant, operationId, leaseMs) => {
      const operation = findOf(tenant, operationId, now);
      if (operation === null) return { kind: 'not-found' };
      if (isFinal(operation.state)) return { kind: 'final', operation };
      if (isLeased(operation, now)) return { kind: 'busy', operation };
      return keepBegun(operation, beginAttempt(operation, 'INQUIRY', leaseMs, now));
    },

    claimDue: (now, limit, leaseMs) =>
      takeFrom(duePages(db, now), limit, (id) => {
        const operation = find(id, now);
        return operation && !isLeased(operation, now) ? operation : null;
      }).map((operation) => keepBegun(operation, beginAttempt(operation, 'INQUIRY', leaseMs, now))),

    beginCall: (now, operationId, epoch, leaseMs) => {
      const operation = find(operationId, now);
      if (operation === null || !isHolder(operation, epoch, now)) return { kind: 'lost' };
      return keepBegun(operation, beginAttempt(operation, 'CALL', leaseMs, now));
    },

    handOver: (now, operationId, epoch) => {
      const operation = find(operationId, now);
      if (operation === null || !isHolder(operation, epoch, now)) return { kind: 'lost' };
      return keep(operation, { ...operation, state: 'NEEDS_REVIEW', nextCheckAt: null });
    },

    resolve: (now, { tenant, operationId, resolution, graceMs }) => {
      const operation = findOf(tenant, operationId, now);
      if (operation === null) return { kind: 'not-found' };
      if (isFinal(operation.state)) return { kind: 'final', operation };
      const graceOver = leaseEndsAt(operation).getTime() + graceMs <= now.getTime();
      const isOpen = operation.state === 'OUTCOME_UNKNOWN' || operation.state === 'NEEDS_REVIEW';
      if (!isOpen || isLeased(operation, now) || (resolution.outcome === 'NOT_APPLIED' && !graceOver)) {
        return { kind: 'busy', operation };
      }
      return { kind: 'resolved', operation: keep(operation, withResolution(operation, { ...resolution, at: now })) };
    },

    findByIds: (now, tenant, ids) => ids.map((id) => findOf(tenant, id, now)),

    findSlotHolders: (now, tenant, orders) =>
      orders.map((order) =>
        rows
          .findHolders(order)
          .filter((operation) => operation.tenant === tenant)
          .map((operation) => asOf(operation, now))
          .filter(({ state }) => holdsSlot(state)),
      ),

    countOpen,

    list: (now, query) =>
      takeFrom(listPages(db, query), query.limit, (id) => {
        const operation = find(id, now);
        return operation && (query.states?.includes(operation.state) ?? true) ? operation : null;
      }),
  };
};
