import { expect, it } from 'vitest';
import { settle } from '../../../src/domain/operation/settle.js';
import { newOperation } from '../../../src/ledger/stored/new-operation.js';
import { providerKeyOf } from '../../../src/ledger/stored/provider-key.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { NOON } from '../../support/fake-clock.js';

const CLAIMED_UNTIL = new Date(NOON.getTime() + LEASE_MS);

it('is written before anything is sent: no attempt, and the lease of its claim', () => {
  const request = aClaim({ kind: 'PROCESS', providerOrderId: 'ORD-7' });
  const operation = newOperation(request, 3, NOON);
  expect(operation).toMatchObject({
    id: request.operationId,
    kind: 'PROCESS',
    providerOrderId: 'ORD-7',
    intention: request.intention,
    generation: 3,
    providerKey: providerKeyOf({ ...request, generation: 3 }),
    state: 'IN_PROGRESS',
    attempts: [],
    looks: 0,
    contradictedBy: null,
    claimedUntil: CLAIMED_UNTIL,
    nextCheckAt: CLAIMED_UNTIL,
    epoch: 1,
    version: 1,
  });
});

it('is FAILED, nothing sent, where its claim runs out and nobody wrote down a send', () => {
  const operation = newOperation(aClaim(), 1, NOON);
  expect(settle(operation, new Date(CLAIMED_UNTIL.getTime() - 1)).state).toBe('IN_PROGRESS');
  expect(settle(operation, CLAIMED_UNTIL).state).toBe('FAILED');
});
