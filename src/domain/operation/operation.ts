import type { AccountIdentity } from '../account.js';
import type { ProviderIdempotency } from '../capabilities.js';
import { isSameOrder, type OrderRef } from '../ids.js';
import type { Problem } from '../problem/problem.js';
import type { Attempt } from './attempt.js';
import type { Intention, OperationKind } from './kind.js';
import { VERBS, type VerbTable } from './verbs.js';

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

/** One intention of one caller, carried out under one provider key. */
export interface Operation {
  readonly id: string;
  readonly tenant: string;
  readonly account: string;
  readonly identity: AccountIdentity;
  readonly providerOrderId: string;
  readonly kind: OperationKind;
  /** The verb with everything that it means; kind and order are its parts. */
  readonly intention: Intention;
  readonly idempotencyKey: string;
  /** Counts the operations of this key. */
  readonly generation: number;
  /** Sent to the provider with every attempt; never the caller's key itself. */
  readonly providerKey: string;
  /** What the provider could do for repeated sends when this one was sent. */
  readonly providerIdempotency: ProviderIdempotency;
  /** Days in which the account's provider lets an authorization be captured; null where it does not say. */
  readonly captureWindowDays: number | null;
  readonly requestedBy: string | null;
  readonly state: OperationState;
  /** Why it did not succeed; null while it may, and once it did. */
  readonly problem: Problem | null;
  readonly attempts: readonly Attempt[];
  /** Inquiries that told nothing new: they are counted, not kept. */
  readonly looks: number;
  /** The number of an attempt that contradicts the final state, null where none does. */
  readonly contradictedBy: number | null;
  readonly startedAt: Date;
  /** Until then an operation without an attempt belongs to the process that claimed it. */
  readonly claimedUntil: Date;
  readonly finishedAt: Date | null;
  readonly nextCheckAt: Date | null;
  readonly resolution: Resolution | null;
  /** Grows whenever the lease changes hands. */
  readonly epoch: number;
  /** Grows with every change that is stored. */
  readonly version: number;
}

/** What is stored of an operation rises by one version with each change. */
export const nextVersion = (operation: Operation): Operation => ({ ...operation, version: operation.version + 1 });

/** Null where there is none, or where it is another tenant's: nobody is told which of the two. */
export const ofTenant = (operation: Operation | null, tenant: string): Operation | null =>
  operation?.tenant === tenant ? operation : null;

const FINAL: ReadonlySet<OperationState> = new Set(['SUCCEEDED', 'DECLINED', 'FAILED']);

/** Final states never change. */
export const isFinal = (state: OperationState): boolean => FINAL.has(state);

/**
 * While an operation is not final it holds the open seat of its order, and no other verb of the order begins. Evidence that
 * contradicts a failure makes it hold the seat again.
 */
export const holdsOpenSeat = ({ state, contradictedBy }: Pick<Operation, 'state' | 'contradictedBy'>): boolean =>
  !isFinal(state) || (state !== 'SUCCEEDED' && contradictedBy !== null);

/** A verb that happens once holds the done seat of its order and kind from its success on. */
export const holdsDoneSeat = ({ kind, state }: Pick<Operation, 'kind' | 'state'>, verbs: VerbTable = VERBS): boolean =>
  state === 'SUCCEEDED' && verbs[kind].happensOnce;

/** Does it keep a verb of this order from another key? */
export const holdsSeatOf = (operation: Operation, order: OrderRef): boolean =>
  isSameOrder(operation, order) && (holdsOpenSeat(operation) || holdsDoneSeat(operation));
