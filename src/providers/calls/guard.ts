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
import { createFailureRate, type FailureRate } from './failure-rate.js';
import { type LaneSize, longestWaitMs } from './lanes.js';
import { createRecentLatency } from './recent-latency.js';

/** For half of at least five orders within ten seconds the call must fail before the account is spared. */
const FAILURE_RATE = { windowMs: 10_000, fewestOrders: 5, tooHigh: 0.5 };
/** The time after which the open breaker allows one probe. */
const HALF_OPEN_AFTER_MS = 5_000;

/** A call that asks for its turn. */
export interface Asking {
  /** What it is about, as one text: failures are counted over different ones. */
  readonly order: string;
  /** Milliseconds that are left to it. */
  readonly deadlineMs: number;
}

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
  /** A turn, unless the account is being spared or the queue too long. Whoever asks must say what the turn ends with. */
  ask(asking: Asking): Turn;
  /** 0 closed, 0.5 half-open, 1 open. After its pause it stays open until the next call, which is the probe. */
  breakerState(): number;
  /** The number of calls that wait for their turn. */
  queueLength(): number;
}

const STATE_AS_NUMBER: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 0.5,
  [CircuitState.Open]: 1,
  [CircuitState.Isolated]: 1,
};

/** Circuit breaker and bulkhead of one lane of one account. */
export const createGuard = ({ slots, queue }: LaneSize): Guard => {
  const failureRate = createFailureRate(FAILURE_RATE);
  const latency = createRecentLatency();
  const breaker = circuitBreaker(
    handleWhenResult((ended) => noteEnd(ended as Ended, breaker.state === CircuitState.HalfOpen, failureRate)),
    { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: toBreaker(failureRate) },
  );
  const lane = bulkhead(slots, queue);
  const waiting = (): number => queue - lane.queueSlots;

  return {
    ask: ({ order, deadlineMs }) => {
      const askedAt = performance.now();
      const longestWait = longestWaitMs(deadlineMs);
      const beginning = Promise.withResolvers<NotSentCause | null>();
      const ending = Promise.withResolvers<Exchange>();
      const refuse = (): void => beginning.resolve('QUEUE_FULL');
      let beganAt: number | null = null;
      let isOver = false;

      const begin = async (): Promise<Ended> => {
        beganAt = performance.now();
        beginning.resolve(null);
        const exchange = await ending.promise;
        latency.note(performance.now() - beganAt);
        return { order, exchange };
      };
      /** A turn that comes when its call is over, or has too little time left, is given away at once. */
      const take = (): Promise<unknown> | null => {
        const waited = performance.now() - askedAt;
        if (waited >= 1 && deadlineMs - waited < latency.slowest()) refuse();
        else if (!isOver) return breaker.execute(begin);
        return null;
      };

      const isHopeless = waiting() > 0 && (waiting() / slots) * latency.mean() > longestWait;
      if (isHopeless) refuse();
      const turn = isHopeless ? Promise.resolve() : lane.execute(take);
      turn.catch((error: unknown) => {
        if (isBrokenCircuitError(error)) beginning.resolve('CIRCUIT_OPEN');
        else if (isBulkheadRejectedError(error)) refuse();
        // The caller reports a defect that ended its turn. This branch is for a turn that never came.
        else beginning.reject(error);
      });
      const timer = beganAt === null && !isHopeless ? setTimeout(refuse, longestWait) : undefined;
      const begins = beginning.promise.finally(() => clearTimeout(timer));
      return {
        begins,
        beganAt: () => beganAt,
        endWith: async (exchange) => {
          ending.resolve(exchange);
          const ended = await exchange;
          isOver = true;
          if (beganAt !== null) await turn;
          return ended;
        },
      };
    },
    breakerState: () => STATE_AS_NUMBER[breaker.state],
    queueLength: waiting,
  };
};

interface Ended {
  readonly order: string;
  readonly exchange: Exchange;
}

/** Writes down how the provider did. A probe that told nothing of it is followed by another probe, later. */
const noteEnd = ({ order, exchange }: Ended, isProbe: boolean, failureRate: FailureRate): boolean => {
  const verdict = verdictOn(exchange);
  if (verdict !== 'nothing') failureRate.note(order, verdict === 'failure');
  return verdict === 'failure' || (isProbe && verdict === 'nothing');
};

/** cockatiel's SamplingBreaker counts old failures after a pause, and opens only above its threshold. */
const toBreaker = (failureRate: FailureRate): IBreaker => ({
  state: undefined,
  success: (state) => {
    if (state === CircuitState.HalfOpen) failureRate.forget();
  },
  failure: () => failureRate.isTooHigh(),
});

/** A 4xx is the provider at work. A caller who has gone, and what never got a socket, say nothing about the provider. */
const verdictOn = (exchange: Exchange): 'failure' | 'success' | 'nothing' => {
  switch (exchange.kind) {
    case 'replied':
      return exchange.reply.status >= 500 ? 'failure' : 'success';
    case 'no-reply':
      return exchange.cause === 'CALLER_GONE' ? 'nothing' : 'failure';
    case 'not-sent':
      return exchange.cause === 'PROVIDER_UNREACHABLE' ? 'failure' : 'nothing';
  }
};
