import { anApiKey } from '../../test/support/an-api-key.js';
import { headersOf, productionEnv } from '../../test/support/processes/production.js';
import { inWorld, type ServerProcess } from '../../test/support/processes/world.js';
import { quantile } from '../figures/quantile.js';
import { measureThroughput, peakOf, type Target } from '../overload/find-capacity.js';
import { MONEY_SHARE, mixOf } from '../overload/mix.js';
import { type AfterDocuments, sendDistinctDocuments } from './distinct-documents.js';
import type { SoakOptions } from './options.js';

/** One stretch of the soak, and the memory after it. */
export interface Stretch {
  /** Minutes since the start of the soak. */
  readonly minute: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly answers: number;
  readonly notOk: number;
  readonly p99Ms: number;
}

export interface Soaked {
  readonly peak: number;
  readonly perSecond: number;
  readonly documents: readonly AfterDocuments[];
  readonly stretches: readonly Stretch[];
}

const MEASURE_S = 4;
const STRETCH_S = 30;
const CONNECTIONS = 200;
const MB = 1e6;

export const runSoak = (options: SoakOptions, report: (soaked: Soaked) => void): Promise<void> =>
  inWorld(async (world) => {
    const key = anApiKey();
    const sandbox = await world.startSandbox();
    const env = { ...productionEnv(key), ...sandbox.ready.env, ...COUNTED };
    const server = await world.startServer({ name: 'server', env, flags: ['--expose-gc'] });
    const load = await world.startLoad();
    const target: Target = { url: server.ready.url, headers: headersOf(key), sandbox, load, seed: options.seed };
    const peak = peakOf(await measureThroughput(target, MEASURE_S));
    const documents = await sendDistinctDocuments(server, target, options.documents);
    const perSecond = peak * options.load;
    const stretches = await soak(server, target, perSecond, options.minutes);
    report({ peak, perSecond, documents, stretches });
  });

/** Rate limits that no caller reaches; the server still counts. */
const COUNTED = { RATE_LIMIT_ADDRESS: '1000000', RATE_LIMIT_CALLER: '1000000', RATE_LIMIT_MONEY: '1000000' };

const soak = async (
  server: ServerProcess,
  target: Target,
  perSecond: number,
  minutes: number,
): Promise<readonly Stretch[]> => {
  const { sandbox, load, url, headers, seed } = target;
  const began = performance.now();
  const stretches: Stretch[] = [];
  while (performance.now() - began < minutes * 60_000) {
    const kinds = await mixOf(sandbox, perSecond * STRETCH_S * MONEY_SHARE * 1.2);
    const samples = await load.call('run', {
      ...{ url, headers, kinds },
      seed: seed + stretches.length,
      pace: { kind: 'open', steps: [{ perSecond, seconds: STRETCH_S }], connections: CONNECTIONS },
    });
    const { heapUsedBytes, rssBytes } = await server.call('read', { collect: true });
    const stretch: Stretch = {
      minute: (performance.now() - began) / 60_000,
      heapMb: heapUsedBytes / MB,
      rssMb: rssBytes / MB,
      answers: samples.ok.length,
      notOk: samples.ok.filter((ok) => ok === 0).length,
      p99Ms: quantile(samples.took, 0.99),
    };
    stretches.push(stretch);
    console.log(lineOf(stretch));
  }
  return stretches;
};

const lineOf = ({ minute, heapMb, rssMb, answers, notOk, p99Ms }: Stretch): string =>
  `minute ${minute.toFixed(1)}: heap ${heapMb.toFixed(1)} MB, RSS ${rssMb.toFixed(0)} MB, ${answers} answers, ${notOk} not good, p99 ${p99Ms.toFixed(0)} ms`;
