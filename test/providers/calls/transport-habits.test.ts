import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aTransport } from './a-transport.js';
import { aRawServer, httpAnswer } from './raw-server.js';

/** A server that answers everything alike, and what it was asked with. */
const aServer = async (status: number, headers: OutgoingHttpHeaders, body: Buffer | string) => {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

const JSON_TEXT = '{"status":"processed","name":"ç"}';

it('says who asks, and asks for nothing compressed', async () => {
  const { url, asked } = await aServer(200, {}, '{}');
  const { get, post } = aTransport(url);
  await get();
  await post();
  expect(asked).toMatchObject([
    { 'user-agent': 'guiche', 'accept-encoding': 'identity' },
    { 'user-agent': 'guiche', 'accept-encoding': 'identity' },
  ]);
});

describe('an answer that is compressed all the same', () => {
  it.each([
    ['gzip', gzipSync, 200],
    ['br', brotliCompressSync, 200],
    ['gzip', gzipSync, 409],
    ['gzip', gzipSync, 500],
  ] as const)('is read: %s, of status %#', async (encoding, compress, status) => {
    const { url } = await aServer(status, { 'content-encoding': encoding }, compress(JSON_TEXT));
    expect(await aTransport(url).post()).toMatchObject({
      exchange: { kind: 'replied', reply: { status, json: { status: 'processed', name: 'ç' } } },
    });
  });

  it('is dropped when it is too long once it is read', async () => {
    const { url } = await aServer(200, { 'content-encoding': 'gzip' }, gzipSync('0'.repeat(5_000_000)));
    expect(await aTransport(url).post()).toMatchObject({ exchange: { kind: 'no-reply', cause: 'BODY_TOO_LARGE' } });
  });

  it('has no JSON when the encoding is none that is known', async () => {
    const { url } = await aServer(200, { 'content-encoding': 'x-own' }, Buffer.from([1, 2, 3]));
    expect(await aTransport(url).post()).toMatchObject({ exchange: { reply: { status: 200, json: undefined } } });
  });
});

it('takes headers of 60 kB', async () => {
  const { url } = await aServer(200, { 'set-cookie': `a=${'x'.repeat(60_000)}` }, JSON_TEXT);
  expect(await aTransport(url).get()).toMatchObject({ exchange: { kind: 'replied', reply: { status: 200 } } });
});

it('lets an idle socket go after four seconds, whatever the provider says of its own', async () => {
  const server = await aRawServer((socket) =>
    socket.write(httpAnswer(200, '{}', { connection: 'keep-alive', 'keep-alive': 'timeout=60' })),
  );
  const { post } = aTransport(server.url, { connections: 1 });
  await post();
  await sleep(5_500);
  await post();
  expect(server.sockets()).toBe(2);
});
