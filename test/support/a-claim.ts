import { randomUUID } from 'node:crypto';
import type { ClaimRequest } from '../../src/ledger/ledger.js';
import { anIdentity } from './an-account.js';

export const LEASE_MS = 60_000;

/** A capture of acme:ORD-1 with the idempotency key k1. */
export const aClaim = (changes: Partial<ClaimRequest> = {}): ClaimRequest => ({
  operationId: `op_${randomUUID()}`,
  tenant: 'default',
  account: 'acme',
  identity: anIdentity(),
  providerIdempotency: 'KEY',
  providerOrderId: 'ORD-1',
  kind: 'CAPTURE',
  idempotencyKey: 'k1',
  requestedBy: 'shop-front',
  leaseMs: LEASE_MS,
  ...changes,
});
