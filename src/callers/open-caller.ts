import type { AuthorizedCaller } from '../domain/caller.js';
import { SCOPES } from '../domain/caller.js';

/** The caller if no credential is configured, which is allowed only in development on loopback. */
export const openCaller: AuthorizedCaller = {
  id: 'anonymous',
  tenant: 'default',
  name: null,
  scopes: new Set(SCOPES),
};
