import { newAttempt } from '../../domain/operation/attempt.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { providerKeyOf } from './provider-key.js';

/** What T1 writes: the operation with its provider key and its first attempt under lease. */
export const newOperation = (request: ClaimRequest, generation: number, now: Date): Operation => {
  const { operationId, leaseMs, ...facts } = request;
  const attempt = newAttempt(1, 'CALL', leaseMs, now);
  return {
    ...facts,
    id: operationId,
    generation,
    providerKey: providerKeyOf({ ...request, generation }),
    state: 'IN_PROGRESS',
    problem: null,
    attempts: [attempt],
    startedAt: now,
    finishedAt: null,
    nextCheckAt: attempt.leaseUntil,
    resolution: null,
    epoch: 1,
  };
};
