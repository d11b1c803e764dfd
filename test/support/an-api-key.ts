import { createApiKey, type NewApiKey } from '../../src/callers/api-key.js';
import { SCOPES } from '../../src/domain/caller.js';

export type MadeKey = ReturnType<typeof createApiKey>;

/** An API key of the tenant `default` with every scope, unless the facts say otherwise. */
export const anApiKey = (facts: Partial<NewApiKey> = {}, now: Date = new Date()): MadeKey =>
  createApiKey({ name: 'web-shop', tenant: 'default', scopes: SCOPES, ...facts }, now);

/** The text of a file of API keys. */
export const keysText = (...made: readonly MadeKey[]): string => JSON.stringify(made.map(({ kept }) => kept));

/** The variable with these API keys. */
export const keysEnv = (...made: readonly MadeKey[]): { readonly API_KEYS: string } => ({
  API_KEYS: keysText(...made),
});

/** The header with a credential. */
export const bearer = (credential: string): { readonly authorization: string } => ({
  authorization: `Bearer ${credential}`,
});
