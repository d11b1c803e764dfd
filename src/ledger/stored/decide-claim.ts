import { type ClaimDecision, type ClaimFacts, decideClaim } from '../../domain/operation/claim.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';

/**
 * Who gets which answer; of several operations that keep the order, from the oldest. A claim made again under its own id finds
 * its operation there, unless the store has lost it.
 */
export const decideClaimOf = ({ byKey, bySeat }: ClaimFacts, request: ClaimRequest, now: Date): ClaimDecision =>
  byKey?.id === request.operationId
    ? { kind: 'replay', operation: byKey }
    : decideClaim({ byKey, bySeat: bySeat.toSorted(oldestFirst) }, request, now);

const oldestFirst = (a: Operation, b: Operation): number =>
  a.startedAt.getTime() - b.startedAt.getTime() || Number(a.id > b.id) - Number(a.id < b.id);
