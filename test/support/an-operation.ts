import type { Attempt } from '../../src/domain/operation/attempt.js';
import type { Operation } from '../../src/domain/operation/operation.js';
import { anIdentity } from './an-account.js';
import { NOON } from './fake-clock.js';

export const anAttempt = (changes: Partial<Attempt> = {}): Attempt => ({
  number: 1,
  purpose: 'CALL',
  startedAt: NOON,
  sentAt: NOON,
  answeredAt: NOON,
  leaseUntil: NOON,
  result: null,
  ...changes,
});

/** A capture of acme:ORD-1 under way. */
export const anOperation = (changes: Partial<Operation> = {}): Operation => ({
  id: 'op_00000000-0000-4000-8000-000000000001',
  tenant: 'default',
  account: 'acme',
  identity: anIdentity(),
  providerOrderId: 'ORD-1',
  kind: 'CAPTURE',
  intention: { kind: 'CAPTURE', providerOrderId: 'ORD-1' },
  idempotencyKey: 'k1',
  generation: 1,
  providerKey: '00000000-0000-8000-8000-000000000001',
  providerIdempotency: 'KEY',
  captureWindowDays: 5,
  requestedBy: 'shop-front',
  state: 'IN_PROGRESS',
  problem: null,
  attempts: [anAttempt()],
  looks: 0,
  contradictedBy: null,
  startedAt: NOON,
  claimedUntil: NOON,
  finishedAt: null,
  nextCheckAt: null,
  resolution: null,
  epoch: 1,
  version: 1,
  ...changes,
});
