import { newestFirst, placeOf } from '../../../src/domain/cursor.js';
import { isSameOrder, type OrderRef } from '../../../src/domain/ids.js';
import type { ClaimDecision } from '../../../src/domain/operation/claim.js';
import {
  type BegunAttempt,
  type Decision,
  decideCall,
  decideDue,
  decideHandOver,
  decideInquiry,
  decideResolution,
} from '../../../src/domain/operation/decisions.js';
import { asOf } from '../../../src/domain/operation/evolve.js';
import { holdsSeatOf, type Operation, ofTenant } from '../../../src/domain/operation/operation.js';
import { byDueTime, isDue } from '../../../src/domain/operation/schedule.js';
import type { ClaimRequest, Ledger, OperationQuery } from '../../../src/ledger/ledger.js';
import { ABANDONED_AT_ONCE, ABANDONED_MS } from '../../../src/ledger/stored/abandoned.js';
import { decideEvidence } from '../../../src/ledger/stored/add-evidence.js';
import { decideClaimOf } from '../../../src/ledger/stored/decide-claim.js';
import { endedByTime } from '../../../src/ledger/stored/ended-by-time.js';
import { isAskedFor } from '../../../src/ledger/stored/list-query.js';
import { newOperation } from '../../../src/ledger/stored/new-operation.js';
import { openOperations } from '../../../src/ledger/stored/open-operations.js';
import { seatOf } from '../../../src/ledger/stored/seats.js';
import type { Clock } from '../../../src/platform/clock.js';

/** A ledger that lives and dies with its process: for the embedded sandbox, whose orders die with it too, and for tests. */
export const createMemoryLedger = (clock: Clock): Ledger => {
  const operations = new Map<string, Operation>();
  const idByKey = new Map<string, string>();
  const idsBySeat = new Map<string, string[]>();
  const idsByOrder = new Map<string, string[]>();

  const find = (id: string | undefined): Operation | null => {
    const operation = id === undefined ? undefined : operations.get(id);
    return operation ? asOf(operation, clock.now()) : null;
  };
  const all = (): Operation[] => [...operations.keys()].map(find).filter((operation) => operation !== null);
  const change = <Answer>(id: string, decide: (operation: Operation | null, now: Date) => Decision<Answer>): Answer => {
    const { answer, next } = decide(find(id), clock.now());
    if (next) operations.set(id, next);
    return answer;
  };

  const holdersOf = (tenant: string, order: OrderRef): Operation[] =>
    (idsByOrder.get(orderKey(order)) ?? [])
      .map(find)
      .filter((operation) => operation !== null)
      .filter((operation) => operation.tenant === tenant && holdsSeatOf(operation, order));

  /** What time alone has made final is written down before another takes its seat. */
  const ended = (id: string): Operation | null => {
    const row = operations.get(id);
    const next = row && endedByTime(row, clock.now());
    if (next) operations.set(id, next);
    return find(id);
  };
  const decide = (request: ClaimRequest): ClaimDecision => {
    const seated = (idsBySeat.get(seatOf(request.identity, request.intention.providerOrderId)) ?? []).map(ended);
    const byKey = ended(idByKey.get(callerKey(request)) ?? '');
    return decideClaimOf({ byKey, bySeat: seated.filter((operation) => operation !== null) }, request, clock.now());
  };
  const isAbandoned = ({ nextCheckAt }: Operation): boolean =>
    nextCheckAt !== null && clock.now().getTime() - nextCheckAt.getTime() >= ABANDONED_MS;
  /** The first `limit` of these that are due, oldest due first. */
  const beginDue = (isWanted: (operation: Operation) => boolean, limit: number, leaseMs: number): BegunAttempt[] => {
    const begun: BegunAttempt[] = [];
    const due = all().filter((operation) => isWanted(operation) && isDue(operation, clock.now()));
    for (const { id } of due.sort(byDueTime)) {
      const taken = begun.length < limit ? change(id, (found, now) => decideDue(found, leaseMs, now)) : null;
      if (taken) begun.push(taken);
    }
    return begun;
  };

  return {
    claim: async (request) => {
      const decision = decide(request);
      if (decision.kind !== 'run') return decision;
      const operation = newOperation(request, decision.generation, clock.now());
      operations.set(operation.id, operation);
      idByKey.set(callerKey(request), operation.id);
      add(idsBySeat, seatOf(operation.identity, operation.providerOrderId), operation.id);
      add(idsByOrder, orderKey(operation), operation.id);
      return { kind: 'claimed', operation };
    },

    record: async (id, evidence) => change(id, (operation, now) => decideEvidence(operation, evidence, now)),

    beginInquiry: async (tenant, id, leaseMs) =>
      change(id, (operation, now) => decideInquiry(operation, { tenant, leaseMs }, now)),

    claimDue: async ({ accounts, kinds, leaseMs }) => {
      const isOf = (operation: Operation, account: string): boolean =>
        operation.account === account && kinds.includes(operation.kind);
      const isKnown = (operation: Operation): boolean => accounts.some(({ account }) => isOf(operation, account));
      // Nothing was sent: they are nobody's share.
      const unsent = all().filter(({ attempts }) => attempts.length === 0);
      for (const operation of unsent) if (isKnown(operation) || isAbandoned(operation)) ended(operation.id);
      return [
        ...accounts.flatMap(({ account, limit }) => beginDue((operation) => isOf(operation, account), limit, leaseMs)),
        ...beginDue(isAbandoned, ABANDONED_AT_ONCE, leaseMs),
      ];
    },

    beginCall: async (id, request) => change(id, (operation, now) => decideCall(operation, request, now)),

    handOver: async (id, epoch) => change(id, (operation, now) => decideHandOver(operation, epoch, now)),

    resolve: async (request) =>
      change(request.operationId, (operation, now) => decideResolution(operation, request, now)),

    findByIds: async (tenant, ids) => ids.map((id) => ofTenant(find(id), tenant)),
    findSeatHolders: async (tenant, orders) => orders.map((order) => holdersOf(tenant, order)),

    countOpen: async () =>
      openOperations([], all(), all().filter(({ contradictedBy }) => contradictedBy !== null).length),

    list: async (query) =>
      all()
        .filter((operation) => isWanted(operation, query))
        .sort((a, b) => newestFirst(placeOf(a), placeOf(b)))
        .slice(0, query.limit),

    close: async () => {},
  };
};

const add = (ids: Map<string, string[]>, name: string, id: string): void => {
  ids.set(name, [...(ids.get(name) ?? []), id]);
};

const callerKey = ({ tenant, idempotencyKey }: ClaimRequest): string => JSON.stringify([tenant, idempotencyKey]);

const orderKey = ({ account, providerOrderId }: OrderRef): string => JSON.stringify([account, providerOrderId]);

const isWanted = (operation: Operation, query: OperationQuery): boolean =>
  operation.tenant === query.tenant &&
  isAskedFor(operation, query) &&
  (!query.contradicted || operation.contradictedBy !== null) &&
  (query.kinds?.includes(operation.kind) ?? true) &&
  (query.account === undefined || operation.account === query.account) &&
  (query.order === undefined || isSameOrder(operation, query.order)) &&
  (query.idempotencyKey === undefined || operation.idempotencyKey === query.idempotencyKey) &&
  (query.startedBefore === undefined || operation.startedAt.getTime() < query.startedBefore.getTime()) &&
  (query.after === undefined || newestFirst(query.after, placeOf(operation)) < 0);
