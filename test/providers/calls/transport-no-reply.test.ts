import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { aTransport, DEADLINE_MS } from './a-transport.js';
import { aRawServer, httpAnswer } from './raw-server.js';

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n';

const drip = (socket: Socket) => {
  socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
  const timer = setInterval(() => socket.write('1\r\n \r\n'), 10);
  socket.on('close', () => clearInterval(timer));
};

describe.each([false, true])('a money verb (fresh connection: %s) whose headers were written', (freshConnection) => {
  it.each([
    ['the socket is destroyed at once', (socket: Socket) => socket.destroy(), 'CONNECTION_LOST'],
    ['the socket is reset', (socket: Socket) => socket.resetAndDestroy(), 'CONNECTION_LOST'],
    ['the server closes without a byte', (socket: Socket) => socket.end(), 'CONNECTION_LOST'],
    ['the answer is not HTTP', (socket: Socket) => socket.end('no HTTP at all\r\n\r\n'), 'CONNECTION_LOST'],
    [
      'the server cuts after the headers',
      (socket: Socket) => socket.write(HEAD, () => setTimeout(() => socket.destroy(), 20)),
      'BODY_CUT',
    ],
    [
      'the server cuts inside the body',
      (socket: Socket) => socket.write(`${HEAD}{"a"`, () => setTimeout(() => socket.destroy(), 20)),
      'BODY_CUT',
    ],
    ['the body is too long', (socket: Socket) => socket.write(httpAnswer(200, ' '.repeat(20_000))), 'BODY_TOO_LARGE'],
    ['the server never answers', () => {}, 'TIMEOUT'],
    ['the body never ends', (socket: Socket) => socket.write(HEAD), 'TIMEOUT'],
    ['the body drips without end', drip, 'TIMEOUT'],
  ] as const)('is sent once, and its outcome is unknown when %s', async (_, act, cause) => {
    const server = await aRawServer((socket) => void act(socket));
    const started = performance.now();
    const told = await aTransport(server.url).post({ freshConnection, signal: AbortSignal.timeout(DEADLINE_MS) });
    expect(told).toEqual({ exchange: { kind: 'no-reply', cause }, sentAt: expect.any(Date), answeredAt: null });
    expect(performance.now() - started).toBeLessThan(DEADLINE_MS * 10);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests).toEqual(['POST /x HTTP/1.1']);
  });
});

it('is too long also in chunks without a length', async () => {
  const chunk = `2710\r\n${' '.repeat(10_000)}\r\n`;
  const server = await aRawServer((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${chunk}${chunk}0\r\n\r\n`);
  });
  expect(await aTransport(server.url).post()).toMatchObject({
    exchange: { kind: 'no-reply', cause: 'BODY_TOO_LARGE' },
  });
});

it('reports a caller who disconnected, not a timeout', async () => {
  const caller = new AbortController();
  const server = await aRawServer(() => caller.abort());
  const told = await aTransport(server.url).get({ signal: caller.signal });
  expect(told).toMatchObject({ exchange: { kind: 'no-reply', cause: 'CALLER_GONE' }, sentAt: expect.any(Date) });
});

it('never sends a money verb twice when its keep-alive socket is closed', async () => {
  const server = await aRawServer((socket, count) => {
    if (count === 1) socket.write(httpAnswer(200, '{}'));
    else socket.destroy();
  });
  const { post } = aTransport(server.url, { connections: 1 });
  expect(await post()).toMatchObject({ exchange: { kind: 'replied' } });
  expect(await post()).toMatchObject({ exchange: { kind: 'no-reply', cause: 'CONNECTION_LOST' } });
  expect(server.requests).toHaveLength(2);
});

it('uses a new socket after an idle one was closed', async () => {
  const server = await aRawServer(
    (socket) => socket.write(httpAnswer(200, '{}')),
    (socket) => void once(socket, 'close'),
  );
  const { get } = aTransport(server.url, { connections: 1 });
  await get();
  server.cut();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await get()).toMatchObject({ exchange: { kind: 'replied' } });
  expect([server.requests.length, server.sockets()]).toEqual([2, 2]);
});
