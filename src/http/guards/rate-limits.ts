import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import fastify, { type FastifyRequest } from 'fastify';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { AskedRequest } from './asked.js';

/** Requests per minute and instance; 0 means no limit. */
export interface RateLimits {
  /** Requests from one network address, whoever the caller is. */
  readonly address: number;
  /** Requests of one caller. */
  readonly caller: number;
  /** Requests of one caller that move money. */
  readonly money: number;
}

type Judge<Name extends keyof AskedRequest> = (
  asked: Pick<AskedRequest, Name>,
) => RequestRefusal | null | Promise<RequestRefusal | null>;

/** Each guard counts its requests, and refuses those above the limit. */
export interface RateGuards {
  readonly judgeAddress: Judge<'address'>;
  readonly judgeCaller: Judge<'caller'>;
  readonly judgeMoney: Judge<'caller' | 'documentFacts'>;
}

const MINUTE_MS = 60_000;
/** The number of addresses, and of callers, to remember. The least recently seen are forgotten first. */
const REMEMBERED = 20_000;

export const createRateGuards = (limits: RateLimits): RateGuards => {
  // Without a key generator, the plugin counts each IPv4 address, and IPv6 addresses by their network.
  const countAddress = createCounter(limits.address, {});
  const countCaller = createCounter(limits.caller, BY_NAME);
  const countMoney = createCounter(limits.money, BY_NAME);
  return {
    judgeAddress: ({ address }) => countAddress(address),
    judgeCaller: ({ caller }) => countCaller(caller.id),
    judgeMoney: ({ caller, documentFacts }) => (documentFacts.movesMoney ? countMoney(caller.id) : null),
  };
};

const BY_NAME: RateLimitOptions = { keyGenerator: ({ ip }) => ip };

type Counter = (who: string) => Promise<RequestRefusal | null> | null;

/** The counter of Fastify's plugin, on a server without routes, so that every lane uses the same counter. */
const createCounter = (max: number, options: RateLimitOptions): Counter => {
  if (max === 0) return () => null;
  const opened = openCounter({ ...options, max, cache: REMEMBERED, timeWindow: MINUTE_MS });
  return async (who) => {
    const count = await opened;
    const counted = await count({ ip: who, routeOptions: { config: {} } } as FastifyRequest);
    if (counted.isAllowed || !counted.isExceeded) return null;
    return { code: 'RATE_LIMITED', retryAfterSeconds: Math.max(1, counted.ttlInSeconds) };
  };
};

const openCounter = async (options: RateLimitOptions) => {
  const server = fastify();
  await server.register(rateLimit, { global: false });
  return server.createRateLimit(options);
};
