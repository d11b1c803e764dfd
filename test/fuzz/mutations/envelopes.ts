import type { Seeded } from '../../support/seeded.js';
import { aCanary, oddText } from '../document/odd-texts.js';
import type { FuzzRequest } from '../request.js';

/** A change of a request around its body. */
export type MutateEnvelope = (request: FuzzRequest, random: Seeded) => FuzzRequest;

const set =
  (name: string, draw: (random: Seeded) => string): MutateEnvelope =>
  (request, random) => ({
    ...request,
    headers: [...request.headers.filter(([each]) => each !== name), [name, draw(random)]],
  });

const add =
  (name: string, draw: (random: Seeded) => string): MutateEnvelope =>
  (request, random) => ({ ...request, headers: [...request.headers, [name, draw(random)]] });

const METHODS = [
  'GET',
  'HEAD',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'post',
  'BREW',
  'QUERY',
] as const;
const TARGETS = [
  '/',
  '/graphql/',
  '//graphql',
  '/graphql?',
  '/graphql?query=',
  '/graphql#x',
  '/%67raphql',
  '/%zz',
  '/graphql/%00',
  '/../graphql',
  '/graphql;a=b',
  '/health/live',
  '/health/ready',
  '/metrics',
  '/graphiql',
  '/graphiql/static/../../package.json',
  '/favicon.ico',
  '*',
  'http://elsewhere/graphql',
  '/__proto__',
  '/constructor',
] as const;
const CONTENT_TYPES = [
  'text/plain',
  'application/json; charset=utf-16',
  'application/json;charset="utf-8"',
  'APPLICATION/JSON',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/html',
  'application/',
  '',
  ';',
  'application/json; charset=__proto__',
  'application/graphql+json',
  'text/html',
] as const;
const ACCEPTS = [
  'text/html',
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'multipart/mixed; deferSpec=20220824',
  'text/event-stream',
  'image/png',
  '',
  'a/b;q=',
  'application/json;q=0',
] as const;
const LANGUAGES = ['pt-BR', '*', 'x', 'en;q=__proto__', 'zh-Hant,'.repeat(500), '__proto__', ';;;q', '\u00e7'] as const;

const urlOf = (parameters: Readonly<Record<string, string>>): string => `/graphql?${new URLSearchParams(parameters)}`;

const bodyAsGet = (body: Buffer): string => {
  try {
    const { query, variables, operationName } = JSON.parse(body.toString());
    return urlOf({
      query: String(query),
      variables: JSON.stringify(variables ?? {}),
      ...(operationName && { operationName: String(operationName) }),
    });
  } catch {
    return urlOf({ query: body.toString('latin1').slice(0, 2_000) });
  }
};

const withoutBody = (request: FuzzRequest): FuzzRequest => ({
  ...request,
  body: Buffer.alloc(0),
  headers: request.headers.filter(([name]) => name !== 'content-length' && name !== 'content-type'),
});

export const ENVELOPE_MUTATIONS: Readonly<Record<string, MutateEnvelope>> = {
  'another method': (request, random) => ({ ...request, method: random.pick(METHODS) }),
  'another path': (request, random) => ({
    ...request,
    target: random.pick(TARGETS),
    method: random.pick(['POST', 'GET']),
  }),
  'a long path': (request, random) => ({
    ...request,
    target: `/${aCanary(random).repeat(random.pick([2, 100, 400]))}`,
  }),
  GET: (request) => ({ ...withoutBody(request), method: 'GET', target: bodyAsGet(request.body) }),
  'GET from a client': (request) => ({
    ...withoutBody(request),
    method: 'GET',
    target: bodyAsGet(request.body),
    headers: [...withoutBody(request).headers, ['apollo-require-preflight', 'true']],
  }),
  'GET with odd parameters': (request, random) => ({
    ...withoutBody(request),
    method: 'GET',
    target: `/graphql?query=${encodeURIComponent('{accounts{name}}')}&${random.pick(['query=x', 'variables=[', 'variables=1', 'variables=%7B%22__proto__%22%3A1%7D', 'extensions=[]', 'extensions={', 'operationName[]=x', 'query[a]=b', '%', '=&=&=', 'documentId=a&documentId=b'])}`,
    headers: [...withoutBody(request).headers, ['apollo-require-preflight', 'true']],
  }),
  'another content type': set('content-type', (random) => random.pick(CONTENT_TYPES)),
  'no content type': (request) => ({
    ...request,
    headers: request.headers.filter(([name]) => name !== 'content-type'),
  }),
  'another accept': set('accept', (random) => random.pick(ACCEPTS)),
  'another language': set('accept-language', (random) => random.pick(LANGUAGES)),
  'another credential': set('authorization', (random) =>
    random.pick([
      '',
      'Bearer',
      'Bearer ',
      'Basic eDp5',
      'Bearer a b',
      `Bearer guiche_kaaaaaaaaaa_${'A'.repeat(43)}`,
      'Bearer eyJhbGciOiJub25lIn0.e30.',
      `Bearer ${'x'.repeat(9_000)}`,
      'bearer __proto__',
    ]),
  ),
  'two credentials': add('authorization', () => 'Bearer guiche_kaaaaaaaaaa_x'),
  'another host': set('host', (random) =>
    random.pick(['', 'a b', 'x:99999', '[::1', 'xn--ls8h', '..', '__proto__', 'x'.repeat(300)]),
  ),
  'two hosts': add('host', () => 'elsewhere'),
  'another origin': add('origin', (random) =>
    random.pick(['null', 'https://elsewhere.example', 'x', 'https://studio.apollographql.com', '\u00e7']),
  ),
  'a preflight': (request) => ({
    ...withoutBody(request),
    method: 'OPTIONS',
    headers: [
      ...withoutBody(request).headers,
      ['origin', 'https://elsewhere.example'],
      ['access-control-request-method', 'POST'],
    ],
  }),
  'a long header': add('x-long', (random) => 'x'.repeat(random.pick([1_000, 8_000, 17_000, 100_000]))),
  'many headers': (request, random) => ({
    ...request,
    headers: [
      ...request.headers,
      ...Array.from({ length: random.pick([50, 500, 1_500]) }, (_, at) => [`x${at}`, 'y'] as const),
    ],
  }),
  'odd headers': (request, random) => ({
    ...request,
    headers: [
      ...request.headers,
      random.pick([
        ['__proto__', 'x'],
        ['constructor', 'x'],
        ['x y', 'z'],
        ['', 'z'],
        ['x', 'a\u0000b'],
        ['x', 'a\rb'],
        ['x', '\u00ff'],
        ['x\n y', 'z'],
      ]),
    ],
  }),
  'forwarded from elsewhere': add('x-forwarded-for', (random) =>
    random.pick(['1.2.3.4', '::1, x', '__proto__', oddText(random).replaceAll(/[^ -~]/g, '?')]),
  ),
  'a trace': add('traceparent', (random) =>
    random.pick(['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', 'x', '00-0-0-0', 'ff'.repeat(500)]),
  ),
  'a shorter length': set('content-length', (random) => String(random.int(0, 20))),
  'a negative length': set('content-length', () => '-1'),
  'no number as length': set('content-length', () => '0x10'),
  'two lengths': add('content-length', () => '5'),
  chunks: (request) => chunked(request, `${request.body.length.toString(16)}\r\n`, '\r\n0\r\n\r\n'),
  'broken chunks': (request, random) =>
    chunked(request, random.pick(['zz\r\n', 'ffffffffffffffff\r\n', '-1\r\n', '5;x\r\n']), '\r\n0\r\n\r\n'),
  'chunks and a length': (request) => ({ ...request, headers: [...request.headers, ['transfer-encoding', 'chunked']] }),
  'a compressed body that is none': add('content-encoding', (random) => random.pick(['gzip', 'br', 'identity', 'x'])),
  'an expectation': add('expect', (random) => random.pick(['100-continue', '200-ok'])),
  'an upgrade': (request) => ({
    ...request,
    headers: [...request.headers, ['upgrade', 'websocket'], ['connection', 'upgrade']],
  }),
  'another version': (request, random) => ({
    ...request,
    version: random.pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'HTTP', '']),
  }),
  'no HTTP': (request, random) => ({
    ...request,
    method: random.pick(['\u0016\u0003\u0001', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '{', '\u0000']),
    target: '/graphql',
  }),
};

const chunked = (request: FuzzRequest, before: string, after: string): FuzzRequest => ({
  ...request,
  headers: [...request.headers.filter(([name]) => name !== 'content-length'), ['transfer-encoding', 'chunked']],
  body: Buffer.concat([Buffer.from(before), request.body, Buffer.from(after)]),
});
