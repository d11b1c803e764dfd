import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApiKey, bearer, keysEnv } from '../support/an-api-key.js';
import { anApp, type RunningApp } from '../support/an-app.js';
import { codesOf, get, PRODUCTION, post, send, sendRaw, trustedDocument, verbsSent } from './over-http.js';

const ORIGIN = 'https://shop.example';
const SHOP = anApiKey({ scopes: ['orders:read', 'orders:capture', 'operations:read'] });
const EXPLORER = anApiKey();
const shop = bearer(SHOP.text);
const explorer = bearer(EXPLORER.text);

const CAPTURE = trustedDocument('CaptureOrder');
const ACCOUNTS = { query: '{ accounts { name } }' };
const UNTRUSTED_CAPTURE =
  'mutation { captureOrder(input: { orderId: "vnda:7A4F490570", idempotencyKey: "k" }) { __typename } }';
const SCHEMA_QUESTIONS = [
  '{ __schema { types { name } } }',
  '{ __type(name: "Query") { name } }',
  '{ hidden: __schema { queryType { name } } }',
  'query A { ...F } fragment F on Query { ... { __type(name: "Order") { name } } }',
  'query A { accounts { name } } query B { __schema { types { name } } }',
];

describe.each(['enforce', 'off'] as const)('in production, trusted documents %s,', (mode) => {
  let app: RunningApp;
  beforeAll(async () => {
    const env = { ...PRODUCTION, TRUSTED_DOCUMENTS: mode, CORS_ORIGINS: ORIGIN };
    app = await anApp({ ...env, ...keysEnv(SHOP, EXPLORER) });
  });
  afterAll(() => app.close());

  describe('a caller without a credential', () => {
    it.each([
      ['a document', JSON.stringify(ACCOUNTS)],
      ['what is no JSON', '{"query":'],
      ['what is no GraphQL', '{"query":"{{{"}'],
      ['20,000 tokens', JSON.stringify({ query: `{ ${'a '.repeat(20_000)} }` })],
      ['more than a body may hold', JSON.stringify({ query: 'x'.repeat(200_000) })],
    ])('is refused before %s is read', async (_what, body) => {
      const answer = await post(app, body);
      expect([answer.status, ...codesOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    });

    it.each([{}, { accept: 'text/html' }])('is refused by GET too, with %j', async (headers) => {
      expect(codesOf(await get(app, ACCOUNTS, headers))).toEqual(['UNAUTHENTICATED']);
    });

    it('may read whether the server is live and ready, and nothing else', async () => {
      expect((await send(`${app.url}/health/live`)).text).toBe('{"status":"live"}');
      expect((await send(`${app.url}/health/ready`)).text).toBe('{"status":"ready"}');
      expect((await send(`${app.url}/metrics`)).status).toBe(404);
    });
  });

  it('two Authorization headers are refused, even if each is valid', async () => {
    const body = JSON.stringify(ACCOUNTS);
    const twice = `authorization: ${explorer.authorization}\r\nauthorization: ${explorer.authorization}\r\n`;
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${twice}`;
    const answer = await sendRaw(app, `${head}content-length: ${body.length}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toContain('UNAUTHENTICATED');
  });

  describe('the schema', () => {
    it.each(SCHEMA_QUESTIONS)('is refused to a credential without documents:any: %s', async (query) => {
      const answer = await post(app, { query, operationName: query.startsWith('query A') ? 'A' : undefined }, shop);
      expect(answer.status).toBe(403);
      expect(codesOf(answer)).toEqual([mode === 'enforce' ? 'DOCUMENT_NOT_TRUSTED' : 'INTROSPECTION_FORBIDDEN']);
      expect(answer.data).toBeUndefined();
    });

    it.each(SCHEMA_QUESTIONS)('is answered to a credential with documents:any: %s', async (query) => {
      const operationName = query.startsWith('query A') ? 'A' : undefined;
      expect(await post(app, { query, operationName }, explorer)).toMatchObject({ status: 200, data: {} });
    });
  });

  it.each([
    ['a field', '{ acounts { name } }', {}],
    ['a field of a type', '{ accounts { nme } }', {}],
    ['an argument', '{ order(idd: "vnda:7A4F490570") { __typename } }', {}],
    ['a type', 'query ($input: CaptureOrderInpt!) { accounts { name } }', {}],
    ['a fragment’s type', '{ accounts { ... on Acount { name } } }', {}],
    ['a directive', '{ accounts @includ(if: true) { name } }', {}],
    ['an enum value', '{ operations(filter: { states: [SUCCEDED] }) { edges { cursor } } }', {}],
    [
      'an enum value of a variable',
      'query ($s: [OperationState!]) { operations(filter: { states: $s }) { edges { cursor } } }',
      { s: ['SUCCEDED'] },
    ],
    [
      'an input field',
      'mutation ($i: CaptureOrderInput!) { captureOrder(input: $i) { __typename } }',
      { i: { orderIdd: 'x' } },
    ],
  ])('no name is suggested for a misspelt one: %s', async (_what, query, variables) => {
    const { errors, text } = await post(app, { query, variables }, explorer);
    expect(errors?.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/did you mean/i);
  });

  it.each(['/graphql', '/graphiql', '/graphiql/static/graphiql.js', '/', '/graphql/', '/sandbox', '/playground'])(
    'there is no page at %s',
    async (path) => {
      const answer = await send(`${app.url}${path}`, { headers: { accept: 'text/html', ...explorer } });
      expect([400, 404]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.text).not.toContain('<');
    },
  );

  it.each(['*/*', 'application/json', 'application/graphql-response+json', 'text/html'])(
    'a limit is answered with 400 and its code to a client that accepts %s',
    async (accept) => {
      const capture = 'captureOrder(input: { orderId: "vnda:7A4F490570", idempotencyKey: "k" }) { __typename }';
      const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(' ');
      const documents = [
        [`{ ${'a '.repeat(20_000)} }`, 'LIMIT_EXCEEDED'],
        [`{ ${aliases} }`, 'LIMIT_EXCEEDED'],
        [`mutation { a: ${capture} b: ${capture} }`, 'ONE_MONEY_VERB'],
      ] as const;
      for (const [query, code] of documents) {
        const answer = await post(app, { query }, { ...explorer, accept });
        expect([answer.status, ...new Set(codesOf(answer))]).toEqual([400, code]);
      }
      expect(verbsSent(app)).toEqual([]);
    },
  );

  describe('the method', () => {
    it('GET runs no mutation', async () => {
      const answer = await get(app, { query: UNTRUSTED_CAPTURE }, explorer);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
      expect(codesOf(answer)).toEqual(['METHOD_NOT_ALLOWED']);
      expect(verbsSent(app)).toEqual([]);
    });

    it.each(['PUT', 'PATCH', 'DELETE'])('%s is answered 405 with the allowed methods, for any body', async (method) => {
      for (const headers of [{}, explorer, { ...explorer, 'content-type': 'application/xml' }]) {
        const answer = await send(`${app.url}/graphql`, { method, headers, body: '<a/>' });
        expect([answer.status, answer.headers.get('allow'), ...codesOf(answer)]).toEqual([
          405,
          'GET, POST',
          'METHOD_NOT_ALLOWED',
        ]);
      }
    });

    it('HEAD runs nothing', async () => {
      const url = `${app.url}/graphql?${new URLSearchParams(ACCOUNTS)}`;
      expect((await send(url, { method: 'HEAD' })).status).toBe(401);
      const answer = await send(url, { method: 'HEAD', headers: { ...explorer, 'apollo-require-preflight': 'true' } });
      expect([answer.status, answer.headers.get('allow'), answer.text]).toEqual([405, 'GET, POST', '']);
    });

    it('OPTIONS is answered without a body, preflight or not', async () => {
      for (const path of ['/graphql', '/health/live']) {
        const answer = await send(`${app.url}${path}`, { method: 'OPTIONS' });
        expect([answer.status, answer.text]).toEqual([204, '']);
      }
    });

    it.each(['TRACE', 'PROPFIND'])('%s is answered 404', async (method) => {
      const answer = await sendRaw(app, `${method} /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    });
  });

  describe('another origin', () => {
    const preflight = (origin: string) =>
      send(`${app.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });

    it('that is configured may send its headers, but no cookies', async () => {
      const { headers, status } = await preflight(ORIGIN);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
      const { headers: answered } = await post(app, ACCOUNTS, { ...explorer, origin: ORIGIN });
      expect(answered.get('access-control-allow-origin')).toBe(ORIGIN);
    });

    it.each([
      'https://studio.apollographql.com',
      'https://evil.example',
      'http://shop.example',
      `${ORIGIN}.evil.example`,
      'https://evil-shop.example',
      'null',
    ])('%s is refused', async (origin) => {
      const answers = [await preflight(origin), await post(app, ACCOUNTS, { ...explorer, origin })];
      for (const { headers } of answers) expect(headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  it('every answer has the headers that keep a browser from showing a page, and none that names the software', async () => {
    const answers = [
      await post(app, ACCOUNTS, explorer),
      await post(app, ACCOUNTS),
      await post(app, '{', explorer),
      await post(app, ACCOUNTS, { ...explorer, 'content-type': 'text/plain' }),
      await post(app, { query: 'x'.repeat(200_000) }, explorer),
      await post(app, { query: SCHEMA_QUESTIONS[0] }, shop),
      await send(`${app.url}/graphql`, { method: 'DELETE' }),
      await send(`${app.url}/nowhere`),
      await send(`${app.url}/health/live`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 400, 415, 413, 403, 405, 404, 200]);
    for (const { headers } of answers) {
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
      });
      expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
    }
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(answers.length);
  });

  it.each(['utf-16', 'UTF-16LE', 'latin1', 'iso-8859-1', '"utf-7"', 'shift_jis', ''])(
    'a body with the charset %j is refused with 415',
    async (charset) => {
      const type = { 'content-type': `application/json; charset=${charset}` };
      const answer = await post(app, ACCOUNTS, { ...explorer, ...type });
      expect([answer.status, ...codesOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8'])('a body in %s is read', async (charset) => {
    const type = { 'content-type': `application/json; charset=${charset}` };
    expect((await post(app, ACCOUNTS, { ...explorer, ...type })).status).toBe(200);
  });

  it('a list of requests is refused as a whole', async () => {
    const capture = { query: UNTRUSTED_CAPTURE };
    for (const list of [[], [capture], [capture, capture], [[capture]], [ACCOUNTS, ACCOUNTS]]) {
      const answer = await post(app, list, explorer);
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    }
    expect(verbsSent(app)).toEqual([]);
  });

  it('a document of the manifest runs for the credential of an app, by its text and by its hash', async () => {
    const variables = { input: { orderId: 'vnda:0000000000', idempotencyKey: 'k' } };
    const named = { extensions: { persistedQuery: { version: 1, sha256Hash: CAPTURE.id } } };
    for (const document of [{ query: CAPTURE.body }, named]) {
      const answer = await post(app, { ...document, variables }, shop);
      expect(answer).toMatchObject({ status: 200, data: { captureOrder: { __typename: 'OrderNotFound' } } });
    }
  });
});
