import { randomUUID } from 'node:crypto';
import type { OperationKind } from '../../src/domain/operation/kind.js';
import type { ClaimRequest } from '../../src/ledger/ledger.js';
import { anIdentity } from './an-account.js';

export const LEASE_MS = 60_000;

/** What a test changes of a claim; kind and order are the parts of its intention. */
export type ClaimChanges = Partial<Omit<ClaimRequest, 'intention'>> & {
  readonly kind?: OperationKind;
  readonly providerOrderId?: string;
};

/** A capture of acme:ORD-1 with the key k1. */
export const aClaim = ({
  kind = 'CAPTURE',
  providerOrderId = 'ORD-1',
  ...changes
}: ClaimChanges = {}): ClaimRequest => ({
  operationId: `op_${randomUUID()}`,
  tenant: 'default',
  account: 'acme',
  identity: anIdentity(),
  providerIdempotency: 'KEY',
  captureWindowDays: 5,
  intention: { kind, providerOrderId },
  idempotencyKey: 'k1',
  requestedBy: 'shop-front',
  leaseMs: LEASE_MS,
  ...changes,
});
