import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The moment at which a line to a provider breaks: when it opens, or after the first line of a request. */
export type Break = 'at once' | 'after the request line';

/** The line between the product and a provider. It passes bytes unchanged, and breaks where the test says. */
export interface Line {
  readonly url: string;
  /** The first lines of all requests in order, also of those that never reached the provider. */
  readonly requests: readonly string[];
  /** Breaks every request except GET from now on, or every socket except the next `spared` ones. */
  breakAt(point: Break, spared?: number): void;
  /** The number of bytes of answers that passed. */
  carried(): number;
  /** The most sockets that were open at once. */
  mostAtOnce(): number;
}

/** A line to this provider; it closes after the test. */
export const aLine = async (provider: string): Promise<Line> => {
  const { hostname, port } = new URL(provider);
  const requests: string[] = [];
  const open = new Set<Socket>();
  let point: Break | null = null;
  let most = 0;
  let carried = 0;
  let sparing = 0;

  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    most = Math.max(most, open.size / 2);
    sparing -= 1;
    if (point === 'at once' && sparing < 0) near.destroy();
    near.on('data', (bytes: Buffer) => {
      const [, first, method] = /^((GET|POST) [^\r]*)\r\n/.exec(bytes.toString('latin1')) ?? [];
      if (first !== undefined) requests.push(first);
      if (point === 'after the request line' && method === 'POST') near.destroy();
      else far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      carried += bytes.length;
    });
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    breakAt: (to, spared = 0) => {
      point = to;
      sparing = spared;
    },
    carried: () => carried,
    mostAtOnce: () => most,
  };
};
