import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BODIES, canaryOf } from './canary-bodies.js';

export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A provider that answers as the path demands, and repeats the credential of the request wherever it can. */
export interface CanaryProvider {
  /** The base URL of an account at which every answer has this status and body. */
  baseUrl(status: number, body: string): string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** The server sends Vnda a verb only after reading an order that waits for it. */
const ANSWERS_TO_VERBS: ReadonlySet<string> = new Set(['transaction', 'strange-transaction', 'sentence']);

const PATH = /^\/(?<status>\d+)\/(?<body>[a-z-]+)\/.*?orders\/(?<orderId>[^/?]+)/;

export const aCanaryProvider = async (): Promise<CanaryProvider> => {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      received.push({ url, headers, body: Buffer.concat(chunks).toString() });
      const asked = PATH.exec(url)?.groups ?? {};
      const { orderId = '' } = asked;
      const isReadBefore = request.method === 'GET' && ANSWERS_TO_VERBS.has(asked['body'] ?? '');
      const { status = '404', body = '' } = isReadBefore ? { status: '200', body: 'vnda-order' } : asked;
      const token = String(headers.authorization).replace(/^Bearer /, '');
      const made = BODIES[body]?.({ status: Number(status), orderId, token });
      const type = made?.startsWith('<') ? 'text/html' : 'application/json';
      response.writeHead(Number(status), canaryOf('status text'), { ...headersWith(token), 'content-type': type });
      response.end(made);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: (status, body) => `http://127.0.0.1:${port}/${status}/${body}`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const HEADERS = [
  'x-request-id',
  'server',
  'location',
  'www-authenticate',
  'retry-after',
  'set-cookie',
  'x-error',
  'via',
  'warning',
];

const headersWith = (token: string): Record<string, string> =>
  Object.fromEntries(HEADERS.map((name) => [name, `${canaryOf(name)} ${token} Bearer ${token}`]));
