import type { AuthorizedCaller } from '../domain/caller.js';

export type Identification =
  | { readonly kind: 'caller'; readonly caller: AuthorizedCaller }
  /** No credential, or an invalid one. The answer does not say why. */
  | { readonly kind: 'unauthenticated' }
  /** The server has no key of the issuer to verify the token right now. */
  | { readonly kind: 'unavailable' };

/** Identifies the caller by the credential in the Authorization header. Never throws. */
export interface Callers {
  identify(authorization: string | undefined): Promise<Identification>;
}
