import type { GraphQLSchema } from 'graphql';
import { SCOPES } from '../../src/domain/scope.js';
import { anApiKey, bearer, type MadeKey } from '../../test/support/an-api-key.js';
import { productionEnv } from '../processes/production.js';
import { trustedDocument } from '../processes/trusted.js';
import { inWorld, type ServerProcess } from '../processes/world.js';
import { type AnyRequest, anyRequest, type Ingredients } from './any-request.js';
import { faultOf } from './judge.js';
import type { FuzzOptions } from './options.js';
import { createSender } from './send.js';

export interface CounterExample {
  readonly server: string;
  readonly number: number;
  readonly fault: string;
  readonly request: AnyRequest;
}

export interface Fuzzed {
  readonly server: string;
  readonly sent: number;
  readonly answered: Readonly<Record<string, number>>;
  readonly delayMaxMs: number;
  readonly found: CounterExample | null;
}

/** A money verb of the sandbox's silent orders ends well before a request must be answered. */
const DEADLINES = { VERB_TIMEOUT_MS: '1500', READ_TIMEOUT_MS: '1500', LOG_LEVEL: 'error' };
const LOOK_EVERY_MS = 1_000;
const MAX_REQUESTS = 5_000_000;

/** One server as developers start it, then one as it is in production, each for half of the time. */
export const runFuzz = (options: FuzzOptions, schema: GraphQLSchema, report: (fuzzed: Fuzzed) => void): Promise<void> =>
  inWorld(async (world) => {
    const keys: readonly MadeKey[] = [
      anApiKey({ scopes: SCOPES }),
      anApiKey({ scopes: SCOPES.filter((scope) => scope !== 'documents:any') }),
      anApiKey({ scopes: ['orders:read', 'documents:any'] }),
    ];
    const [first = '', ...others] = keys.map(({ text }) => bearer(text).authorization);
    const environments = {
      development: { SANDBOX: 'on', ...DEADLINES },
      production: { ...productionEnv(...keys), SANDBOX: 'on', TRUST_PROXY: '127.0.0.1', ...DEADLINES },
    };
    for (const [name, env] of Object.entries(environments)) {
      const server = await world.startServer({ name, env });
      const ids = [...server.ready.orderIds, 'op_11111111-4111-4111-8111-111111111111'];
      const ingredients: Ingredients = {
        schema,
        known: { ids, keys: ['k1', 'k2', 'k3', 'another-key'] },
        credentials: [first, first, ...others, '', 'Bearer nonsense', 'Basic eDp5'],
        documentIds: [
          trustedDocument('Order').id,
          trustedDocument('CaptureOrder').id,
          trustedDocument('Operations').id,
        ],
      };
      const fuzzed = await fuzz(name, server, ingredients, options);
      report(fuzzed);
      await server.kill();
      if (fuzzed.found) return;
    }
  });

const fuzz = async (
  name: string,
  server: ServerProcess,
  ingredients: Ingredients,
  { minutes, seed, only, clients }: FuzzOptions,
): Promise<Fuzzed> => {
  const sender = createSender(server.ready.url, clients);
  const end = performance.now() + minutes * 30_000;
  const answered: Record<string, number> = {};
  let [number, delayMaxMs] = [only ?? 0, 0];
  let found: CounterExample | null = null;
  const isOver = () => found !== null || performance.now() > end || number >= MAX_REQUESTS;

  const client = async (): Promise<void> => {
    do {
      const mine = number;
      number += 1;
      const request = anyRequest(seed, mine, ingredients);
      const answer = await sender.send(request);
      const label = 'fault' in answer ? 'cut' : String(answer.status);
      answered[label] = (answered[label] ?? 0) + 1;
      const fault = faultOf(request, answer);
      if (fault) found ??= { server: name, number: mine, fault, request };
    } while (only === undefined && !isOver());
  };

  const watch = async (): Promise<void> => {
    while (!isOver() && only === undefined) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      const { delayMaxMs: latest } = await server.call('read', { collect: false });
      delayMaxMs = Math.max(delayMaxMs, latest);
    }
  };

  // Its start is not what is watched.
  await server.call('read', { collect: false });
  await Promise.all([watch(), ...Array.from({ length: only === undefined ? clients : 1 }, client)]);
  sender.close();
  return { server: name, sent: number - (only ?? 0), answered, delayMaxMs, found };
};
