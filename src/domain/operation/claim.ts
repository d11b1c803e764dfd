import { isSameOrder } from '../ids.js';
import type { OperationKind } from './kind.js';
import { holdsSlot, isFinal, type Operation, type OperationState } from './operation.js';

/** A key is kept this long after the end of its operation; after that it is refused, never run again. */
export const KEY_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Grows when a fingerprint is made from anything else than kind, account and order. */
export const FINGERPRINT_VERSION = 1;

/** What a key is bound to by its first use. */
export interface Fingerprint {
  readonly kind: OperationKind;
  readonly account: string;
  readonly providerOrderId: string;
}

/** What the ledger knows when a key comes in. */
export interface ClaimFacts {
  /** The current operation of the key, null for a new key. */
  readonly byKey: Operation | null;
  /** The operation that was found in the slot (account, order, kind), null where there was none. */
  readonly bySlot: Operation | null;
}

export type ClaimDecision =
  /** Carry it out, as this generation of the key. */
  | { readonly kind: 'run'; readonly generation: number }
  /** Answer from an operation of this very key. */
  | { readonly kind: 'replay'; readonly operation: Operation }
  /** Another key holds the slot: answer from its operation. */
  | { readonly kind: 'taken'; readonly operation: Operation }
  | { readonly kind: 'key-reused'; readonly operation: Operation; readonly differs: readonly string[] }
  | { readonly kind: 'key-expired'; readonly operation: Operation };

/** Who gets which answer. Every store asks this inside its claiming transaction. */
export const decideClaim = ({ byKey, bySlot }: ClaimFacts, fingerprint: Fingerprint, now: Date): ClaimDecision => {
  if (byKey !== null) {
    if (isExpired(byKey, now)) return { kind: 'key-expired', operation: byKey };
    const differs = differences(byKey, fingerprint);
    if (differs.length > 0) return { kind: 'key-reused', operation: byKey, differs };
    if (!MAY_RUN_AGAIN.has(byKey.state)) return { kind: 'replay', operation: byKey };
  }
  if (bySlot !== null && holdsSlot(bySlot.state)) return { kind: 'taken', operation: bySlot };
  return { kind: 'run', generation: (byKey?.generation ?? 0) + 1 };
};

/** Certainly without effect: the same key may try again. A decline is replayed instead: it was an answer. */
const MAY_RUN_AGAIN: ReadonlySet<OperationState> = new Set(['FAILED']);

const isExpired = ({ state, finishedAt }: Operation, now: Date): boolean =>
  isFinal(state) && finishedAt !== null && finishedAt.getTime() + KEY_RETENTION_MS < now.getTime();

const differences = (first: Fingerprint, now: Fingerprint): string[] => [
  ...(first.kind === now.kind ? [] : ['kind']),
  ...(isSameOrder(first, now) ? [] : ['orderId']),
];
