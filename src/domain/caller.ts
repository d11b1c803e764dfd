import type { Scope } from './scope.js';

/** Who asks. Made in `http/`, handed down, never guessed from the input. */
export interface Caller {
  /** Sees only its own accounts, orders, operations and keys. */
  readonly tenant: string;
  /** Shown as `requestedBy`; null for an anonymous caller. */
  readonly name: string | null;
}

/** A caller whose credential has been verified, or anyone where no credential is asked for. */
export interface AuthorizedCaller extends Caller {
  /** What limits and logs know it by: "key:k_…", "jwt:<subject>" or "anonymous". Never the credential. */
  readonly id: string;
  readonly scopes: ReadonlySet<Scope>;
}
