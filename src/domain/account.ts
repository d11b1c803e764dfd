import type { Capabilities } from './capabilities.js';

export const AccountMode = { LIVE: 'LIVE', TEST: 'TEST', SIMULATED: 'SIMULATED' } as const;
export type AccountMode = keyof typeof AccountMode;

/** The company whose API is called. */
export interface Provider {
  readonly name: string;
  readonly displayName: string;
  readonly capabilities: Capabilities;
}

/** Where and as whom an account sends. An operation is only ever continued against the identity it was sent to. */
export interface AccountIdentity {
  readonly provider: string;
  readonly baseUrl: string;
  /** Which of the shops that share the address, null where each account there has a credential of its own. */
  readonly shop: string | null;
  readonly mode: AccountMode;
  /** SHA-256 of the credential's owner where the credential tells it, else null. */
  readonly owner: string | null;
}

/** One configured set of credentials at a provider. */
export interface Account {
  readonly name: string;
  readonly tenant: string;
  readonly provider: Provider;
  readonly mode: AccountMode;
  readonly identity: AccountIdentity;
}

export const isSameIdentity = (a: AccountIdentity, b: AccountIdentity): boolean =>
  a.provider === b.provider && a.baseUrl === b.baseUrl && a.shop === b.shop && a.mode === b.mode && a.owner === b.owner;
