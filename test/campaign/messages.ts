import type { Gate } from './gated-ledger.js';

/** What the campaign says to a server process. */
export type ToServer =
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'go' };

/** What a server process says to the campaign. */
export type FromServer =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'stopped'; readonly gate: Gate }
  | { readonly kind: 'done'; readonly message: ToServer['kind'] };
