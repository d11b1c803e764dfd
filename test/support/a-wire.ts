import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection to a server that a test can cut. */
export interface Wire {
  /** The server's address, through this wire. */
  readonly url: string;
  /** `silent` drops every answer. `cut` ends the connections as soon as an answer comes. */
  set(state: 'open' | 'silent' | 'cut'): void;
  /** How many statements PostgreSQL has answered. */
  statements(): number;
}

/** https://www.postgresql.org/docs/18/protocol-message-formats.html: one byte says what it is, four how long it is. */
const READY_FOR_QUERY = 'Z'.charCodeAt(0);

const countStatements = (): ((chunk: Buffer) => number) => {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    let count = 0;
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5 && rest.length >= 1 + rest.readUInt32BE(1)) {
      if (rest[0] === READY_FOR_QUERY) count += 1;
      rest = rest.subarray(1 + rest.readUInt32BE(1));
    }
    return count;
  };
};

export const aWire = async (to: string): Promise<Wire> => {
  const target = new URL(to);
  let state: 'open' | 'silent' | 'cut' = 'open';
  let statements = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const count = countStatements();
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => upstream.write(chunk));
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    upstream.on('data', (chunk: Buffer) => {
      statements += count(chunk);
      if (state === 'open') client.write(chunk);
      if (state === 'cut') client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const own = new URL(to);
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    set: (next) => {
      state = next;
    },
    statements: () => statements,
  };
};
