import type { OperationKind } from './operation/kind.js';
import { VERBS } from './operation/verbs.js';

/** Every scope that there is, in the order in which they are printed: each verb has its own. */
export const scopesOf = <VerbScope extends string>(
  verbs: Readonly<Record<OperationKind, { readonly scope: VerbScope }>>,
) =>
  [
    'orders:read',
    ...Object.values(verbs).map(({ scope }) => scope),
    'orders:payer',
    'orders:provider-data',
    'operations:read',
    'operations:resolve',
    'documents:any',
  ] as const;

/** What a caller may do. Each field of Query and Mutation asks for one of them. */
export const SCOPES = scopesOf(VERBS);

export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

const TENANT = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** May a tenant be called so, in a configuration or in a token? */
export const isTenant = (name: unknown): name is string => typeof name === 'string' && TENANT.test(name);

/** Who asks. Made in `callers/`, handed down, never guessed from the input. */
export interface Caller {
  /** Sees only its own accounts, orders, operations and idempotency keys. */
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
