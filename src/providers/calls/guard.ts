import {
  bulkhead,
  CircuitState,
  circuitBreaker,
  handleWhenResult,
  type IBreaker,
  isBrokenCircuitError,
  isBulkheadRejectedError,
} from 'cockatiel';
import type { NotSentCause } from '../../domain/operation/result.js';
import type { Exchange } from '../provider.js';
import { createFailureRate } from './failure-rate.js';

/** Reads and money verbs wait in different rooms: a read never keeps a verb from its socket. */
export type Lane = 'read' | 'verb';

/** At most this many requests of a lane at once, for one account. */
export const LANE_SLOTS = 16;
/** Several full batches of reads may wait; a verb that cannot start soon should say so instead. */
const QUEUE_BY_LANE: Readonly<Record<Lane, number>> = { read: 1_000, verb: 128 };

/** Half of at least five answers within ten seconds must fail before the account is spared. */
const FAILURE_RATE = { windowSeconds: 10, fewestCalls: 5, tooHigh: 0.5 };
/** One probe is let through after this. */
const HALF_OPEN_AFTER_MS = 5_000;

/** One call's place in its lane. */
export interface Turn {
  /** Null when the turn has come; else why there is none. */
  readonly begins: Promise<NotSentCause | null>;
  /** When the turn has come, in milliseconds of `performance`; null while it has not. */
  beganAt(): number | null;
  /**
   * The turn is over with this exchange, perhaps before it came. Answers it once the lane has given the turn away and the
   * breaker knows how the provider does.
   */
  endWith(exchange: Promise<Exchange>): Promise<Exchange>;
}

export interface Guard {
  /** A turn, unless the account is being spared or the queue is full. Whoever asks must say what the turn ends with. */
  ask(lane: Lane): Turn;
  /** 0 closed, 0.5 half-open, 1 open: after its pause it stays open until the next call, which is the probe. */
  breakerState(): number;
  /** How many calls wait for their turn. */
  queueLength(lane: Lane): number;
}

const STATE_AS_NUMBER: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 0.5,
  [CircuitState.Open]: 1,
  [CircuitState.Isolated]: 1,
};

/** Circuit breaker and bulkheads of one account. */
export const createGuard = (): Guard => {
  const breaker = circuitBreaker(handleWhenResult(isProviderFailure), {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: createBreaker(),
  });
  const lanes = { read: bulkhead(LANE_SLOTS, QUEUE_BY_LANE.read), verb: bulkhead(LANE_SLOTS, QUEUE_BY_LANE.verb) };
  return {
    ask: (lane) => {
      const beginning = Promise.withResolvers<NotSentCause | null>();
      const ending = Promise.withResolvers<Exchange>();
      let beganAt: number | null = null;
      const begin = (): Promise<Exchange> => {
        beganAt = performance.now();
        beginning.resolve(null);
        return ending.promise;
      };
      const turn = lanes[lane].execute(() => breaker.execute(begin));
      turn.catch((error: unknown) => {
        if (isBrokenCircuitError(error)) beginning.resolve('CIRCUIT_OPEN');
        else if (isBulkheadRejectedError(error)) beginning.resolve('QUEUE_FULL');
        // A defect that ended a turn is told by whoever it ended; this is for a turn that never came.
        else beginning.reject(error);
      });
      return {
        begins: beginning.promise,
        beganAt: () => beganAt,
        endWith: async (exchange) => {
          ending.resolve(exchange);
          const ended = await exchange;
          return beganAt === null ? ended : turn;
        },
      };
    },
    breakerState: () => STATE_AS_NUMBER[breaker.state],
    queueLength: (lane) => QUEUE_BY_LANE[lane] - lanes[lane].queueSlots,
  };
};

/** cockatiel's own SamplingBreaker counts failures of long ago after a pause, and opens above its threshold only. */
const createBreaker = (): IBreaker => {
  const rate = createFailureRate(FAILURE_RATE);
  return {
    state: undefined,
    success: (state) => (state === CircuitState.HalfOpen ? rate.forget() : void rate.note(false)),
    failure: () => rate.note(true),
  };
};

/** A 4xx is the provider at work; a caller who has gone says nothing about it. */
const isProviderFailure = (value: unknown): boolean => {
  const exchange = value as Exchange;
  switch (exchange.kind) {
    case 'replied':
      return exchange.reply.status >= 500;
    case 'no-reply':
      return exchange.cause !== 'CALLER_GONE';
    case 'not-sent':
      return exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'DEADLINE_PASSED';
  }
};
