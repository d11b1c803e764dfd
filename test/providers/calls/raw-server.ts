import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server that handles each request as the test says, over one socket or many. */
export interface RawServer {
  readonly url: string;
  /** The request lines, in order of arrival. */
  readonly requests: readonly string[];
  /** The number of accepted sockets so far. */
  sockets(): number;
  /** The most sockets that were open at once. */
  mostAtOnce(): number;
  /** Destroys every open socket. */
  cut(): void;
}

export type OnRequest = (socket: Socket, count: number) => void;

export const aRawServer = async (
  onRequest: OnRequest,
  onConnect: (socket: Socket) => void = () => {},
): Promise<RawServer> => {
  const requests: string[] = [];
  const open = new Set<Socket>();
  let accepted = 0;
  let most = 0;
  const server = createServer((socket) => {
    accepted += 1;
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    onConnect(socket);
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
        requests.push(text.slice(0, text.indexOf('\r\n')));
        text = text.slice(end + 4);
        onRequest(socket, requests.length);
      }
    });
  });
  const port = await listen(server);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  onTestFinished(async () => {
    cut();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${port}`, requests, sockets: () => accepted, mostAtOnce: () => most, cut };
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );

export const httpAnswer = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): string =>
  [
    `HTTP/1.1 ${status} X`,
    ...Object.entries({ 'content-length': String(Buffer.byteLength(body)), ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    body,
  ].join('\r\n');
