import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { environmentOf } from '../../src/sandbox/environment.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { listOperations, sendMutation } from '../campaign/ask.js';
import type { Gate } from '../campaign/gated-ledger.js';
import type { StoreName } from '../campaign/options.js';
import type { Answer, LedgerEntry } from '../campaign/records.js';
import { createServer, type Server } from '../campaign/server.js';
import { type Store, type StoreEnv, startStore } from '../campaign/store.js';
import { aSandbox } from '../support/a-gateway.js';
import { madeOnce } from '../support/once/made-once.js';
import { createProcesses, type Processes } from './processes.js';

export const PROVIDERS = ['mercadopago', 'vnda'] as const;
export type CrashProvider = (typeof PROVIDERS)[number];

/** The provider replays its first answer to a key. */
export const takesKeys = (provider: CrashProvider): boolean => provider === 'mercadopago';

declare module 'vitest' {
  interface ProvidedContext {
    /** The deadline of a verb in crash tests; three times as much is the lease that a test outlives. */
    readonly crashVerbTimeoutMs: number;
  }
}

const VERB_TIMEOUT_MS = inject('crashVerbTimeoutMs');
const LEASE_MS = 3 * VERB_TIMEOUT_MS;
const PATIENCE_MS = LEASE_MS + 60_000;

/** What all tests of a file share: processes of the compiled product, and a place for their ledgers. */
export interface CrashSite {
  readonly processes: Processes;
  readonly store: Store;
  close(): Promise<void>;
}

/** One site for all tests of the file. */
export const aSharedSite = (name: StoreName): (() => CrashSite) => {
  let site: CrashSite | undefined;
  beforeAll(async () => {
    site = await openCrashSite(name);
  }, PATIENCE_MS);
  afterAll(() => site?.close());
  return () => {
    if (site === undefined) throw new Error('the site is not open yet');
    return site;
  };
};

const openCrashSite = async (name: StoreName): Promise<CrashSite> => {
  const folder = await mkdtemp(join(tmpdir(), 'guiche-crash-'));
  const store = await startStore(name, folder, name === 'postgres' ? await madeOnce('postgres') : undefined);
  const entry = join(await madeOnce('programs'), 'test/campaign/server-process.js');
  const processes = createProcesses({ entry, log: join(folder, 'servers.log') });
  return {
    processes,
    store,
    close: async () => {
      await processes.end();
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** A shop's server in processes of its own, in front of a sandbox that outlives them. */
export interface CrashWorld {
  readonly sandbox: Sandbox;
  readonly ledger: StoreEnv;
  readonly server: Server;
  /** One more server: on the same ledger and sandbox unless told otherwise. */
  startServer(env?: Readonly<Record<string, string>>): Promise<Server>;
}

export const aCrashWorld = async ({ processes, store }: CrashSite): Promise<CrashWorld> => {
  const sandbox = await aSandbox();
  const ledger = await store.create();
  const startServer = async (env: Readonly<Record<string, string>> = {}): Promise<Server> => {
    const server = createServer({
      takeProcess: processes.take,
      env: {
        ...environmentOf(sandbox),
        ...ledger,
        NODE_ENV: 'test',
        PORT: '0',
        LOG_LEVEL: 'warn',
        VERB_TIMEOUT_MS: String(VERB_TIMEOUT_MS),
        READ_TIMEOUT_MS: String(VERB_TIMEOUT_MS),
        ...env,
      },
    });
    onTestFinished(async () => {
      const left = await server.leave();
      if (left) processes.giveBack(left);
    });
    await server.start();
    return server;
  };
  return { sandbox, ledger, startServer, server: await startServer() };
};

/** The server stops once at this gate; answers what resolves when it has. */
export const stopAt = async (server: Server, gate: Gate): Promise<{ readonly reached: Promise<unknown> }> => {
  const isSet = server.hears('done', ({ message }) => message === 'gate');
  server.send({ kind: 'gate', gate });
  await isSet;
  return { reached: server.hears('stopped') };
};

/** A paused process, past its lease. */
export const outliveLease = (): Promise<void> => sleep(LEASE_MS + 500);

export const capture = (server: Server, orderId: string, key = 'k1'): Promise<Answer> =>
  sendMutation(server.url ?? '', { orderId, key, kind: 'CAPTURE' }, PATIENCE_MS);

/** The same, by a client who may never hear of it. */
export const captureUnheard = (server: Server, orderId: string): Promise<Answer | null> =>
  capture(server, orderId).catch(() => null);

/** The newest operation of the ledger, null when there is none. */
export const newest = async (server: Server): Promise<LedgerEntry | null> =>
  (await listOperations(server.url ?? ''))[0] ?? null;

/** The newest operation, once it is so. */
export const settled = async (server: Server, isSo: (entry: LedgerEntry) => boolean): Promise<LedgerEntry> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const entry = await newest(server);
    if (entry && isSo(entry)) return entry;
    if (performance.now() > until) throw new Error(`it never became so: ${JSON.stringify(entry)}`);
    await sleep(100);
  }
};

/** Every attempt but the reading before a send, which only some providers ask for. */
export const sendsAndLooks = (entry: LedgerEntry | null): LedgerEntry['attempts'] =>
  entry?.attempts.filter(({ purpose }) => purpose !== 'BASELINE') ?? [];

/** What the provider received about the order. */
export const requestsOf = (sandbox: Sandbox, orderId: string, verb: 'capture' | 'get') => {
  const [account, id] = orderId.split(':');
  const provider = account === 'vnda' ? sandbox.vnda : sandbox.mercadopago;
  return provider.requests().filter((request) => request.orderId === id && request.verb === verb);
};

export const effectsOn = (sandbox: Sandbox, orderId: string): number =>
  requestsOf(sandbox, orderId, 'capture').filter(({ effect }) => effect).length;
