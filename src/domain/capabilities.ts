import type { OperationKind } from './operation/kind.js';

export const ProviderIdempotency = { KEY: 'KEY', STATE: 'STATE', NONE: 'NONE' } as const;
export type ProviderIdempotency = keyof typeof ProviderIdempotency;

/** What a provider can do; the rest of Guichê asks this and never the provider's name. */
export interface Capabilities {
  readonly operations: readonly OperationKind[];
  readonly partialCapture: boolean;
  readonly idempotency: ProviderIdempotency;
  /** Days an authorization can be captured, where documented. */
  readonly captureWindowDays: number | null;
}
