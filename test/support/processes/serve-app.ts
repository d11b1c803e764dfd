import { readFileSync } from 'node:fs';
import { createApp, type Dependencies } from '../../../src/app.js';
import { type Config, parseConfig } from '../../../src/config/config.js';
import { settingsReaders } from '../../../src/providers/index.js';
import { type Reading, watchThisProcess } from './reading.js';
import { serve } from './serve.js';

export interface ServerReady {
  readonly url: string;
  /** The demo orders and the added orders of the embedded sandbox; empty if the providers run elsewhere. */
  readonly orderIds: readonly string[];
}

export type ServerCalls = {
  read(given: { readonly collect: boolean }): Reading;
};

/** The differences between a server of a benchmark and the product. */
export interface Variant {
  readonly config?: (config: Config) => Config;
  readonly dependencies?: (config: Config) => Partial<Dependencies>;
}

/**
 * Starts the product as main.ts does, changed by the variant. ADDED_ORDERS is the number of added orders that wait for
 * capture.
 */
export const serveApp = async (variant: Variant = {}): Promise<void> => {
  const { config: change = same, dependencies = () => ({}) } = variant;
  const environment = { env: process.env, readFile: (path: string) => readFileSync(path, 'utf8') };
  const config = change(parseConfig(environment, settingsReaders));
  const { sandbox, listen } = await createApp(config, dependencies(config));
  const demo = (sandbox?.demoOrders ?? []).map(({ account, providerOrderId }) => `${account}:${providerOrderId}`);
  const count = sandbox ? Number(process.env['ADDED_ORDERS'] ?? 0) : 0;
  const added = Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? `mercadopago:${sandbox?.mercadopago.addOrder()}` : `vnda:${sandbox?.vnda.addOrder()}`,
  );
  const url = await listen();
  const read = watchThisProcess();
  const calls: ServerCalls = { read: ({ collect }) => read(collect) };
  serve({ url, orderIds: [...demo, ...added] } satisfies ServerReady, calls);
};

const same = (config: Config): Config => config;
