import type { GraphQLSchema } from 'graphql';
import { createSeeded, type Seeded } from '../campaign/seeded.js';
import { type AnyDocument, anyDocument } from './any-document.js';
import type { Known } from './any-value.js';
import { spoil } from './spoil.js';
import { anyText } from './texts.js';

/** What is written to a socket. */
export interface AnyRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Ingredients {
  readonly schema: GraphQLSchema;
  readonly known: Known;
  /** Authorization headers of callers with many scopes, with few, and of nobody. */
  readonly credentials: readonly [string, ...string[]];
  /** Ids of trusted documents. */
  readonly documentIds: readonly [string, ...string[]];
}

/** The request of this number: the same for the same seed, whatever else was sent. */
export const anyRequest = (seed: number, number: number, ingredients: Ingredients): AnyRequest => {
  const seeded = createSeeded(Math.imul(seed, 2_654_435_761) ^ Math.imul(number + 1, 40_503));
  const document = anyDocument(ingredients.schema, seeded, ingredients.known);
  const asked = seeded.chance(0.25) ? spoil(document, seeded) : document;
  const request = seeded.chance(0.1) ? asGet(asked, seeded) : asPost(asked, seeded, ingredients);
  const authorization = seeded.pick(ingredients.credentials);
  const headers = { ...request.headers, ...(authorization === '' ? {} : { authorization }) };
  return seeded.chance(0.06) ? oddly({ ...request, headers }, seeded) : { ...request, headers };
};

const JSON_TYPE = { 'content-type': 'application/json' };
const ACCEPTS: readonly [string, ...string[]] = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/graphql-response+json, application/json;q=0.9',
];

const asPost = ({ query, variables }: AnyDocument, seeded: Seeded, { documentIds }: Ingredients): AnyRequest => {
  const named = seeded.chance(0.15) ? nameOf(seeded, documentIds) : { query };
  const extra = seeded.chance(0.03) ? { [anyText(seeded, [])]: anyText(seeded, []) } : {};
  const cvv = seeded.chance(0.02) ? { cvv: '123' } : {};
  return {
    method: 'POST',
    path: '/graphql',
    headers: { ...JSON_TYPE, accept: seeded.pick(ACCEPTS) },
    body: JSON.stringify({ ...named, variables: { ...variables, ...cvv }, ...extra }),
  };
};

const nameOf = (seeded: Seeded, ids: Ingredients['documentIds']): object => {
  const id = seeded.chance(0.8) ? seeded.pick(ids) : anyText(seeded, []);
  if (seeded.chance(0.5)) return { documentId: id };
  return { extensions: { persistedQuery: { version: seeded.pick<unknown>([1, 2, '1']), sha256Hash: id } } };
};

const asGet = ({ query, variables }: AnyDocument, seeded: Seeded): AnyRequest => {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return {
    method: 'GET',
    path: `/graphql?${parameters}`.slice(0, 12_000),
    headers: { accept: seeded.pick(ACCEPTS), 'apollo-require-preflight': 'yes' },
    body: '',
  };
};

type Oddity = (request: AnyRequest, seeded: Seeded) => AnyRequest;

const ODDITIES: readonly [Oddity, ...Oddity[]] = [
  (request, seeded) => ({ ...request, method: seeded.pick(['PUT', 'DELETE', 'PATCH', 'POST', 'GET']) }),
  (request, seeded) => ({
    ...request,
    headers: {
      ...request.headers,
      'content-type': seeded.pick(['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'x']),
    },
  }),
  (request, seeded) => ({ ...request, body: request.body.slice(0, seeded.int(0, request.body.length)) }),
  (request, seeded) => ({
    ...request,
    body: seeded.pick([
      '[]',
      'null',
      '42',
      '{',
      '[{"query":"{accounts{name}}"}]',
      '{"query":1}',
      '{"query":"{a}","variables":"x"}',
    ]),
  }),
  (request) => ({ ...request, body: '{"a":'.repeat(5_000) }),
  (request) => ({
    ...request,
    body: `{"query":"{accounts{name}}","variables":${'['.repeat(4_000)}${']'.repeat(4_000)}}`,
  }),
  (request, seeded) => ({ ...request, headers: { ...request.headers, 'x-odd': 'v'.repeat(seeded.int(1, 20_000)) } }),
  (request, seeded) => ({
    ...request,
    path: seeded.pick(['/', '/graphql/', '/graphql?x=%zz', '/health/nope', '/%00', '//']),
  }),
  (request) => ({ ...request, body: JSON.stringify({ query: '{ accounts { name } }', pad: 'x'.repeat(110_000) }) }),
  (request, seeded) => ({
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${'e'.repeat(seeded.int(1, 10_000))}` },
  }),
];

const oddly: Oddity = (request, seeded) => seeded.pick(ODDITIES)(request, seeded);
