import type { Gate } from './gated-ledger.js';

/** What a server's process is told. */
export type ToServer =
  /** To serve with these variables. */
  | { readonly kind: 'start'; readonly env: Readonly<Record<string, string>> }
  /** To stop serving, and to wait for the next start. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'go' };

/** What a server's process says. */
export type FromServer =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'stopped'; readonly gate: Gate }
  | { readonly kind: 'done'; readonly message: ToServer['kind'] };
