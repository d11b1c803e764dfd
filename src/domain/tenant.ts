const TENANT = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** May a tenant be called so, in a configuration or in a token? */
export const isTenant = (name: unknown): name is string => typeof name === 'string' && TENANT.test(name);
