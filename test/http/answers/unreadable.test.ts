import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';
import { codesOf, get, post, send, sendRaw } from '../over-http.js';

let app: RunningApp;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

const QUERY = '{"query":"{ accounts { name } }"}';
const head = (...headers: readonly string[]): string =>
  ['POST /graphql HTTP/1.1', 'host: x', 'content-type: application/json', ...headers, '', ''].join('\r\n');

/** Expects the shape of every other answer, although the request reached no route. */
const expectAnswer = (answer: string, status: number, code: string): void => {
  const [top = '', body = ''] = answer.split('\r\n\r\n');
  expect(top).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(top).toMatch(/\r\nx-request-id: [0-9a-f-]{36}/);
  expect(top).toContain('cache-control: no-store');
  expect(top).toContain('content-type: application/json');
  expect(JSON.parse(body)).toEqual({
    errors: [
      { message: expect.stringContaining('Nothing was done.'), extensions: { code, retry: expect.any(String) } },
    ],
  });
};

describe('a body that is too large is refused before it arrives', () => {
  it.each([101_000, 60_000_000])('with an announced length of %d bytes', async (length) => {
    expectAnswer(await sendRaw(app, head(`content-length: ${length}`)), 413, 'BODY_TOO_LARGE');
  });

  it('in chunks of unknown number', async () => {
    const chunk = `${(10_000).toString(16)}\r\n${'x'.repeat(10_000)}\r\n`;
    const answer = await sendRaw(app, head('transfer-encoding: chunked') + chunk.repeat(11));
    expectAnswer(answer, 413, 'BODY_TOO_LARGE');
  });

  it('but a body of 99 kB is read', async () => {
    const answer = await post(app, { query: `{ accounts { name } } #${'x'.repeat(99_000)}` });
    expect(answer.status).toBe(200);
  });
});

describe('a text that is not a request', () => {
  it.each([
    ['headers of 20 kB', `GET /health/live HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a line of noise', 'GARBAGE\r\n\r\n', 400],
    ['a TLS handshake', '\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03', 400],
    ['two lengths', `${head('content-length: 5', 'transfer-encoding: chunked')}0\r\n\r\n`, 400],
    ['two different lengths', head('content-length: 5', 'content-length: 6'), 400],
    ['a bare line feed in a header', 'GET /health/live HTTP/1.1\r\nhost: x\nx: y\r\n\r\n', 400],
  ])('is answered and its socket closed: %s', async (_what, text, status) => {
    expectAnswer(await sendRaw(app, text), status, 'BAD_REQUEST');
  });
});

describe('a body of another kind', () => {
  it.each(['application/xml', 'text/plain', 'application/graphql', 'multipart/form-data; boundary=x'])(
    'is refused as %s, by POST and by GET',
    async (type) => {
      const posted = await post(app, QUERY, { 'content-type': type });
      expect([posted.status, ...codesOf(posted)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
      const got = await get(app, { query: '{ accounts { name } }' }, { 'content-type': type });
      expect(got.status).toBe(415);
      expect(got.data).toBeUndefined();
      expect(got.errors).toHaveLength(1);
    },
  );

  it('is refused without a content type', async () => {
    const answer = await send(`${app.url}/graphql`, { method: 'POST', body: new Blob([QUERY]) });
    expect(answer.status).toBe(415);
    expect(codesOf(answer)).toEqual(['UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each([
    ['gzip without saying so', '\u001f\u008b\u0008\u0000'],
    ['a byte order mark and nothing', '\ufeff'],
    ['a number that is none', '{"query": 0x10}'],
    ['half of a character', '{"query":"\ud800"'],
  ])('is refused as %s', async (_what, body) => {
    const answer = await post(app, body);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('the answers that Node.js or Fastify would shape themselves', () => {
  it('include a path that cannot be decoded', async () => {
    expectAnswer(await sendRaw(app, 'GET /%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'), 400, 'BAD_REQUEST');
  });

  it('include an unknown expectation', async () => {
    const length = `content-length: ${QUERY.length}`;
    const request = `${head('expect: a miracle', length, 'connection: close')}${QUERY}`;
    expectAnswer(await sendRaw(app, request), 417, 'BAD_REQUEST');
  });
});
