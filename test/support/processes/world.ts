import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadCalls } from './load-process.js';
import type { SandboxCalls, SandboxReady } from './sandbox-process.js';
import type { ServerCalls, ServerReady } from './serve-app.js';
import { type StartedProcess, startProcess } from './start-process.js';

export type ServerProcess = StartedProcess<ServerReady, ServerCalls>;
export type SandboxProcess = StartedProcess<SandboxReady, SandboxCalls>;
export type LoadProcess = StartedProcess<null, LoadCalls>;

export interface ServerStart {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** The compiled file, if it is not the default. */
  readonly entry?: string;
}

/** The processes of one benchmark, and their folder. */
export interface World {
  /** A path in the folder. */
  path(name: string): string;
  startServer(start: ServerStart): Promise<ServerProcess>;
  startSandbox(): Promise<SandboxProcess>;
  startLoad(): Promise<LoadProcess>;
  /** The output of a process. */
  logOf(name: string): Promise<string>;
}

/** The flags of `npm start`. */
const SERVER_FLAGS = ['--max-semi-space-size=8'];

const ENTRIES = {
  server: fileURLToPath(new URL('./server-process.js', import.meta.url)),
  sandbox: fileURLToPath(new URL('./sandbox-process.js', import.meta.url)),
  load: fileURLToPath(new URL('./load-process.js', import.meta.url)),
} as const;

/** Runs the work. Afterwards, also after a failure, every started process has ended and the folder is removed. */
export const inWorld = async (work: (world: World) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'guiche-bench-'));
  const started: { kill(): Promise<void> }[] = [];
  const path = (name: string): string => join(folder, name);
  const logPath = (name: string): string => path(`${name}.log`);
  const kept = <P extends { kill(): Promise<void> }>(process: P): P => {
    started.push(process);
    return process;
  };
  const world: World = {
    path,
    startServer: async ({ name, env, flags = [], entry = ENTRIES.server }) =>
      kept(
        await startProcess<ServerReady, ServerCalls>({
          entry,
          env: { DATA_DIR: path(`data-${name}`), PORT: '0', ...env },
          flags: [...SERVER_FLAGS, ...flags],
          log: logPath(name),
        }),
      ),
    startSandbox: async () =>
      kept(
        await startProcess<SandboxReady, SandboxCalls>({
          entry: ENTRIES.sandbox,
          log: logPath('sandbox'),
        }),
      ),
    startLoad: async () => kept(await startProcess<null, LoadCalls>({ entry: ENTRIES.load, log: logPath('load') })),
    logOf: (name) => readFile(logPath(name), 'utf8'),
  };
  try {
    await work(world);
  } finally {
    await Promise.all(started.map((process) => process.kill()));
    await rm(folder, { recursive: true, force: true });
  }
};
