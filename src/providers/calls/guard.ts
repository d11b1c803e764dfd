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

/** Reads and money verbs wait in different queues, so a read never takes the socket of a verb. */
export type Lane = 'read' | 'verb';

/** The number of requests of one lane that one account runs at once. */
export const LANE_SLOTS = 16;
/** Several full batches of reads may wait. A verb that cannot start soon should rather be refused. */
const QUEUE_BY_LANE: Readonly<Record<Lane, number>> = { read: 1_000, verb: 128 };

/** The breaker opens when half of at least five calls within ten seconds fail. */
const FAILURE_RATE = { windowSeconds: 10, fewestCalls: 5, tooHigh: 0.5 };
/** The time after which the open breaker allows one probe. */
const HALF_OPEN_AFTER_MS = 5_000;

/** The place of one call in its lane. */
export interface Turn {
  /** Resolves with null when the turn has come, or with the reason why it will not come. */
  readonly begins: Promise<NotSentCause | null>;
  /** When the turn came, in milliseconds of `performance`; null before that. */
  beganAt(): number | null;
  /**
   * Ends the turn with this exchange, perhaps before the turn came. It resolves with the exchange after the lane has
   * released the turn and the breaker has noted the outcome.
   */
  endWith(exchange: Promise<Exchange>): Promise<Exchange>;
}

export interface Guard {
  /** Asks for a turn, which the open breaker or a full queue refuse. The caller must end it with `endWith`. */
  ask(lane: Lane): Turn;
  /** 0 closed, 0.5 half-open, 1 open. After its pause it stays open until the next call, which is the probe. */
  breakerState(): number;
  /** The number of calls that wait for their turn. */
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
        // The caller reports a defect that ended its turn. This branch is for a turn that never came.
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

/** cockatiel's SamplingBreaker counts old failures after a pause, and opens only above its threshold. */
const createBreaker = (): IBreaker => {
  const rate = createFailureRate(FAILURE_RATE);
  return {
    state: undefined,
    success: (state) => (state === CircuitState.HalfOpen ? rate.forget() : void rate.note(false)),
    failure: () => rate.note(true),
  };
};

/** A 4xx is no failure of the provider, and neither is a caller who disconnected. */
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
