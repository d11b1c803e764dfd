import { request } from 'undici';
import { expect, it } from 'vitest';
import { freePort } from '../../support/free-port.js';
import { aTransport, DEADLINE_MS } from './a-transport.js';
import { aRawServer, httpAnswer } from './raw-server.js';

const notSent = (cause: string) => ({ exchange: { kind: 'not-sent', cause }, sentAt: null, answeredAt: null });

it.each([false, true])('reports not-sent when the connection is refused (fresh: %s)', async (freshConnection) => {
  const { post } = aTransport(`http://127.0.0.1:${await freePort()}`);
  expect(await post({ freshConnection })).toEqual(notSent('PROVIDER_UNREACHABLE'));
});

it('reports not-sent when the host has no address', async () => {
  const { post } = aTransport('http://no-such-host.invalid');
  expect(await post()).toEqual(notSent('PROVIDER_UNREACHABLE'));
});

it('reports not-sent when TLS fails', async () => {
  const server = await aRawServer(
    () => {},
    (socket) => socket.end('this is no handshake'),
  );
  const { post } = aTransport(server.url.replace('http:', 'https:'));
  expect(await post()).toEqual(notSent('PROVIDER_UNREACHABLE'));
});

it('reports not-sent when the handshake hangs until the deadline', async () => {
  const server = await aRawServer(() => {});
  const { post } = aTransport(server.url.replace('http:', 'https:'));
  const started = performance.now();
  const told = await post({ signal: AbortSignal.timeout(DEADLINE_MS) });
  expect(told).toEqual(notSent('DEADLINE_PASSED'));
  expect(performance.now() - started).toBeLessThan(DEADLINE_MS * 10);
  server.cut();
});

it('sends nothing if its deadline passed before it began', async () => {
  const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
  const { post } = aTransport(server.url);
  expect(await post({ signal: AbortSignal.abort(new DOMException('', 'TimeoutError')) })).toEqual(
    notSent('DEADLINE_PASSED'),
  );
  expect(await post({ signal: AbortSignal.abort() })).toEqual(notSent('ABORTED'));
  expect([server.requests, server.sockets()]).toEqual([[], 0]);
});

it('reports not-sent for a call that gave up in the queue while the call before it was sent', async () => {
  const server = await aRawServer(() => {});
  const { post } = aTransport(server.url, { connections: 1 });
  const caller = new AbortController();
  const first = post({ signal: AbortSignal.timeout(60 * DEADLINE_MS) });
  const queued = post({ signal: AbortSignal.timeout(DEADLINE_MS) });
  const left = post({ signal: caller.signal });
  caller.abort();
  expect(await left).toEqual(notSent('ABORTED'));
  expect(await queued).toEqual(notSent('DEADLINE_PASSED'));
  server.cut();
  expect(await first).toMatchObject({ exchange: { kind: 'no-reply' }, sentAt: expect.any(Date) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(server.requests).toHaveLength(1);
});

it('distinguishes two sends while one is stuck before its headers', async () => {
  const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
  const silent = await aRawServer(() => {});
  const stuck = aTransport(silent.url.replace('http:', 'https:'));
  const free = aTransport(server.url);
  const [waiting, sent] = await Promise.all([
    stuck.post({ signal: AbortSignal.timeout(2 * DEADLINE_MS) }),
    free.post().then(() => free.post()),
  ]);
  expect(waiting).toEqual(notSent('DEADLINE_PASSED'));
  expect(sent).toMatchObject({ exchange: { kind: 'replied' }, sentAt: expect.any(Date) });
  silent.cut();
});

it('does not count the headers of another request as its own', async () => {
  const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
  const { post } = aTransport(`http://127.0.0.1:${await freePort()}`);
  const [told, { statusCode }] = await Promise.all([post(), request(server.url)]);
  expect([told, statusCode]).toEqual([notSent('PROVIDER_UNREACHABLE'), 200]);
});
