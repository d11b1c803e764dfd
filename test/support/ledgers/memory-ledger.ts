import { newestFirst, placeOf } from '../../../src/domain/cursor.js';
import { isSameOrder, type OrderRef } from '../../../src/domain/ids.js';
import { type ClaimDecision, decideClaim } from '../../../src/domain/operation/claim.js';
import {
  type Decision,
  decideCall,
  decideDue,
  decideHandOver,
  decideInquiry,
  decideResolution,
} from '../../../src/domain/operation/decisions.js';
import { asOf } from '../../../src/domain/operation/evolve.js';
import { holdsSlotOf, type Operation, ofTenant } from '../../../src/domain/operation/operation.js';
import { byDueTime, isDue } from '../../../src/domain/operation/schedule.js';
import type { ClaimRequest, Ledger, OperationQuery } from '../../../src/ledger/ledger.js';
import { decideEvidence } from '../../../src/ledger/stored/add-evidence.js';
import { isAskedFor } from '../../../src/ledger/stored/list-query.js';
import { newOperation } from '../../../src/ledger/stored/new-operation.js';
import { openOperations } from '../../../src/ledger/stored/open-operations.js';
import type { Clock } from '../../../src/platform/clock.js';

/** A ledger that lives and dies with its process: for the embedded sandbox, whose orders die with it too, and for tests. */
export const createMemoryLedger = (clock: Clock): Ledger => {
  const operations = new Map<string, Operation>();
  const idByKey = new Map<string, string>();
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
    (idsByOrder.get(orderKey(tenant, order)) ?? [])
      .map(find)
      .filter((operation) => operation !== null)
      .filter((operation) => holdsSlotOf(operation, order));

  const decide = (request: ClaimRequest): ClaimDecision => {
    const byKey = find(idByKey.get(callerKey(request)));
    const bySlot = holdersOf(request.tenant, request).find(({ kind }) => kind === request.kind) ?? null;
    return decideClaim({ byKey, bySlot }, request, clock.now());
  };

  return {
    peek: async (request) => decide(request),

    claim: async (request) => {
      const decision = decide(request);
      if (decision.kind !== 'run') return decision;
      const operation = newOperation(request, decision.generation, clock.now());
      operations.set(operation.id, operation);
      idByKey.set(callerKey(request), operation.id);
      const order = orderKey(request.tenant, request);
      idsByOrder.set(order, [...(idsByOrder.get(order) ?? []), operation.id]);
      return { kind: 'claimed', operation };
    },

    record: async (id, evidence) => change(id, (operation, now) => decideEvidence(operation, evidence, now)),

    beginInquiry: async (tenant, id, leaseMs) =>
      change(id, (operation, now) => decideInquiry(operation, { tenant, leaseMs }, now)),

    claimDue: async (limit, leaseMs) =>
      all()
        .filter((operation) => isDue(operation, clock.now()))
        .sort(byDueTime)
        .slice(0, limit)
        .map(({ id }) => change(id, (operation, now) => decideDue(operation, leaseMs, now)))
        .filter((begun) => begun !== null),

    beginCall: async (id, epoch, leaseMs) =>
      change(id, (operation, now) => decideCall(operation, { epoch, leaseMs }, now)),

    handOver: async (id, epoch) => change(id, (operation, now) => decideHandOver(operation, epoch, now)),

    resolve: async (request) =>
      change(request.operationId, (operation, now) => decideResolution(operation, request, now)),

    findByIds: async (tenant, ids) => ids.map((id) => ofTenant(find(id), tenant)),
    findSeatHolders: async (tenant, orders) => orders.map((order) => holdersOf(tenant, order)),

    countOpen: async () => openOperations([], all()),

    list: async (query) =>
      all()
        .filter((operation) => isWanted(operation, query))
        .sort((a, b) => newestFirst(placeOf(a), placeOf(b)))
        .slice(0, query.limit),

    close: async () => {},
  };
};

const callerKey = ({ tenant, idempotencyKey }: ClaimRequest): string => JSON.stringify([tenant, idempotencyKey]);

const orderKey = (tenant: string, { account, providerOrderId }: OrderRef): string =>
  JSON.stringify([tenant, account, providerOrderId]);

const isWanted = (operation: Operation, query: OperationQuery): boolean =>
  operation.tenant === query.tenant &&
  isAskedFor(operation, query) &&
  (query.kinds?.includes(operation.kind) ?? true) &&
  (query.account === undefined || operation.account === query.account) &&
  (query.order === undefined || isSameOrder(operation, query.order)) &&
  (query.idempotencyKey === undefined || operation.idempotencyKey === query.idempotencyKey) &&
  (query.startedBefore === undefined || operation.startedAt.getTime() < query.startedBefore.getTime()) &&
  (query.after === undefined || newestFirst(query.after, placeOf(operation)) < 0);
