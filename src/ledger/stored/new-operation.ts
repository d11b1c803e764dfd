import type { Operation } from '../../domain/operation/operation.js';
import type { ClaimRequest } from '../ledger.js';
import { providerKeyOf } from './provider-key.js';

/** What T1 writes: the operation with its provider key and its first attempt under lease. */
export const newOperation = (request: ClaimRequest, generation: number, now: Date): Operation => {
  const { operationId, leaseMs, ...facts } = request;
  return {
    ...facts,
    id: operationId,
    generation,
    providerKey: providerKeyOf({ ...request, generation }),
    state: 'IN_PROGRESS',
    problem: null,
    attempts: [
      {
        number: 1,
        purpose: 'CALL',
        startedAt: now,
        sentAt: null,
        answeredAt: null,
        leaseUntil: new Date(now.getTime() + leaseMs),
        result: null,
      },
    ],
    startedAt: now,
    finishedAt: null,
    nextCheckAt: new Date(now.getTime() + leaseMs),
    resolution: null,
    epoch: 1,
  };
};
