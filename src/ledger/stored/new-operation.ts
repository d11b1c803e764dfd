import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { providerKeyOf } from './provider-key.js';

/** What T1 writes: the operation with its provider key, under the lease of its claim. No attempt: nothing was sent. */
export const newOperation = (request: ClaimRequest, generation: number, now: Date): Operation => {
  const { operationId, leaseMs, ...facts } = request;
  const claimedUntil = new Date(now.getTime() + leaseMs);
  return {
    ...facts,
    id: operationId,
    kind: request.intention.kind,
    providerOrderId: request.intention.providerOrderId,
    generation,
    providerKey: providerKeyOf({ ...request, generation }),
    state: 'IN_PROGRESS',
    problem: null,
    attempts: [],
    looks: 0,
    contradictedBy: null,
    startedAt: now,
    claimedUntil,
    finishedAt: null,
    nextCheckAt: claimedUntil,
    resolution: null,
    epoch: 1,
    version: 1,
  };
};
