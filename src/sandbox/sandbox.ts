import type { DemoOrder } from './demo-order.js';
import { openFileStores } from './file-stores.js';
import type { StartedSimulator } from './simulated-provider.js';
import { PROVIDER_NAMES, type ProviderName, SIMULATORS, type SimulatedProviders } from './simulators.js';
import { createMemoryStores } from './store.js';

export interface SandboxOptions {
  /** Absent or 0 means any free port. The host is always 127.0.0.1. */
  readonly ports?: Readonly<Partial<Record<ProviderName, number>>>;
  /** How long `processing` and a lagging `paid_at` last (default 4 s). */
  readonly settleMs?: number;
  /** The delay of the slow demo orders (default 3 s). */
  readonly slowMs?: number;
  /** The clock, in milliseconds since 1970 (default: the system's). Waits use real time. */
  readonly now?: () => number;
  /** The number of newest requests to remember (default 100,000). */
  readonly rememberedRequests?: number;
  /**
   * The SQLite file that keeps orders and idempotency keys for the next start. Without it, they end with the process.
   */
  readonly file?: string;
}

/** Every simulator by its name, with the demo orders. */
export interface Sandbox extends SimulatedProviders {
  /** Every order of the tables. Those that a person understands without a request come first. */
  readonly demoOrders: readonly (DemoOrder & { readonly account: ProviderName })[];
  /** Destroys every connection, also hanging ones, and frees the ports. */
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
