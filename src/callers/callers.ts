import type { AuthorizedCaller } from '../domain/caller.js';

export type Identified =
  | { readonly kind: 'caller'; readonly caller: AuthorizedCaller }
  /** No credential, or one that proves nothing. Why is for nobody to know. */
  | { readonly kind: 'unauthenticated' }
  /** The keys that a token is verified with cannot be had just now. */
  | { readonly kind: 'unavailable' };

/** Tells who asks by the credential in the Authorization header. Never throws. */
export interface Callers {
  identify(authorization: string | undefined): Promise<Identified>;
}
