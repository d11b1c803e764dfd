import type { Variables } from './variables.js';

export interface TrafficConfig {
  /** Requests per minute and instance; 0 means no limit. */
  readonly rate: { readonly address: number; readonly caller: number; readonly money: number };
  /** Requests under way at once, without those for health; 0 means no limit. */
  readonly maxInFlight: number;
  /**
   * If the event loop is later than this number of milliseconds, the server accepts fewer requests; 0 means no limit.
   */
  readonly maxEventLoopDelayMs: number;
}

/** A front end behind one address may send several requests per second; a tenth of them may move money. */
const IN_PRODUCTION: TrafficConfig = {
  rate: { address: 1_200, caller: 1_200, money: 120 },
  maxInFlight: 1_000,
  maxEventLoopDelayMs: 20,
};

/** In development nothing is limited, so that a load test on this machine runs. */
const IN_DEVELOPMENT: TrafficConfig = {
  rate: { address: 0, caller: 0, money: 0 },
  maxInFlight: 0,
  maxEventLoopDelayMs: 0,
};

export const toTraffic = (values: Variables, isProduction: boolean): TrafficConfig => {
  const { rate, maxInFlight, maxEventLoopDelayMs } = isProduction ? IN_PRODUCTION : IN_DEVELOPMENT;
  return {
    rate: {
      address: values.RATE_LIMIT_ADDRESS ?? rate.address,
      caller: values.RATE_LIMIT_CALLER ?? rate.caller,
      money: values.RATE_LIMIT_MONEY ?? rate.money,
    },
    maxInFlight: values.MAX_IN_FLIGHT ?? maxInFlight,
    maxEventLoopDelayMs: values.MAX_EVENT_LOOP_DELAY_MS ?? maxEventLoopDelayMs,
  };
};
