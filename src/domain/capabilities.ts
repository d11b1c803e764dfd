import type { OperationKind } from './operation/kind.js';

export const ProviderIdempotency = { KEY: 'KEY', STATE: 'STATE', NONE: 'NONE' } as const;
export type ProviderIdempotency = keyof typeof ProviderIdempotency;

/** The capabilities of a provider. The other code branches on these and never on the provider's name. */
export interface Capabilities {
  readonly operations: readonly OperationKind[];
  readonly partialCapture: boolean;
  readonly idempotency: ProviderIdempotency;
  /** The number of days in which an authorization can be captured, if it is documented. */
  readonly captureWindowDays: number | null;
}
