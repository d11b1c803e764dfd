import type { Capabilities } from './capabilities.js';

export const AccountMode = { LIVE: 'LIVE', TEST: 'TEST', SIMULATED: 'SIMULATED' } as const;
export type AccountMode = keyof typeof AccountMode;

/** The company whose API this server calls. */
export interface Provider {
  readonly name: string;
  readonly displayName: string;
  readonly capabilities: Capabilities;
}

/**
 * The address of an account, and the shop or seller behind it. An operation continues only with the identity that it
 * was sent to.
 */
export interface AccountIdentity {
  readonly provider: string;
  readonly baseUrl: string;
  /** The shop, if several shops share the address; null if each account there has its own credential. */
  readonly shop: string | null;
  readonly mode: AccountMode;
  /** The SHA-256 of the credential's owner, if the credential contains it; otherwise null. */
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
