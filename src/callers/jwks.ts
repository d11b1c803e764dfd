import { errors, type JWTVerifyGetKey, type LocalJWKSet } from 'jose';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { FetchedKeys } from './fetch-jwks.js';

export interface JwksDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fetchKeys: () => Promise<FetchedKeys>;
}

/** Keys older than this are fetched again, so that the server refuses a key that the issuer withdrew. */
const FRESH_MS = 10 * 60_000;
/** The pause after a fetch, also after a failed one: an outage or many unknown key ids must not cause many fetches. */
const COOLDOWN_MS = 10_000;
/**
 * While the issuer is down, keys stay valid this long. If they stayed longer, an attacker who blocks the issuer could
 * use a withdrawn key.
 */
const KEPT_MS = 12 * 60 * 60_000;

/** Thrown if the server has no valid key of the issuer. */
export const NO_KEYS = new Error('The server has no valid key of the issuer.');

/**
 * Finds the key of a token, with at most one fetch at a time. Unlike the remote set of jose, it also pauses after a
 * failed fetch, and it uses the keys that it has while the issuer is down.
 */
export const createJwks = ({ clock, logger, fetchKeys }: JwksDependencies): JWTVerifyGetKey => {
  let held: { readonly find: LocalJWKSet; readonly since: number } | undefined;
  let startedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;
  let isDown = false;

  const fetchNow = async (): Promise<void> => {
    startedAt = clock.monotonicMs();
    const fetched = await fetchKeys();
    if (fetched.kind === 'keys') held = { find: fetched.keys, since: clock.monotonicMs() };
    if (fetched.kind === 'fault' && !isDown)
      logger.error({ fault: fetched.fault }, 'the keys of the issuer cannot be fetched');
    if (fetched.kind === 'keys' && isDown) logger.info('the keys of the issuer can be fetched again');
    isDown = fetched.kind === 'fault';
  };

  const refresh = (): Promise<void> | undefined => {
    if (underWay === undefined && clock.monotonicMs() - startedAt >= COOLDOWN_MS) {
      underWay = fetchNow().finally(() => {
        underWay = undefined;
      });
    }
    return underWay;
  };

  const isOlderThan = (ms: number): boolean => held === undefined || clock.monotonicMs() - held.since >= ms;

  const find: JWTVerifyGetKey = (header, token) => {
    if (held === undefined || isOlderThan(KEPT_MS)) throw NO_KEYS;
    return held.find(header, token);
  };

  return async (header, token) => {
    if (isOlderThan(FRESH_MS)) {
      const refreshed = refresh();
      // While the issuer is down, a token with a known key does not wait for it.
      if (!isDown || isOlderThan(KEPT_MS)) await refreshed;
    }
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return find(header, token);
    }
  };
};
