import type { ChildProcess } from 'node:child_process';
import type { FromServer, ToServer } from './messages.js';

export interface ServerSettings {
  readonly env: Readonly<Record<string, string>>;
  /** A process that serves nothing yet. */
  takeProcess(): Promise<ChildProcess>;
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
  /** It finishes what it has begun; answers its process, which serves nothing any more, null where that has ended. */
  leave(): Promise<ChildProcess | null>;
  /** SIGSTOP: nothing of it runs. */
  pause(): void;
  /** SIGCONT. */
  resume(): void;
  /** Sets its wall clock, now and in its next lives. */
  setClock(offsetMs: number): void;
  send(message: ToServer): void;
  /** The next message of this kind, of those that are wanted. */
  hears<K extends FromServer['kind']>(kind: K, isWanted?: (message: Told<K>) => boolean): Promise<Told<K>>;
}

export type Told<K extends FromServer['kind']> = Extract<FromServer, { kind: K }>;

const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

export const createServer = ({ env, takeProcess }: ServerSettings): Server => {
  let child: ChildProcess | undefined;
  let url: string | undefined;
  let offsetMs = 0;

  const hears: Server['hears'] = (kind, isWanted = () => true) => {
    const speaker = child;
    return new Promise((resolve, reject) => {
      const onMessage = (message: FromServer): void => {
        const told = message as Told<typeof kind>;
        if (message.kind !== kind || !isWanted(told)) return;
        speaker?.off('message', onMessage).off('exit', onExit);
        resolve(told);
      };
      const onExit = (code: number | null): void =>
        reject(new Error(`the server ended with code ${code}, see its log`));
      speaker?.on('message', onMessage).once('exit', onExit);
    });
  };
  const send = (message: ToServer): void => void child?.send(message);
  const killAfter = (ms: number): NodeJS.Timeout => setTimeout(() => child?.kill('SIGKILL'), ms);
  const gone = async (): Promise<void> => {
    const ending = child;
    url = undefined;
    if (ending === undefined || hasEnded(ending)) return;
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
      child = await takeProcess();
      const late = killAfter(STARTS_WITHIN_MS);
      const listening = hears('listening');
      send({ kind: 'start', env: { ...env, CLOCK_OFFSET_MS: String(offsetMs) } });
      try {
        ({ url } = await listening);
      } finally {
        clearTimeout(late);
      }
    },
    kill,
    stop: async () => {
      const end = gone();
      const late = killAfter(STOPS_WITHIN_MS);
      child?.kill('SIGTERM');
      await end;
      clearTimeout(late);
      return child?.signalCode === null;
    },
    leave: async () => {
      const left = child;
      if (left === undefined || hasEnded(left)) return null;
      url = undefined;
      left.kill('SIGCONT');
      const late = killAfter(STOPS_WITHIN_MS);
      const isDone = hears('done', ({ message }) => message === 'rest');
      send({ kind: 'rest' });
      const isResting = await isDone.then(
        () => true,
        () => false,
      );
      clearTimeout(late);
      child = undefined;
      return isResting ? left : null;
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    setClock: (ms) => {
      offsetMs = ms;
      if (child?.connected) send({ kind: 'clock', offsetMs });
    },
    send,
    hears,
  };
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
