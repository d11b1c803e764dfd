import { describe, expect, it } from 'vitest';
import { everythingElse } from '../../support/fake-clock.js';
import { aTransport } from './a-transport.js';
import { aRawServer, httpAnswer } from './raw-server.js';

const replyTo = async (answer: string) => {
  const server = await aRawServer((socket) => socket.write(answer));
  const { exchange, sentAt, answeredAt } = await aTransport(server.url, { maxResponseBytes: 100_000 }).get();
  expect(sentAt?.getTime()).toBeLessThanOrEqual(answeredAt?.getTime() ?? 0);
  return exchange.kind === 'replied' ? exchange.reply : undefined;
};

it('returns status, request id and JSON', async () => {
  const reply = await replyTo(httpAnswer(201, '{"a":[1,"ç"]}', { 'x-request-id': 'r-1' }));
  expect(reply).toEqual({ status: 201, requestId: 'r-1', notBefore: null, json: { a: [1, 'ç'] } });
});

it('returns the first of several request ids', async () => {
  const reply = await replyTo('HTTP/1.1 200 OK\r\nx-request-id: r-1\r\nx-request-id: r-2\r\ncontent-length: 0\r\n\r\n');
  expect(reply?.requestId).toBe('r-1');
});

it.each(['', '<html></html>', '{"a":', 'null '.repeat(2), `${'['.repeat(10_000)}${']'.repeat(10_000)}`])(
  'has no JSON for a body such as %.20s',
  async (body) => {
    expect(await replyTo(httpAnswer(200, body))).toEqual({
      status: 200,
      requestId: null,
      notBefore: null,
      json: undefined,
    });
  },
);

describe('the account’s own credential in an answer', () => {
  it.each([
    ['as it is', '{"message":"token our-own-token is unknown"}', { message: 'token [secret] is unknown' }],
    ['with escaped letters', '{"message":"our\\u002down-token"}', { message: '[secret]' }],
    ['as a name', '[{"our-own-\\u0074oken":{"a":[null,1,true]}}]', [{ '[secret]': { a: [null, 1, true] } }]],
  ])('is removed from the body %s', async (_, body, json) => {
    expect((await replyTo(httpAnswer(401, body)))?.json).toEqual(json);
  });

  it('is removed from the id of the request', async () => {
    const reply = await replyTo(httpAnswer(401, '{}', { 'x-request-id': 'r-our-own-token' }));
    expect(reply?.requestId).toBe('r-[secret]');
  });
});

it('keeps every digit of numbers beyond 2^53', async () => {
  const reply = await replyTo(httpAnswer(200, '{"tid":90071992547409931234,"nsu":9007199254740991,"e":1e30,"f":0.1}'));
  expect(reply?.json).toEqual({ tid: '90071992547409931234', nsu: 9007199254740991, e: '1e30', f: 0.1 });
});

it('reads Retry-After in seconds and as a date', async () => {
  const before = Date.now();
  const inSeconds = await replyTo(httpAnswer(429, '', { 'retry-after': '30' }));
  const waitMs = (inSeconds?.notBefore?.getTime() ?? 0) - before;
  expect(waitMs).toBeGreaterThanOrEqual(30_000);
  expect(waitMs).toBeLessThan(60_000);
  const asDate = await replyTo(httpAnswer(429, '', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }));
  expect(asDate?.notBefore?.toISOString()).toBe('2026-10-21T07:28:00.000Z');
});

it('adds the request to the path of the base URL and changes nothing in it', async () => {
  const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
  const { send } = aTransport(`${server.url}/proxy/`);
  await send('POST', {}, '/v1/orders/a%2F..%2Fb?c=d');
  expect(server.requests).toEqual(['POST /proxy/v1/orders/a%2F..%2Fb?c=d HTTP/1.1']);
});

it('uses a new socket for every fresh connection, and one for the others', async () => {
  const server = await aRawServer((socket) => socket.write(httpAnswer(200, '{}')));
  const { post } = aTransport(server.url);
  for (const freshConnection of [true, true, true]) await post({ freshConnection });
  expect(server.sockets()).toBe(3);
  for (const freshConnection of [false, false, false]) {
    await post({ freshConnection });
    await everythingElse();
  }
  expect(server.sockets()).toBe(4);
});

it('opens no more sockets than configured for 300 reads at once', async () => {
  const server = await aRawServer((socket) => setTimeout(() => socket.write(httpAnswer(200, '{}')), 2));
  const { get } = aTransport(server.url, { connections: 8 });
  const told = await Promise.all(Array.from({ length: 300 }, () => get()));
  expect(told.every(({ exchange }) => exchange.kind === 'replied')).toBe(true);
  expect(server.requests).toHaveLength(300);
  expect(server.mostAtOnce()).toBe(8);
});
