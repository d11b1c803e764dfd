import type { DemoOrder } from './demo-order.js';
import { openFileStores } from './file-stores.js';
import type { StartedSimulator } from './simulated-provider.js';
import { PROVIDER_NAMES, type ProviderName, SIMULATORS, type SimulatedProviders } from './simulators.js';
import { createMemoryStores } from './store.js';

export interface SandboxOptions {
  /** Absent or 0: any free port. The host is always 127.0.0.1. */
  readonly ports?: Readonly<Partial<Record<ProviderName, number>>>;
  /** How long `processing` and a lagging `paid_at` last (default 4 s). */
  readonly settleMs?: number;
  /** How slow the slow demo orders are (default 3 s). */
  readonly slowMs?: number;
  /** The clock, in milliseconds since 1970 (default the system's). Waiting itself is in real time. */
  readonly now?: () => number;
  /** So many of the newest requests are told of (default 100,000). */
  readonly rememberedRequests?: number;
  /** Orders and keys are kept in this SQLite file and found there at the next start. Absent: they die with the process. */
  readonly file?: string;
}

/** Every simulator by its name, filled with the demo orders. */
export interface Sandbox extends SimulatedProviders {
  /** Every order of the tables, those that need no request to be understood first. */
  readonly demoOrders: readonly (DemoOrder & { readonly account: ProviderName })[];
  /** Destroys every connection, hanging ones too, and frees the ports. */
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { ports = {}, settleMs = 4000, slowMs = 3000, now = Date.now, file } = options;
  const { rememberedRequests = 100_000 } = options;
  const stores = file === undefined ? createMemoryStores() : openFileStores(file);
  const started = new Map<ProviderName, StartedSimulator>();
  const close = async () => {
    await Promise.all([...started.values()].map((simulator) => simulator.close()));
    stores.close();
  };
  try {
    for (const name of PROVIDER_NAMES) {
      const port = ports[name] ?? 0;
      started.set(name, await SIMULATORS[name].start({ port, settleMs, slowMs, now, stores, rememberedRequests }));
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  const simulators = [...started];
  return {
    ...(Object.fromEntries(simulators.map(([name, { provider }]) => [name, provider])) as SimulatedProviders),
    demoOrders: simulators.flatMap(([account, { demoOrders }]) => demoOrders.map((order) => ({ account, ...order }))),
    close,
  };
}
