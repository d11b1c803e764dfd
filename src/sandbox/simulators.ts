import { startMercadoPago } from './mercadopago/start.js';
import type { StartedSimulator } from './simulated-provider.js';
import type { SimulatorOptions } from './simulator-options.js';
import { startVnda } from './vnda/start.js';

interface Simulator {
  start(options: SimulatorOptions): Promise<StartedSimulator>;
  /** The port when a person starts it. */
  readonly usualPort: number;
}

/** Every simulated provider by the name of its account, one line each. */
export const SIMULATORS = {
  mercadopago: { start: startMercadoPago, usualPort: 4010 },
  vnda: { start: startVnda, usualPort: 4011 },
} as const satisfies Readonly<Record<string, Simulator>>;

export type ProviderName = keyof typeof SIMULATORS;
export const PROVIDER_NAMES = Object.keys(SIMULATORS) as readonly ProviderName[];

export type SimulatedProviders = {
  readonly [Name in ProviderName]: Awaited<ReturnType<(typeof SIMULATORS)[Name]['start']>>['provider'];
};
