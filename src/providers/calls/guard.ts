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
import { isTimeout } from './deadline.js';
import { createFailureRate } from './failure-rate.js';
import type { TimedExchange } from './transport.js';

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

export interface Guard {
  /** Runs a call unless the account is being spared or its queue is full. Waiting for a turn ends with the signal too. */
  (lane: Lane, call: () => Promise<TimedExchange>, signal: AbortSignal): Promise<TimedExchange>;
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
  const take = async (lane: Lane, call: () => Promise<TimedExchange>): Promise<TimedExchange> => {
    try {
      return await lanes[lane].execute(() => breaker.execute(call));
    } catch (error) {
      if (isBrokenCircuitError(error)) return notSent('CIRCUIT_OPEN');
      if (isBulkheadRejectedError(error)) return notSent('QUEUE_FULL');
      throw error;
    }
  };
  const run = (lane: Lane, call: () => Promise<TimedExchange>, signal: AbortSignal): Promise<TimedExchange> => {
    const turn: Turn = { begun: false };
    const told = take(lane, () => {
      turn.begun = true;
      return call();
    });
    return Promise.race([told, givenUp(turn, told, signal)]);
  };
  return Object.assign(run, {
    breakerState: () => STATE_AS_NUMBER[breaker.state],
    queueLength: (lane: Lane) => QUEUE_BY_LANE[lane] - lanes[lane].queueSlots,
  });
};

interface Turn {
  begun: boolean;
}

/** A call that has begun ends by itself; one that still waits begins later with a signal that lets it send nothing. */
const givenUp = async (turn: Turn, told: Promise<TimedExchange>, signal: AbortSignal): Promise<TimedExchange> => {
  await abortionOf(signal);
  return turn.begun ? told : notSent(isTimeout(signal.reason) ? 'DEADLINE_PASSED' : 'ABORTED');
};

const abortionOf = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** cockatiel's own SamplingBreaker counts failures of long ago after a pause, and opens above its threshold only. */
const createBreaker = (): IBreaker => {
  const rate = createFailureRate(FAILURE_RATE);
  return {
    state: undefined,
    success: (state) => (state === CircuitState.HalfOpen ? rate.forget() : void rate.note(false)),
    failure: () => rate.note(true),
  };
};

const notSent = (cause: NotSentCause): TimedExchange => ({
  exchange: { kind: 'not-sent', cause },
  sentAt: null,
  answeredAt: null,
});

/** A 4xx is the provider at work; a caller who has gone says nothing about it. */
const isProviderFailure = (value: unknown): boolean => {
  const { exchange } = value as TimedExchange;
  switch (exchange.kind) {
    case 'replied':
      return exchange.reply.status >= 500;
    case 'no-reply':
      return exchange.cause !== 'CALLER_GONE';
    case 'not-sent':
      return exchange.cause === 'PROVIDER_UNREACHABLE' || exchange.cause === 'DEADLINE_PASSED';
  }
};
