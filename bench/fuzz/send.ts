import { Agent, request as httpRequest } from 'node:http';
import type { AnyRequest } from './any-request.js';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** No answer: the connection ended, or the time. */
export interface NoAnswer {
  readonly fault: string;
}

const DEADLINE_MS = 30_000;

export const createSender = (url: string, sockets: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { hostname, port } = new URL(url);
  return {
    send: ({ method, path, headers, body }: AnyRequest): Promise<Answer | NoAnswer> =>
      new Promise((resolve) => {
        const fail = (fault: string) => resolve({ fault });
        const signal = AbortSignal.timeout(DEADLINE_MS);
        const hasBody = method !== 'GET' && body !== '';
        const options = { hostname, port, method, path, headers, agent, signal };
        const outgoing = httpRequest(options, (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (chunk: string) => {
            text += chunk;
          });
          incoming.on('error', (error) => fail(error.message));
          incoming.on('end', () =>
            resolve({
              status: incoming.statusCode ?? 0,
              contentType: incoming.headers['content-type'] ?? '',
              body: text,
            }),
          );
        });
        outgoing.on('error', (error) => fail(signal.aborted ? 'no answer within 30 s' : error.message));
        outgoing.end(hasBody ? body : undefined);
      }),
    close: () => agent.destroy(),
  };
};
