import rateLimit, { type RateLimitOptions } from '@fastify/rate-limit';
import fastify, { type FastifyRequest } from 'fastify';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Asked } from './asked.js';

/** Requests a minute and instance; 0: no limit. */
export interface RateLimits {
  /** From one network address, whoever it says it is. */
  readonly address: number;
  /** Of one caller. */
  readonly caller: number;
  /** Of one caller, of requests that move money. */
  readonly money: number;
}

type Judge<Name extends keyof Asked> = (
  asked: Pick<Asked, Name>,
) => RequestRefusal | null | Promise<RequestRefusal | null>;

/** Each counts the requests that it is asked about, and refuses one too many. */
export interface RateGuards {
  readonly judgeAddress: Judge<'address'>;
  readonly judgeCaller: Judge<'caller'>;
  readonly judgeMoney: Judge<'caller' | 'documentFacts'>;
}

const MINUTE_MS = 60_000;
/** So many addresses, and as many callers, are remembered: the least recently seen are forgotten first. */
const REMEMBERED = 20_000;

export const createRateGuards = (limits: RateLimits): RateGuards => {
  // Without a key generator of its own the plugin counts an address by itself, and an IPv6 one by its network.
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

/** The counting of Fastify's plugin on a server that serves nothing: every lane asks the same counter. */
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
