import type { Place } from '../../src/domain/cursor.js';
import type { OrderRef } from '../../src/domain/ids.js';
import { type ClaimDecision, decideClaim } from '../../src/domain/operation/claim.js';
import { asOf, withAttempts, withResolution } from '../../src/domain/operation/evolve.js';
import { isLeased, leaseEndsAt } from '../../src/domain/operation/lease.js';
import { holdsSlot, isFinal, type Operation } from '../../src/domain/operation/operation.js';
import { schedule } from '../../src/domain/operation/schedule.js';
import type { Begun, ClaimRequest, Ledger, OperationQuery } from '../../src/ledger/ledger.js';
import { addEvidence } from '../../src/ledger/stored/add-evidence.js';
import { beginAttempt, isHolder } from '../../src/ledger/stored/begin-attempt.js';
import { newOperation } from '../../src/ledger/stored/new-operation.js';
import type { Clock } from '../../src/platform/clock.js';

/** A ledger that lives and dies with its process: for the embedded sandbox, whose orders die with it too, and for tests. */
export const createMemoryLedger = (clock: Clock): Ledger => {
  const operations = new Map<string, Operation>();
  const idByKey = new Map<string, string>();
  const idsByOrder = new Map<string, string[]>();

  const find = (id: string | undefined): Operation | null => {
    const operation = id === undefined ? undefined : operations.get(id);
    return operation ? asOf(operation, clock.now()) : null;
  };
  const findOf = (tenant: string, id: string): Operation | null => {
    const operation = find(id);
    return operation?.tenant === tenant ? operation : null;
  };
  const keep = (operation: Operation): Operation => {
    operations.set(operation.id, operation);
    return operation;
  };
  const keepBegun = (begun: Begun): Begun => {
    keep(begun.operation);
    return begun;
  };
  const holdersOf = (tenant: string, order: OrderRef): Operation[] =>
    (idsByOrder.get(orderKey(tenant, order)) ?? [])
      .map(find)
      .filter((operation) => operation !== null)
      .filter(({ state }) => holdsSlot(state));

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
      const operation = keep(newOperation(request, decision.generation, clock.now()));
      idByKey.set(callerKey(request), operation.id);
      const order = orderKey(request.tenant, request);
      idsByOrder.set(order, [...(idsByOrder.get(order) ?? []), operation.id]);
      return { kind: 'claimed', operation };
    },

    record: async (operationId, evidence) => {
      const operation = find(operationId);
      if (operation === null) return null;
      const now = clock.now();
      return keep(schedule(withAttempts(operation, addEvidence(operation.attempts, evidence, now), now), now));
    },

    beginInquiry: async (tenant, operationId, leaseMs) => {
      const operation = findOf(tenant, operationId);
      if (operation === null) return { kind: 'not-found' };
      const now = clock.now();
      if (isFinal(operation.state)) return { kind: 'final', operation };
      if (isLeased(operation, now)) return { kind: 'busy', operation };
      return keepBegun(beginAttempt(operation, 'INQUIRY', leaseMs, now));
    },

    claimDue: async (limit, leaseMs) => {
      const now = clock.now();
      return [...operations.keys()]
        .map(find)
        .filter((operation) => operation !== null)
        .filter((operation) => isDue(operation, now))
        .sort((a, b) => dueAt(a) - dueAt(b))
        .slice(0, limit)
        .map((operation) => keepBegun(beginAttempt(operation, 'INQUIRY', leaseMs, now)));
    },

    beginCall: async (operationId, epoch, leaseMs) => {
      const operation = find(operationId);
      const now = clock.now();
      if (operation === null || !isHolder(operation, epoch, now)) return { kind: 'lost' };
      return keepBegun(beginAttempt(operation, 'CALL', leaseMs, now));
    },

    handOver: async (operationId, epoch) => {
      const operation = find(operationId);
      if (operation === null || !isHolder(operation, epoch, clock.now())) return { kind: 'lost' };
      return keep({ ...operation, state: 'NEEDS_REVIEW', nextCheckAt: null });
    },

    resolve: async ({ tenant, operationId, resolution, graceMs }) => {
      const operation = findOf(tenant, operationId);
      if (operation === null) return { kind: 'not-found' };
      const now = clock.now();
      if (isFinal(operation.state)) return { kind: 'final', operation };
      const graceOver = leaseEndsAt(operation).getTime() + graceMs <= now.getTime();
      const isOpen = operation.state === 'OUTCOME_UNKNOWN' || operation.state === 'NEEDS_REVIEW';
      if (!isOpen || isLeased(operation, now) || (resolution.outcome === 'NOT_APPLIED' && !graceOver)) {
        return { kind: 'busy', operation };
      }
      return { kind: 'resolved', operation: keep(withResolution(operation, { ...resolution, at: now })) };
    },

    findByIds: async (tenant, ids) => ids.map((id) => findOf(tenant, id)),
    findSlotHolders: async (tenant, orders) => orders.map((order) => holdersOf(tenant, order)),

    countOpen: async () => {
      const open = [...operations.keys()]
        .map(find)
        .filter((operation) => operation?.state === 'OUTCOME_UNKNOWN' || operation?.state === 'NEEDS_REVIEW')
        .filter((operation) => operation !== null);
      const needsReview = open.filter(({ state }) => state === 'NEEDS_REVIEW').length;
      const oldest = Math.min(...open.map(({ startedAt }) => startedAt.getTime()));
      return {
        unknown: open.length - needsReview,
        needsReview,
        oldestStartedAt: open.length === 0 ? null : new Date(oldest),
      };
    },

    list: async (query) =>
      [...operations.keys()]
        .map(find)
        .filter((operation) => operation !== null)
        .filter((operation) => isWanted(operation, query))
        .sort((a, b) => comparePlaces(placeOf(b), placeOf(a)))
        .slice(0, query.limit),

    close: async () => {},
  };
};

const isDue = (operation: Operation, now: Date): boolean =>
  operation.nextCheckAt !== null && operation.nextCheckAt.getTime() <= now.getTime() && !isLeased(operation, now);

const dueAt = ({ nextCheckAt }: Operation): number => Number(nextCheckAt);

const callerKey = ({ tenant, idempotencyKey }: ClaimRequest): string => JSON.stringify([tenant, idempotencyKey]);

const orderKey = (tenant: string, { account, providerOrderId }: OrderRef): string =>
  JSON.stringify([tenant, account, providerOrderId]);

const placeOf = ({ startedAt, id }: Operation): Place => ({ startedAtMs: startedAt.getTime(), id });

const comparePlaces = (a: Place, b: Place): number =>
  a.startedAtMs - b.startedAtMs || (a.id < b.id ? -1 : Number(a.id > b.id));

const isWanted = (operation: Operation, query: OperationQuery): boolean =>
  operation.tenant === query.tenant &&
  (query.states?.includes(operation.state) ?? true) &&
  (query.kinds?.includes(operation.kind) ?? true) &&
  (query.account === undefined || operation.account === query.account) &&
  (query.order === undefined || isOf(operation, query.order)) &&
  (query.idempotencyKey === undefined || operation.idempotencyKey === query.idempotencyKey) &&
  (query.startedBefore === undefined || operation.startedAt.getTime() < query.startedBefore.getTime()) &&
  (query.after === undefined || comparePlaces(placeOf(operation), query.after) < 0);

const isOf = ({ account, providerOrderId }: Operation, order: OrderRef): boolean =>
  account === order.account && providerOrderId === order.providerOrderId;
