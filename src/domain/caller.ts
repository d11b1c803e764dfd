/** Who asks. Made in `http/`, handed down, never guessed from the input. */
export interface Caller {
  /** Sees only its own accounts, orders, operations and keys. */
  readonly tenant: string;
  /** Shown as `requestedBy`; null for an anonymous caller. */
  readonly name: string | null;
}
