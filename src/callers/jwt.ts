import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { AuthorizedCaller } from '../domain/caller.js';
import { isScope, isTenant, type Scope } from '../domain/caller.js';
import type { Clock } from '../platform/clock.js';

export interface JwtSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** Only asymmetric algorithms, so that a public key cannot sign. */
  readonly algorithms: readonly string[];
  readonly tenantClaim: string;
  readonly scopeClaim: string;
}

/** A token has one or two kilobytes. A longer one is refused before it is parsed. */
const MAX_TOKEN_LENGTH = 8_192;
/** The allowed difference between the clocks of the issuer and of this server. */
const CLOCK_TOLERANCE_S = 5;
const MAX_NAME_LENGTH = 200;

/**
 * The caller of a token; undefined if the token lacks a subject or a tenant. Throws the errors of jose, and NO_KEYS.
 */
export type VerifyJwt = (token: string) => Promise<AuthorizedCaller | undefined>;

export const createVerifyJwt =
  (settings: JwtSettings, keys: JWTVerifyGetKey, clock: Clock): VerifyJwt =>
  async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) return undefined;
    const { payload } = await jwtVerify(token, keys, {
      algorithms: [...settings.algorithms],
      issuer: settings.issuer,
      audience: settings.audience,
      requiredClaims: ['exp', 'sub', settings.tenantClaim],
      clockTolerance: CLOCK_TOLERANCE_S,
      currentDate: clock.now(),
    });
    return callerOf(payload, settings);
  };

const callerOf = (payload: JWTPayload, settings: JwtSettings): AuthorizedCaller | undefined => {
  const tenant = payload[settings.tenantClaim];
  const name = printable(payload.sub);
  if (!isTenant(tenant) || name === '') return undefined;
  return { id: `jwt:${name}`, name, tenant, scopes: scopesIn(payload, settings.scopeClaim) };
};

const UNPRINTABLE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

const printable = (subject: unknown): string =>
  typeof subject === 'string' ? [...subject.replace(UNPRINTABLE, '')].slice(0, MAX_NAME_LENGTH).join('').trim() : '';

/**
 * The claim is text, "orders:read orders:capture" (RFC 8693), or a list. Scopes that this API does not know are
 * ignored.
 */
const scopesIn = (payload: JWTPayload, claim: string): ReadonlySet<Scope> => {
  const given: unknown = Object.hasOwn(payload, claim) ? payload[claim] : [];
  const named: readonly unknown[] = typeof given === 'string' ? given.split(' ') : Array.isArray(given) ? given : [];
  return new Set(named.filter((each) => typeof each === 'string').filter(isScope));
};
