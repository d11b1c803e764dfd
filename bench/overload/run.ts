import { anApiKey } from '../../test/support/an-api-key.js';
import type { Samples, Step } from '../../test/support/processes/plan.js';
import { headersOf, productionEnv } from '../../test/support/processes/production.js';
import type { Reading } from '../../test/support/processes/reading.js';
import { inWorld } from '../../test/support/processes/world.js';
import { measureThroughput, peakOf, type Throughput } from './find-capacity.js';
import { MONEY_SHARE, mixOf } from './mix.js';
import type { OverloadOptions } from './options.js';

/** Everything measured in a run. */
export interface Finished {
  readonly throughput: readonly Throughput[];
  /** Good answers per second. */
  readonly peak: number;
  readonly steps: readonly Step[];
  readonly samples: Samples;
  readonly server: Reading;
}

/** More than the server accepts at once. */
const CONNECTIONS = 1_500;
const MEASURE_S = 4;
/** A usual load: half of the capacity. */
const USUAL_SHARE = 0.5;
const BEFORE_S = 10;
const AFTER_S = 15;

export const runOverload = (options: OverloadOptions, report: (finished: Finished) => void): Promise<void> =>
  inWorld(async (world) => {
    const key = anApiKey();
    const sandbox = await world.startSandbox();
    const env = { ...productionEnv(key), ...sandbox.ready.env, ...options.env };
    const server = await world.startServer({ name: 'server', env });
    const load = await world.startLoad();
    const { seed } = options;
    const target = { url: server.ready.url, headers: headersOf(key), sandbox, load, seed };
    const throughput = await measureThroughput(target, MEASURE_S);
    const peak = peakOf(throughput);
    const usual = Math.round(peak * USUAL_SHARE);
    const steps: readonly Step[] = [
      { perSecond: usual, seconds: BEFORE_S },
      { perSecond: Math.round(peak * options.times), seconds: options.seconds },
      { perSecond: usual, seconds: AFTER_S },
    ];
    const offered = steps.reduce((sum, { perSecond, seconds }) => sum + perSecond * seconds, 0);
    const kinds = await mixOf(sandbox, offered * MONEY_SHARE * 1.2);
    const { url, headers } = target;
    await server.call('read', { collect: false });
    const samples = await load.call('run', {
      ...{ url, headers, kinds, seed },
      pace: { kind: 'open', steps, connections: CONNECTIONS },
    });
    report({ throughput, peak, steps, samples, server: await server.call('read', { collect: false }) });
  });
