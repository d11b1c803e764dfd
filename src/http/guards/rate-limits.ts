import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Requests a minute and instance; 0: no limit. */
export interface RateLimits {
  /** From one network address, whoever it says it is. */
  readonly address: number;
  /** Of one caller. */
  readonly caller: number;
  /** Of one caller, of requests that move money. */
  readonly money: number;
}

/** Counts a request; answers the seconds to wait where it is one too many, else null. */
export type Limiter = (request: FastifyRequest) => Promise<number | null>;

const MINUTE_MS = 60_000;
/** So many addresses, and as many callers, are remembered: the least recently seen are forgotten first. */
const REMEMBERED = 20_000;

export const createLimiters = async (
  server: FastifyInstance,
  limits: RateLimits,
  callerIdOf: (request: FastifyRequest) => string,
): Promise<Readonly<Record<keyof RateLimits, Limiter>>> => {
  await server.register(rateLimit, { global: false });
  const limiter = (max: number, keyGenerator?: (request: FastifyRequest) => string): Limiter => {
    if (max === 0) return async () => null;
    // Without a key of its own an address is its key, an IPv6 one by its network.
    const options: RateLimitOptions = { cache: REMEMBERED, max, timeWindow: MINUTE_MS };
    const check = server.createRateLimit({ ...options, ...(keyGenerator && { keyGenerator }) });
    return async (request) => {
      const counted = await check(request);
      return !counted.isAllowed && counted.isExceeded ? Math.max(1, counted.ttlInSeconds) : null;
    };
  };
  return {
    address: limiter(limits.address),
    caller: limiter(limits.caller, callerIdOf),
    money: limiter(limits.money, callerIdOf),
  };
};
