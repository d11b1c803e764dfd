import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, type RunningApp } from '../../support/an-app.js';

let app: RunningApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${app.url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

/** Sends raw bytes and returns everything that the server sends until it closes. */
const sendRaw = async (text: string): Promise<string> => {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  let answer = '';
  socket.on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

const expectGraphQLError = async (response: Response, status: number, code: string): Promise<void> => {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('json');
  const text = await response.text();
  expect(text).not.toContain('    at ');
  expect(text).not.toContain('<html');
  expect(JSON.parse(text).errors[0].extensions.code).toBe(code);
};

describe('a request that cannot be read', () => {
  it('is refused as truncated JSON', async () => {
    await expectGraphQLError(await post('{"query":"{ accounts {'), 400, 'BAD_REQUEST');
  });

  it('is refused when the body is empty', async () => {
    await expectGraphQLError(await post(''), 400, 'BAD_REQUEST');
  });

  it.each(['"text"', '42', 'null', '[]', '[{"query":"{ accounts { name } }"}]', '{}'])(
    'is refused when the body is %s',
    async (body) => {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(((await response.json()) as { errors: unknown[] }).errors).toHaveLength(1);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'is refused as %s',
    async (type) => {
      await expectGraphQLError(
        await post('{"query":"{ accounts { name } }"}', { 'content-type': type }),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      );
    },
  );

  it('is refused when it is larger than 100 kB', async () => {
    const response = await post(JSON.stringify({ query: `{ accounts { name } } #${'x'.repeat(100_000)}` }));
    await expectGraphQLError(response, 413, 'BODY_TOO_LARGE');
  });

  it('is refused with 400 when the Host header is not a host', async () => {
    const answer = await sendRaw(
      'POST /graphql HTTP/1.1\r\nHost: a b\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('ERR_INVALID_URL');
  });

  it('is refused with 431 when its headers are larger than 16 kB', async () => {
    const answer = await sendRaw(`GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('the method', () => {
  it('must not be GET for a mutation', async () => {
    const query = 'mutation { captureOrder(input: { orderId: "a:b", idempotencyKey: "k" }) { __typename } }';
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('may be GET for a query that a browser form cannot send', async () => {
    const url = `${app.url}/graphql?query=${encodeURIComponent('{ accounts { name } }')}`;
    expect((await fetch(url, { headers: { 'apollo-require-preflight': 'true' } })).status).toBe(200);
    expect((await fetch(url)).status).toBe(400);
  });
});

describe('every answer', () => {
  it.each(['/graphql', '/health/live', '/health/ready', '/nowhere', '/graphiql'])(
    'of %s has a request id and is not stored',
    async (path) => {
      const response = await fetch(`${app.url}${path}`);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  it('is JSON at an unknown path', async () => {
    await expectGraphQLError(await fetch(`${app.url}/nowhere`), 404, 'NOT_FOUND');
  });
});

describe('a document', () => {
  it('with too many tokens is refused', async () => {
    const response = await post(JSON.stringify({ query: `{ ${'__typename '.repeat(6_000)} }` }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('LIMIT_EXCEEDED');
  });

  it('that is invalid is answered 400 to a client that accepts the media type, and 200 to another', async () => {
    const body = JSON.stringify({ query: '{ nothing }' });
    expect((await post(body)).status).toBe(200);
    expect((await post(body, { accept: 'application/graphql-response+json' })).status).toBe(400);
  });
});

describe('cross-origin requests', () => {
  const allowedFor = async (origin: string): Promise<string | null> =>
    (
      await fetch(`${app.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      })
    ).headers.get('access-control-allow-origin');

  it('are allowed from Apollo Studio in development', async () => {
    expect(await allowedFor('https://studio.apollographql.com')).toBe('https://studio.apollographql.com');
  });

  it('are refused from everywhere else', async () => {
    expect(await allowedFor('https://shop.example')).toBeNull();
  });
});
