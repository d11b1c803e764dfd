import { createHash } from 'node:crypto';
import type { Intention } from '../../domain/operation/kind.js';

/** What a provider key is made from. Everything that makes one intention different from another. */
export interface ProviderKeyParts {
  readonly tenant: string;
  readonly account: string;
  readonly intention: Intention;
  readonly idempotencyKey: string;
  /** Counts the operations of this key: 1 for the first. */
  readonly generation: number;
}

const PROVIDER_KEY_VERSION = 1;

/** Deterministic, so that a ledger restored from a backup sends the key it sent before and the provider replays. */
export const providerKeyOf = (parts: ProviderKeyParts): string => {
  const { tenant, account, intention, idempotencyKey, generation } = parts;
  const { kind, providerOrderId } = intention;
  const text = JSON.stringify([
    PROVIDER_KEY_VERSION,
    tenant,
    account,
    providerOrderId,
    kind,
    idempotencyKey,
    generation,
  ]);
  const hex = createHash('sha256').update(text).digest('hex');
  // RFC 9562, UUID version 8: a layout for values made by the application itself.
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
