import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environmentOf } from '../../src/sandbox/environment.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { createSeeded } from '../support/seeded.js';
import { check } from './check.js';
import { runClient } from './client.js';
import { type Disturbances, disturb } from './disturb.js';
import { gather } from './gather.js';
import { type Healed, heal } from './heal.js';
import type { CampaignOptions } from './options.js';
import { createPlan, type Plan } from './plan.js';
import type { Call, CounterExample, Intention, Records } from './records.js';
import { replayEnds } from './replay.js';
import { createServer, type Server } from './server.js';
import { spawnServer } from './spawn-server.js';
import { startStore } from './store.js';

/** What a campaign came to. */
export interface Finished {
  readonly begun: number;
  readonly plan: Plan;
  readonly records: Records;
  readonly disturbances: Disturbances;
  readonly healed: Healed;
  readonly replayed: number;
  readonly broken: readonly CounterExample[];
  readonly sandbox: Sandbox;
  readonly seconds: number;
}

/** Short, so that the lease of three times as much can run out while a process is paused. */
const VERB_TIMEOUT_MS = 1_000;
const READ_TIMEOUT_MS = 1_000;
const LEASE_MS = 3 * VERB_TIMEOUT_MS;
/** Between two rounds of the worker, and some time for what a busy machine adds. */
const STUCK_AFTER_MS = LEASE_MS + 5_000;

/** Runs the whole campaign; everything that it started has ended when it resolves, and also when it fails. */
export const runCampaign = async (options: CampaignOptions, report: (finished: Finished) => void): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'guiche-campaign-'));
  const store = await startStore(options.store, folder);
  const sandbox = await startSandbox({ settleMs: 1_000, rememberedRequests: Number.POSITIVE_INFINITY });
  const env = {
    ...environmentOf(sandbox),
    ...(await store.create()),
    PORT: '0',
    LOG_LEVEL: 'error',
    VERB_TIMEOUT_MS: String(VERB_TIMEOUT_MS),
    READ_TIMEOUT_MS: String(READ_TIMEOUT_MS),
  };
  const entry = fileURLToPath(new URL('./server-process.js', import.meta.url));
  const servers = Array.from({ length: options.processes }, (_, index) =>
    createServer({ env, takeProcess: () => spawnServer({ entry, log: join(folder, `server-${index}.log`) }) }),
  );
  try {
    await Promise.all(servers.map((server) => server.start()));
    report(await carryOut(options, sandbox, servers));
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
    await sandbox.close();
    await store.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const carryOut = async (options: CampaignOptions, sandbox: Sandbox, servers: readonly Server[]): Promise<Finished> => {
  const started = performance.now();
  const random = createSeeded(options.seed);
  const plan = createPlan(sandbox, options.operations, random.fork());
  const calls: Call[] = [];
  const queue = queueOf(plan.intentions, started + options.minutes * 60_000);

  const stopping = new AbortController();
  const disturbing = disturb({ servers, sandbox, leaseMs: LEASE_MS }, random.fork(), stopping.signal);
  const world = { servers, calls, next: queue.next };
  await Promise.all(Array.from({ length: options.clients }, (_, client) => runClient(world, client, random.fork())));
  stopping.abort();
  const disturbances = await disturbing;
  sandbox.mercadopago.acceptEachKeyOnce(false);

  const [server] = servers;
  if (server === undefined) throw new Error('no server');
  const healed = await heal(server, options.store === 'sqlite');
  const replayed = await replayEnds(world);
  const records = await gather(server.url ?? '', sandbox, calls, plan.declining);
  const seconds = (performance.now() - started) / 1_000;
  const broken = [...check(records), ...stuckIn(healed)];
  return { begun: queue.begun(), plan, records, disturbances, healed, replayed, broken, sandbox, seconds };
};

const queueOf = (intentions: readonly Intention[], until: number) => {
  let begun = 0;
  const next = (): Intention | undefined => {
    if (performance.now() > until) return undefined;
    const intention = intentions[begun];
    if (intention) begun += 1;
    return intention;
  };
  return { next, begun: () => begun };
};

const stuckIn = ({ inProgressForMs }: Healed): CounterExample[] =>
  inProgressForMs <= STUCK_AFTER_MS
    ? []
    : [
        {
          rule: 'nothing is stuck longer than the lease and five seconds',
          orderId: '',
          says: `one attempt was seen running for ${Math.round(inProgressForMs)} ms`,
        },
      ];
