import type { AuthorizedCaller } from '../domain/caller.js';
import { SCOPES } from '../domain/caller.js';

/** Everyone, where no credential is configured: development on loopback only. */
export const openCaller: AuthorizedCaller = {
  id: 'anonymous',
  tenant: 'default',
  name: null,
  scopes: new Set(SCOPES),
};
