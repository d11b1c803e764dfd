import { type AddressInfo, connect, createServer } from 'node:net';

/** Counts how often a client waits for PostgreSQL. */
export interface RoundTrips {
  /** The server's address, through the counter. */
  readonly url: string;
  read(): number;
  close(): void;
}

/** https://www.postgresql.org/docs/18/protocol-message-formats.html: the end of a statement, and of preparing one. */
const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const PARAMETER_DESCRIPTION = 't'.charCodeAt(0);

export const countRoundTrips = async (to: string): Promise<RoundTrips> => {
  const target = new URL(to);
  let count = 0;
  const proxy = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let rest = Buffer.alloc(0);
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    upstream.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      // The first byte is the type; four bytes are the length without that byte.
      while (rest.length >= 5 && rest.length >= 1 + rest.readUInt32BE(1)) {
        if (rest[0] === READY_FOR_QUERY || rest[0] === PARAMETER_DESCRIPTION) count += 1;
        rest = rest.subarray(1 + rest.readUInt32BE(1));
      }
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const own = new URL(to);
  own.port = String((proxy.address() as AddressInfo).port);
  return { url: own.href, read: () => count, close: () => void proxy.close() };
};
