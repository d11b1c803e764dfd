import { pino } from 'pino';
import type { Dependencies } from '../../src/app.js';
import type { Config } from '../../src/config/config.js';
import type { ScrapedMetrics } from '../../src/platform/metrics.js';
import type { Variant } from '../../test/support/processes/serve-app.js';

/** A server without one part of the front door. Some parts have no switch in the product, and get one here. */
export type VariantName = keyof typeof VARIANTS;

const nothing = (): undefined => undefined;

const NO_METRICS: ScrapedMetrics = {
  count: nothing,
  set: nothing,
  watch: nothing,
  observe: nothing,
  read: () => 0,
  text: async () => '',
  contentType: 'text/plain',
  watchProcess: () => nothing,
};

const withoutCallers = (config: Config): Config => ({ ...config, callers: null });

const withoutDocuments = (config: Config): Config => ({ ...config, documents: { ...config.documents, mode: 'off' } });

const withoutRates = (config: Config): Config => ({
  ...config,
  traffic: { ...config.traffic, rate: { address: 0, caller: 0, money: 0 } },
});

const withoutShedding = (config: Config): Config => ({
  ...config,
  traffic: { ...config.traffic, maxInFlight: 0, maxEventLoopDelayMs: 0 },
});

const silent = (config: Config): Config => ({ ...config, logLevel: 'silent' });

const noMetrics = (): Partial<Dependencies> => ({ metrics: NO_METRICS });

/** The logger as pino makes it by default. */
const plainLog = ({ logLevel }: Config): Partial<Dependencies> => ({
  logger: pino({ name: 'guiche', level: logLevel }),
});

const all =
  (...changes: readonly ((config: Config) => Config)[]) =>
  (config: Config): Config =>
    changes.reduce((changed, change) => change(changed), config);

export const VARIANTS = {
  everything: {},
  'no callers': { config: withoutCallers },
  'no documents': { config: withoutDocuments },
  'no rates': { config: withoutRates },
  'no shedding': { config: withoutShedding },
  'no metrics': { dependencies: noMetrics },
  'no redaction': { dependencies: plainLog },
  'no log': { config: silent },
  nothing: {
    config: all(withoutCallers, withoutDocuments, withoutRates, withoutShedding, silent),
    dependencies: noMetrics,
  },
} as const satisfies Readonly<Record<string, Variant>>;
