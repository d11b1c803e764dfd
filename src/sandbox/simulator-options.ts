import type { Stores } from './store.js';

/** What each simulated provider is started with. */
export interface SimulatorOptions {
  readonly port: number;
  readonly now: () => number;
  readonly settleMs: number;
  readonly slowMs: number;
  readonly stores: Stores;
  readonly rememberedRequests: number;
}
