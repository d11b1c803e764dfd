import type { Variables } from './variables.js';

export interface LimitsConfig {
  /** Requests a minute and instance, 0 for no limit. */
  readonly rate: { readonly address: number; readonly caller: number; readonly money: number };
  /** Requests under way at once, health aside; 0 for no limit. */
  readonly maxInFlight: number;
  /** Milliseconds that the event loop may be late before fewer requests are taken at once, 0: however busy it is. */
  readonly maxEventLoopDelayMs: number;
}

/** A shop's front end behind one address, a phone app behind another: several a second each, money ten times less. */
const IN_PRODUCTION: LimitsConfig = {
  rate: { address: 1_200, caller: 1_200, money: 120 },
  maxInFlight: 1_000,
  maxEventLoopDelayMs: 20,
};

/** Whoever develops, or tests with a load of their own, is not kept out. */
const IN_DEVELOPMENT: LimitsConfig = {
  rate: { address: 0, caller: 0, money: 0 },
  maxInFlight: 0,
  maxEventLoopDelayMs: 0,
};

export const toLimits = (values: Variables, isProduction: boolean): LimitsConfig => {
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
