import { type ClaimDecision, type ClaimFacts, decideClaim } from '../../domain/operation/claim.js';
import type { ClaimRequest } from '../ledger.js';

/** Who gets which answer. A claim made again under its own id finds its operation there, unless the store has lost it. */
export const decideClaimOf = (facts: ClaimFacts, request: ClaimRequest, now: Date): ClaimDecision =>
  facts.byKey?.id === request.operationId
    ? { kind: 'replay', operation: facts.byKey }
    : decideClaim(facts, request, now);
