import { connect, type Socket } from 'node:net';
import { endOfAnswer } from './end-of-answer.js';

/** The answer to a request. */
export interface LineAnswer {
  readonly at: number;
  readonly took: number;
  /** 0 if the connection broke. */
  readonly status: number;
  readonly ok: boolean;
  readonly retryAfter: boolean;
}

/**
 * One connection for one request at a time. It knows only the HTTP that it needs, so that a client uses little of the
 * machine that it shares with the server.
 */
export interface Line {
  /** Connects and asks for health, because a server soon closes a connection without requests. */
  connect(): Promise<void>;
  send(body: string, expects: string): Promise<LineAnswer>;
  close(): void;
}

interface Pending {
  readonly at: number;
  readonly expects: string;
  readonly resolve: (answer: LineAnswer) => void;
}

export const openLine = (origin: string, headers: Readonly<Record<string, string>>): Line => {
  const { hostname, port } = new URL(origin);
  const head = Object.entries({ host: `${hostname}:${port}`, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  let socket: Socket | undefined;
  let received = '';
  let pending: Pending | undefined;

  const answer = (text: string): void => {
    const asked = pending;
    if (asked === undefined) return;
    pending = undefined;
    const { at, expects, resolve } = asked;
    const status = text === '' ? 0 : Number(text.slice(9, 12));
    const ok = status === 200 && text.includes(expects) && !text.includes('"errors":[');
    resolve({ at, took: performance.now() - at, status, ok, retryAfter: /\r\nretry-after:/i.test(text) });
  };
  const open = (): Promise<void> =>
    new Promise((resolve, reject) => {
      received = '';
      const opened = connect({ host: hostname, port: Number(port), noDelay: true }, resolve);
      opened.setEncoding('latin1');
      opened.on('data', (text: string) => {
        received += text;
        const end = endOfAnswer(received);
        if (end === null) return;
        const whole = received.slice(0, end);
        received = received.slice(end);
        answer(whole);
      });
      opened.on('error', reject);
      opened.on('close', () => {
        socket = undefined;
        answer('');
      });
      socket = opened;
    });

  const write = async (text: string, expects: string): Promise<LineAnswer> => {
    if (socket === undefined) await open().catch(() => undefined);
    const at = performance.now();
    return new Promise((resolve) => {
      pending = { at, expects, resolve };
      if (socket === undefined) answer('');
      else socket.write(text);
    });
  };

  return {
    connect: async () => void (await write(`GET /health/live HTTP/1.1\r\n${head}\r\n`, '')),
    send: (body, expects) =>
      write(`POST /graphql HTTP/1.1\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, expects),
    close: () => void socket?.destroy(),
  };
};
