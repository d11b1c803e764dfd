import type { AuthorizedCaller, Scope } from '../../src/domain/caller.js';

/** A caller of the tenant `default` with exactly these scopes. */
export const aCaller = (...scopes: readonly Scope[]): AuthorizedCaller => ({
  id: 'key:shop-front',
  tenant: 'default',
  name: 'shop-front',
  scopes: new Set(scopes),
});
