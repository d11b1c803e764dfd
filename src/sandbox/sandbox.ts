import type { DemoOrder } from './demo-order.js';
import { openFileStores } from './file-stores.js';
import { type SimulatedMercadoPago, startMercadoPago } from './mercadopago/start.js';
import { createMemoryStores } from './store.js';
import { type SimulatedVnda, startVnda } from './vnda/start.js';

export interface SandboxOptions {
  /** Absent or 0: any free port. The host is always 127.0.0.1. */
  readonly mercadopagoPort?: number;
  readonly vndaPort?: number;
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

/** Both simulators, filled with the demo orders. */
export interface Sandbox {
  readonly mercadopago: SimulatedMercadoPago;
  readonly vnda: SimulatedVnda;
  /** Every order of the tables, those that need no request to be understood first. */
  readonly demoOrders: readonly DemoOrder[];
  /** Destroys every connection, hanging ones too, and frees the ports. */
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { mercadopagoPort = 0, vndaPort = 0, settleMs = 4000, slowMs = 3000, now = Date.now, file } = options;
  const { rememberedRequests = 100_000 } = options;
  const stores = file === undefined ? createMemoryStores() : openFileStores(file);
  const common = { settleMs, slowMs, now, stores, rememberedRequests };
  const giveUp = (cause: unknown): never => {
    stores.close();
    throw cause;
  };
  const mercadopago = await startMercadoPago({ ...common, port: mercadopagoPort }).catch(giveUp);
  const vnda = await startVnda({ ...common, port: vndaPort }).catch(async (cause: unknown) => {
    await mercadopago.close();
    return giveUp(cause);
  });
  return {
    mercadopago: mercadopago.provider,
    vnda: vnda.provider,
    demoOrders: [...mercadopago.demoOrders, ...vnda.demoOrders],
    close: async () => {
      await Promise.all([mercadopago.close(), vnda.close()]);
      stores.close();
    },
  };
}
