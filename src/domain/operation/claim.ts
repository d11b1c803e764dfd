import { type AccountIdentity, isSameIdentity } from '../account.js';
import type { Intention, OperationKind } from './kind.js';
import { holdsDoneSeat, holdsOpenSeat, isFinal, type Operation } from './operation.js';

/** A key is kept this long after the end of its operation; after that it is refused, never run again. */
export const KEY_RETENTION_MS = 30 * 24 * 60 * 60 * 1000;

/** Grows when a fingerprint is made from other facts: 2 is the intention and the account. */
export const FINGERPRINT_VERSION = 2;

/** What a key is bound to by its first use. */
export interface Fingerprint {
  readonly tenant: string;
  readonly account: string;
  readonly identity: AccountIdentity;
  readonly intention: Intention;
}

/** What the ledger knows when a key comes in. */
export interface ClaimFacts {
  /** The current operation of the key, null for a new key. */
  readonly byKey: Operation | null;
  /** The operations that hold the open seat of the order, or the done seat of the order and kind, whoever's they are. */
  readonly bySeat: readonly Operation[];
}

export type ClaimDecision =
  /** Carry it out, as this generation of the key. */
  | { readonly kind: 'run'; readonly generation: number }
  /** Answer from an operation of this very key. */
  | { readonly kind: 'replay'; readonly operation: Operation }
  /** Another key holds the seat: answer from its operation. */
  | { readonly kind: 'taken'; readonly operation: Operation }
  /** Another tenant's operation holds the seat: its key, caller and reason are not ours to show. */
  | { readonly kind: 'taken-elsewhere' }
  | { readonly kind: 'key-reused'; readonly operation: Operation; readonly differs: readonly string[] }
  | { readonly kind: 'key-expired'; readonly operation: Operation };

/** Who gets which answer. Every store asks this inside its claiming transaction. */
export const decideClaim = ({ byKey, bySeat }: ClaimFacts, asked: Fingerprint, now: Date): ClaimDecision => {
  if (byKey !== null) {
    if (isExpired(byKey, now)) return { kind: 'key-expired', operation: byKey };
    const differs = differences(byKey, asked);
    if (differs.length > 0) return { kind: 'key-reused', operation: byKey, differs };
    if (!mayRunAgain(byKey)) return { kind: 'replay', operation: byKey };
  }
  const holder = bySeat.find((operation) => keepsOut(operation, asked.intention.kind));
  if (holder === undefined) return { kind: 'run', generation: (byKey?.generation ?? 0) + 1 };
  return holder.tenant === asked.tenant ? { kind: 'taken', operation: holder } : { kind: 'taken-elsewhere' };
};

const keepsOut = (operation: Operation, kind: OperationKind): boolean =>
  holdsOpenSeat(operation) || (operation.kind === kind && holdsDoneSeat(operation));

/**
 * Certainly without effect: the same key may try again. A decline is replayed instead, since it was an answer; so is what a
 * person said, and what later evidence contradicts.
 */
const mayRunAgain = ({ state, resolution, contradictedBy }: Operation): boolean =>
  state === 'FAILED' && resolution === null && contradictedBy === null;

const isExpired = ({ state, finishedAt }: Operation, now: Date): boolean =>
  isFinal(state) && finishedAt !== null && finishedAt.getTime() + KEY_RETENTION_MS < now.getTime();

const differences = (first: Operation, asked: Fingerprint): string[] => {
  const isSameSeller = isSameIdentity(first.identity, asked.identity);
  // No two accounts have one identity: under another name it is the account that was renamed.
  const isSameAccount = isSameSeller || first.account === asked.account;
  const isSameOrder = isSameAccount && first.providerOrderId === asked.intention.providerOrderId;
  return [
    ...(first.kind === asked.intention.kind ? [] : ['kind']),
    ...(isSameOrder ? [] : ['orderId']),
    ...(isSameSeller ? [] : ['account']),
  ];
};
