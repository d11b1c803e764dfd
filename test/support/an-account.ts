import type { Account, AccountIdentity } from '../../src/domain/account.js';
import type { Capabilities } from '../../src/domain/capabilities.js';

/** A provider that replays its answer for the same key. */
export const KEY_PROVIDER: Capabilities = {
  operations: ['CAPTURE', 'PROCESS'],
  partialCapture: false,
  idempotency: 'KEY',
  captureWindowDays: 5,
};

/** A provider that accepts no key; only the state of the order shows what was done. */
export const STATE_PROVIDER: Capabilities = {
  operations: ['CAPTURE'],
  partialCapture: false,
  idempotency: 'STATE',
  captureWindowDays: 5,
};

export const anIdentity = (changes: Partial<AccountIdentity> = {}): AccountIdentity => ({
  provider: 'acme',
  baseUrl: 'https://api.acme.example',
  shop: null,
  mode: 'TEST',
  owner: null,
  ...changes,
});

export const anAccount = (
  changes: Partial<Omit<Account, 'provider'>> & { readonly capabilities?: Capabilities } = {},
): Account => {
  const { capabilities = KEY_PROVIDER, ...rest } = changes;
  return {
    name: 'acme',
    tenant: 'default',
    provider: { name: 'acme', displayName: 'Acme', capabilities },
    mode: 'TEST',
    identity: anIdentity(),
    ...rest,
  };
};
