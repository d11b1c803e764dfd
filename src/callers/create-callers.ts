import { errors } from 'jose';
import type { AuthorizedCaller } from '../domain/caller.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import { callerOfKey, holds, idOfApiKey, looksLikeApiKey } from './api-key.js';
import type { Callers, Identification } from './callers.js';
import { fetchJwks } from './fetch-jwks.js';
import { createJwks, NO_KEYS } from './jwks.js';
import { createVerifyJwt, type JwtSettings } from './jwt.js';
import { createKeyRing, type KeyRingSettings } from './key-ring.js';
import { openCaller } from './open-caller.js';

export interface CallersSettings {
  readonly apiKeys: KeyRingSettings | null;
  readonly jwt: JwtSettings | null;
}

export interface CallersDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

type Identify = (credential: string) => Promise<Identification>;

const UNAUTHENTICATED: Identification = { kind: 'unauthenticated' };
const UNAVAILABLE: Identification = { kind: 'unavailable' };

const refuseAll: Identify = async () => UNAUTHENTICATED;

/** Identifies callers by API keys, by tokens, or by both. Null lets everyone do everything. */
export const createCallers = (settings: CallersSettings | null, dependencies: CallersDependencies): Callers => {
  if (settings === null) return { identify: async () => identified(openCaller) };
  const byKey = settings.apiKeys === null ? refuseAll : identifyByKey(settings.apiKeys, dependencies);
  const byToken = settings.jwt === null ? refuseAll : identifyByToken(settings.jwt, dependencies);
  return {
    identify: async (authorization) => {
      const credential = credentialIn(authorization);
      if (credential === undefined) return UNAUTHENTICATED;
      return looksLikeApiKey(credential) ? byKey(credential) : byToken(credential);
    },
  };
};

/** Exactly one Bearer credential (RFC 6750). */
const credentialIn = (authorization: string | undefined): string | undefined =>
  /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '')?.[1];

const identified = (caller: AuthorizedCaller | undefined): Identification =>
  caller === undefined ? UNAUTHENTICATED : { kind: 'caller', caller };

const identifyByKey = (settings: KeyRingSettings, dependencies: CallersDependencies): Identify => {
  const findKey = createKeyRing(settings, dependencies);
  return async (credential) => {
    const key = await findKey(idOfApiKey(credential) ?? '');
    const isTheirs = key !== undefined && holds(key, credential, dependencies.clock.now());
    return identified(isTheirs ? callerOfKey(key) : undefined);
  };
};

const identifyByToken = (settings: JwtSettings, { clock, logger }: CallersDependencies): Identify => {
  const keys = createJwks({ clock, logger, fetchKeys: () => fetchJwks(settings.jwksUrl, clock) });
  const verify = createVerifyJwt(settings, keys, clock);
  return async (credential) => {
    try {
      return identified(await verify(credential));
    } catch (error) {
      if (error === NO_KEYS) return UNAVAILABLE;
      logger.debug({ refused: error instanceof errors.JOSEError ? error.code : 'UNKNOWN' }, 'a token was refused');
      return UNAUTHENTICATED;
    }
  };
};
