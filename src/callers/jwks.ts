import { errors, type JWTVerifyGetKey, type LocalJWKSet } from 'jose';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import type { FetchedKeys } from './fetch-jwks.js';

export interface JwksDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fetchKeys: () => Promise<FetchedKeys>;
}

/** Keys older than this are fetched anew, so that one that its issuer withdrew is refused. */
const FRESH_MS = 10 * 60_000;
/** From one fetch to the next, however it ended: neither an outage nor a flood of unknown key ids becomes a flood of ours. */
const COOLDOWN_MS = 10_000;
/** So long an issuer may be down and nobody is refused for it. Longer, and whoever cuts us off from it could use a withdrawn key for ever. */
const KEPT_MS = 12 * 60 * 60_000;

/** Thrown where there is no key to verify anything with. */
export const NO_KEYS = new Error('No key of the issuer could be had.');

/**
 * Finds the key of a token, fetching at most once at a time. Unlike jose's own remote set it cools down after a failed
 * fetch too, and goes on with the keys that it has while the issuer is down.
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
      logger.error({ fault: fetched.fault }, 'the keys of the issuer cannot be had');
    if (fetched.kind === 'keys' && isDown) logger.info('the keys of the issuer can be had again');
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
      // While the issuer is down, who has a known key does not wait for it.
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
