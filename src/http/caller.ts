import type { Caller } from '../domain/caller.js';

/** Nobody is asked who they are yet: everyone is the anonymous caller of the default tenant. */
export const anonymousCaller: Caller = { tenant: 'default', name: null };
