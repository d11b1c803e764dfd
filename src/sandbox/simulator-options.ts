import type { Stores } from './store.js';

/** The options of every simulated provider. */
export interface SimulatorOptions {
  readonly port: number;
  readonly now: () => number;
  readonly settleMs: number;
  readonly slowMs: number;
  readonly stores: Stores;
  readonly rememberedRequests: number;
}
