import { PROVIDER_NAMES, type SimulatedProviders } from './simulators.js';

/** The variables of a server that uses this sandbox. */
export const environmentOf = (sandbox: SimulatedProviders): Record<string, string> =>
  Object.fromEntries(PROVIDER_NAMES.flatMap((name) => Object.entries(sandbox[name].environment)));
