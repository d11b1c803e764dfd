import {
  bulkhead,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  SamplingBreaker,
} from 'cockatiel';
import type { NotSentCause } from '../domain/result.js';
import type { TimedExchange } from './transport.js';

/** Reads and money verbs wait in different rooms: a read never keeps a verb from its socket. */
export type Lane = 'read' | 'verb';

/** At most this many requests of a lane at once, for one account. */
export const LANE_SLOTS = 16;
/** Several full batches of reads may wait; a verb that cannot start soon should say so instead. */
const QUEUE_BY_LANE: Readonly<Record<Lane, number>> = { read: 1_000, verb: 128 };

/** Half of at least five answers within ten seconds must fail before the account is spared. */
const BREAKER = { threshold: 0.5, duration: 10_000, minimumRps: 0.5 };
/** One probe is let through after this. */
const HALF_OPEN_AFTER_MS = 5_000;

/** Runs a call unless the account is being spared or its queue is full. */
export type Guard = (lane: Lane, call: () => Promise<TimedExchange>) => Promise<TimedExchange>;

/** Circuit breaker and bulkheads of one account. */
export const createGuard = (): Guard => {
  const breaker = circuitBreaker(handleWhenResult(isProviderFailure), {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new SamplingBreaker(BREAKER),
  });
  const lanes = { read: bulkhead(LANE_SLOTS, QUEUE_BY_LANE.read), verb: bulkhead(LANE_SLOTS, QUEUE_BY_LANE.verb) };
  return async (lane, call) => {
    try {
      return await lanes[lane].execute(() => breaker.execute(call));
    } catch (error) {
      if (isBrokenCircuitError(error)) return notSent('CIRCUIT_OPEN');
      if (isBulkheadRejectedError(error)) return notSent('QUEUE_FULL');
      throw error;
    }
  };
};

const notSent = (cause: NotSentCause): TimedExchange => ({
  exchange: { kind: 'not-sent', cause },
  sentAt: null,
  answeredAt: null,
});

/** A 4xx is the provider at work; our own giving up before the send says nothing about it. */
const isProviderFailure = (value: unknown): boolean => {
  const { exchange } = value as TimedExchange;
  switch (exchange.kind) {
    case 'replied':
      return exchange.reply.status >= 500;
    case 'no-reply':
      return true;
    case 'not-sent':
      return exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'DEADLINE_PASSED';
  }
};
