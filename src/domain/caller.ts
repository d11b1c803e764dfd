import type { OperationKind } from './operation/kind.js';
import { VERBS } from './operation/verbs.js';

/** Every scope, in the order in which they are printed. Each verb has its own. */
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

/** What a caller may do. Each field of Query and Mutation needs one of these scopes. */
export const SCOPES = scopesOf(VERBS);

export type Scope = (typeof SCOPES)[number];

export const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

const TENANT = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Is this a valid name of a tenant, in a configuration or in a token? */
export const isTenant = (name: unknown): name is string => typeof name === 'string' && TENANT.test(name);

/** The caller of a request. `callers/` identifies it; it never comes from the input. */
export interface Caller {
  /** The caller sees only the accounts, orders, operations and idempotency keys of this tenant. */
  readonly tenant: string;
  /** Shown as `requestedBy`; null for an anonymous caller. */
  readonly name: string | null;
}

/** A caller with a verified credential, or anyone if callers need no credential. */
export interface AuthorizedCaller extends Caller {
  /** The name for rates and logs: "key:k_…", "jwt:<subject>" or "anonymous". It is never the credential. */
  readonly id: string;
  readonly scopes: ReadonlySet<Scope>;
}
