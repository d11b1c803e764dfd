import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Clock } from '../../platform/clock.js';
import type { Asked } from './asked.js';
import { networkOf } from './network-of.js';
import { createRateCounter } from './rate-counter.js';

/** Requests a minute and instance; 0: no limit. */
export interface RateLimits {
  /** From one network address, whoever it says it is. */
  readonly address: number;
  /** Of one caller. */
  readonly caller: number;
  /** Of one caller, of requests that move money. */
  readonly money: number;
}

type Judge<Name extends keyof Asked> = (asked: Pick<Asked, Name>) => RequestRefusal | null;

/** Each counts the requests that it is asked about, and refuses one too many. */
export interface RateGuards {
  readonly judgeAddress: Judge<'address'>;
  readonly judgeCaller: Judge<'caller'>;
  readonly judgeMoney: Judge<'caller' | 'documentFacts'>;
}

export const createRateGuards = (limits: RateLimits, clock: Pick<Clock, 'monotonicMs'>): RateGuards => {
  const countAddress = createRateCounter(limits.address, clock);
  const countCaller = createRateCounter(limits.caller, clock);
  const countMoney = createRateCounter(limits.money, clock);
  return {
    judgeAddress: ({ address }) => toRefusal(countAddress(networkOf(address))),
    judgeCaller: ({ caller }) => toRefusal(countCaller(caller.id)),
    judgeMoney: ({ caller, documentFacts }) => (documentFacts.movesMoney ? toRefusal(countMoney(caller.id)) : null),
  };
};

const toRefusal = (retryAfterSeconds: number | null): RequestRefusal | null =>
  retryAfterSeconds === null ? null : { code: 'RATE_LIMITED', retryAfterSeconds };
