import { type ChildProcess, fork } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';

/** The calls that a process answers, by name. */
export type Calls = Readonly<Record<string, (given: never) => unknown>>;

export interface CallMessage {
  readonly id: number;
  readonly name: string;
  readonly given: unknown;
}

export type ProcessMessage =
  | { readonly kind: 'ready'; readonly ready: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: string };

export interface StartedProcess<Ready, C extends Calls> {
  readonly ready: Ready;
  /** Calls the process. Rejects if the process ends first. */
  call<N extends keyof C & string>(name: N, given: Parameters<C[N]>[0]): Promise<Awaited<ReturnType<C[N]>>>;
  /** Resolves when the process ends, with the way it ended. */
  readonly ended: Promise<string>;
  /** Sends SIGKILL; resolves when the process has ended. */
  kill(): Promise<void>;
}

export interface ProcessSettings {
  /** The compiled file. */
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** The file of its output. */
  readonly log: string;
}

/** The number of characters to show from the log of an ended process. */
const MOST_SHOWN = 2_000;

interface Waiting {
  resolve(answer: unknown): void;
  reject(fault: Error): void;
}

/** Starts a process and waits until it is ready. It ends with this process. */
export const startProcess = async <Ready, C extends Calls>(
  settings: ProcessSettings,
): Promise<StartedProcess<Ready, C>> => {
  const child = await spawn(settings);
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  void ended.then(async (how) => {
    const says = waiting.size > 0 ? (await readFile(settings.log, 'utf8')).slice(-MOST_SHOWN) : '';
    for (const { reject } of waiting.values()) reject(new Error(`the process ended with ${how}: ${says}`));
  });
  const answerOf = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => void waiting.set(id, { resolve, reject }));
  child.on('message', (told: ProcessMessage) => {
    const id = told.kind === 'ready' ? 0 : told.id;
    const asker = waiting.get(id);
    waiting.delete(id);
    if (told.kind === 'fault') asker?.reject(new Error(told.fault));
    else asker?.resolve(told.kind === 'ready' ? told.ready : told.answer);
  });

  const ready = (await answerOf(asked)) as Ready;
  return {
    ready,
    call: async (name, given) => {
      if (!child.connected) throw new Error('the process has ended');
      asked += 1;
      const answer = answerOf(asked);
      child.send({ id: asked, name, given } satisfies CallMessage);
      return (await answer) as never;
    },
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

const spawn = async ({ entry, env = {}, flags = [], log }: ProcessSettings): Promise<ChildProcess> => {
  const output = await open(log, 'a');
  const child = fork(entry, [], {
    env: { ...env, PATH: process.env['PATH'] },
    execArgv: ['--enable-source-maps', ...flags],
    stdio: ['ignore', output.fd, output.fd, 'ipc'],
    serialization: 'advanced',
  });
  await output.close();
  return child;
};
