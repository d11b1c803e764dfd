import { createApiKey, type NewApiKey } from '../../src/callers/api-key.js';
import { SCOPES } from '../../src/domain/caller.js';

export type MadeKey = ReturnType<typeof createApiKey>;

/** A key of the tenant `default` with every scope, unless something else is said. */
export const anApiKey = (facts: Partial<NewApiKey> = {}, now: Date = new Date()): MadeKey =>
  createApiKey({ name: 'web-shop', tenant: 'default', scopes: SCOPES, ...facts }, now);

/** The text of a keys file. */
export const keysText = (...made: readonly MadeKey[]): string => JSON.stringify(made.map(({ kept }) => kept));

/** The variable that lets these keys in. */
export const keysEnv = (...made: readonly MadeKey[]): { readonly API_KEYS: string } => ({
  API_KEYS: keysText(...made),
});

/** The header that a credential is sent in. */
export const bearer = (credential: string): { readonly authorization: string } => ({
  authorization: `Bearer ${credential}`,
});
