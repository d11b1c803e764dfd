import type { AccountIdentity } from '../account.js';
import type { ProviderIdempotency } from '../capabilities.js';
import { isSameOrder, type OrderRef } from '../ids.js';
import type { Problem } from '../problem/problem.js';
import type { Attempt } from './attempt.js';
import type { OperationKind } from './kind.js';

export const OperationState = {
  IN_PROGRESS: 'IN_PROGRESS',
  SUCCEEDED: 'SUCCEEDED',
  PENDING: 'PENDING',
  DECLINED: 'DECLINED',
  FAILED: 'FAILED',
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
  NEEDS_REVIEW: 'NEEDS_REVIEW',
} as const;
export type OperationState = keyof typeof OperationState;

export const ResolvedOutcome = { APPLIED: 'APPLIED', NOT_APPLIED: 'NOT_APPLIED' } as const;
export type ResolvedOutcome = keyof typeof ResolvedOutcome;

/** What a person decided when no provider could tell. */
export interface Resolution {
  readonly outcome: ResolvedOutcome;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** One intention (tenant, account, order, kind) carried out under one provider key. */
export interface Operation {
  readonly id: string;
  readonly tenant: string;
  readonly account: string;
  readonly identity: AccountIdentity;
  readonly providerOrderId: string;
  readonly kind: OperationKind;
  readonly idempotencyKey: string;
  /** Counts the operations of this key. */
  readonly generation: number;
  /** Sent to the provider with every attempt; never the caller's key itself. */
  readonly providerKey: string;
  /** What the provider could do for repeated sends when this one was sent. */
  readonly providerIdempotency: ProviderIdempotency;
  readonly requestedBy: string | null;
  readonly state: OperationState;
  /** Why it did not succeed; null while it may, and once it did. */
  readonly problem: Problem | null;
  readonly attempts: readonly Attempt[];
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly nextCheckAt: Date | null;
  readonly resolution: Resolution | null;
  /** Grows whenever the lease changes hands. */
  readonly epoch: number;
}

/** Null where there is none, or where it is another tenant's: nobody is told which of the two. */
export const ofTenant = (operation: Operation | null, tenant: string): Operation | null =>
  operation?.tenant === tenant ? operation : null;

const FINAL: ReadonlySet<OperationState> = new Set(['SUCCEEDED', 'DECLINED', 'FAILED']);

/** Final states never change. */
export const isFinal = (state: OperationState): boolean => FINAL.has(state);

/** A slot (account, order, kind) is free for another key once its operation certainly had no effect. */
export const holdsSlot = (state: OperationState): boolean => state !== 'FAILED' && state !== 'DECLINED';

/** Does it hold a slot of this order? */
export const holdsSlotOf = (operation: Operation, order: OrderRef): boolean =>
  isSameOrder(operation, order) && holdsSlot(operation.state);
