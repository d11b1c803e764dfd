import { type ChildProcess, fork } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import type { FromServer, ToServer } from './messages.js';

export interface ServerSettings {
  /** The compiled `server-process.js`. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly log: string;
}

/** A server in a process of its own, through all its lives. */
export interface Server {
  /** Undefined while it does not listen. */
  readonly url: string | undefined;
  /** Resolves once it listens. */
  start(): Promise<void>;
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM: it finishes what it has begun. Killed when that takes more than 20 s; answers whether it ended by itself. */
  stop(): Promise<boolean>;
  /** SIGSTOP: nothing of it runs. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
  /** Sets its wall clock, now and in its next lives. */
  setClock(offsetMs: number): void;
  send(message: ToServer): void;
  /** The next message of this kind. */
  hears<K extends FromServer['kind']>(kind: K): Promise<Extract<FromServer, { kind: K }>>;
}

const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

export const createServer = ({ entry, env, log }: ServerSettings): Server => {
  let child: ChildProcess | undefined;
  let url: string | undefined;
  let offsetMs = 0;

  const hears: Server['hears'] = (kind) => {
    const listener = child;
    return new Promise((resolve, reject) => {
      const onMessage = (message: FromServer): void => {
        if (message.kind !== kind) return;
        listener?.off('message', onMessage);
        resolve(message as Extract<FromServer, { kind: typeof kind }>);
      };
      listener?.on('message', onMessage);
      listener?.once('exit', (code) => reject(new Error(`the server ended with code ${code}, see ${log}`)));
    });
  };
  const gone = async (): Promise<void> => {
    const ending = child;
    url = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise((resolve) => void ending.once('exit', resolve));
  };
  const kill = (): Promise<void> => {
    const end = gone();
    child?.kill('SIGKILL');
    return end;
  };

  return {
    get url() {
      return url;
    },
    start: async () => {
      const output = await open(log, 'a');
      child = spawnServer(entry, { ...env, CLOCK_OFFSET_MS: String(offsetMs) }, output);
      const late = setTimeout(() => child?.kill('SIGKILL'), STARTS_WITHIN_MS);
      try {
        ({ url } = await hears('listening'));
      } finally {
        clearTimeout(late);
        await output.close();
      }
    },
    kill,
    stop: async () => {
      const end = gone();
      const late = setTimeout(() => child?.kill('SIGKILL'), STOPS_WITHIN_MS);
      child?.kill('SIGTERM');
      await end;
      clearTimeout(late);
      return child?.signalCode === null;
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    setClock: (ms) => {
      offsetMs = ms;
      if (child?.connected) child.send({ kind: 'clock', offsetMs } satisfies ToServer);
    },
    send: (message) => void child?.send(message),
    hears,
  };
};

const spawnServer = (entry: string, env: Readonly<Record<string, string>>, output: FileHandle): ChildProcess =>
  fork(entry, [], {
    env: { ...env, PATH: process.env['PATH'] },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', output.fd, output.fd, 'ipc'],
  });
