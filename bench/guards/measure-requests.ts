import { fileURLToPath } from 'node:url';
import { aJwks } from '../../test/support/a-jwks.js';
import { anApiKey, bearer } from '../../test/support/an-api-key.js';
import { headersOf, productionEnv } from '../../test/support/processes/production.js';
import type { LoadProcess, World } from '../../test/support/processes/world.js';
import { type Asking, COMPARISONS } from './comparisons.js';
import { cpuPerRequest, type Side } from './cpu-per-request.js';
import { type Difference, differenceOf, type Round } from './difference.js';
import type { GuardsOptions } from './options.js';

/** A document and its variables. */
export interface Asked {
  readonly name: string;
  readonly variables: object;
}

/** One document, and the differences measured with it. */
export interface Measured {
  readonly document: string;
  readonly differences: readonly Difference[];
}

interface Bench {
  readonly world: World;
  readonly load: LoadProcess;
  readonly env: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<Asking['credential'], Readonly<Record<string, string>>>>;
  readonly documents: readonly Asked[];
}

const WARM_UP = 4_000;
const ENTRY = fileURLToPath(new URL('./server-process.js', import.meta.url));
const HOURS_S = 6 * 3_600;
/** Limits that count and never refuse. */
const OUT_OF_REACH = {
  RATE_LIMIT_ADDRESS: '1000000',
  RATE_LIMIT_CALLER: '1000000',
  MAX_IN_FLIGHT: '100000',
  MAX_EVENT_LOOP_DELAY_MS: '10000',
};

export const measureRequests = async (world: World, options: GuardsOptions): Promise<readonly Measured[]> => {
  const key = anApiKey();
  const jwks = await aJwks();
  const exp = Math.floor(Date.now() / 1_000) + HOURS_S;
  const sandbox = await world.startSandbox();
  const [id = ''] = await sandbox.call('addOrders', { count: 1 });
  const bench: Bench = {
    world,
    load: await world.startLoad(),
    env: { ...productionEnv(key), ...sandbox.ready.env, ...OUT_OF_REACH, ...jwks.env },
    headers: { key: headersOf(key), token: { ...headersOf(key), ...bearer(await jwks.sign({ exp })) } },
    documents: [
      { name: 'Accounts', variables: {} },
      { name: 'Order', variables: { id } },
    ],
  };
  const taken = new Map(bench.documents.map((document) => [document, new Map<string, Round[]>()]));
  for (let life = 1; life <= options.lives; life += 1) {
    for (const { part, withIt, without } of COMPARISONS) {
      console.log(`life ${life} of ${options.lives}: ${part}`);
      const rounds = await compare(bench, [withIt, without], options);
      for (const [document, found] of rounds) {
        const parts = taken.get(document);
        parts?.set(part, [...(parts.get(part) ?? []), ...found]);
      }
    }
  }
  await jwks.close();
  return [...taken].map(([{ name }, parts]) => ({
    document: name,
    differences: [...parts].map(([part, rounds]) => differenceOf(part, rounds)),
  }));
};

/** Starts two processes with the same history, because code that ran more often is faster. */
const compare = async (
  { world, load, env, headers, documents }: Bench,
  askings: readonly [Asking, Asking],
  { rounds, requests }: GuardsOptions,
): Promise<ReadonlyMap<Asked, readonly Round[]>> => {
  const sides: Side[] = [];
  for (const { server, credential, document } of askings) {
    const process = await world.startServer({
      name: `side-${sides.length}`,
      env: { ...env, VARIANT: server },
      entry: ENTRY,
    });
    sides.push({ process, load, headers: headers[credential], document });
  }
  const [withIt, without] = sides as [Side, Side];
  const found = new Map<Asked, Round[]>();
  for (const document of documents) {
    for (const side of sides) await cpuPerRequest(side, document, WARM_UP);
    const taken: Round[] = [];
    for (let round = 0; round < rounds; round += 1) {
      // They take turns, so that neither is always first.
      const [first, second] = round % 2 === 0 ? [withIt, without] : [without, withIt];
      const one = await cpuPerRequest(first, document, requests);
      const other = await cpuPerRequest(second, document, requests);
      taken.push(first === withIt ? { withIt: one, without: other } : { withIt: other, without: one });
    }
    found.set(document, taken);
  }
  for (const { process } of sides) await process.kill();
  return found;
};
