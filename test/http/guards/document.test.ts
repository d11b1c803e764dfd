import { describe, expect, it } from 'vitest';
import { aDocument, storeOf } from '../../documents/a-document.js';
import { aDocumentServer } from './a-document-server.js';

const HELLO = aDocument('query Hello($name: String) { hello(name: $name) }');
const PAY = aDocument('mutation Pay { pay }');
const documents = storeOf(HELLO, PAY);

const OTHER = aDocument('query Other { secret }');

const hashed = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });
const hashedParameter = (id: string) => ({ extensions: JSON.stringify(hashed(id)) });

const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

describe('a trusted document', () => {
  it('runs by its hash in a POST without a query, with its variables', async () => {
    const { post } = await aDocumentServer(documents, 'enforce');
    const response = await post({ operationName: 'Hello', variables: { name: 'Ana' }, extensions: hashed(HELLO.id) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: 'hello Ana' } });
  });

  it.each([
    ['its hash', hashedParameter(HELLO.id)],
    ['documentId', { documentId: `sha256:${HELLO.id}` }],
    ['its text', { query: HELLO.body }],
  ])('runs by %s in a GET', async (_what, parameters) => {
    const { get } = await aDocumentServer(documents, 'enforce');
    const response = await get({ ...parameters, variables: '{"name":"Ana"}' });
    expect(await response.json()).toEqual({ data: { hello: 'hello Ana' } });
  });

  it.each([{ documentId: HELLO.id }, { documentId: `sha256:${HELLO.id}` }, { query: HELLO.body }])(
    'runs by %j in a POST',
    async (body) => {
      const { post } = await aDocumentServer(documents, 'enforce');
      expect(await (await post(body)).json()).toEqual({ data: { hello: 'hello' } });
    },
  );

  it.each([hashedParameter(PAY.id), { documentId: PAY.id }, { query: PAY.body }])(
    'that is a mutation does not run by GET with %j',
    async (parameters) => {
      const { get } = await aDocumentServer(documents, 'enforce');
      const response = await get(parameters);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
    },
  );

  it('is answered as Apollo’s clients expect when its hash is unknown', async () => {
    const { post, get, parsed } = await aDocumentServer(documents, 'enforce');
    for (const response of [await post({ extensions: hashed(OTHER.id) }), await get(hashedParameter(OTHER.id))]) {
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
      });
    }
    expect(parsed).toEqual([]);
  });

  it('does not run with another text beside its hash', async () => {
    const { post, parsed } = await aDocumentServer(documents, 'off');
    const response = await post({ query: OTHER.body, extensions: hashed(HELLO.id) });
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
    expect(parsed).toEqual([]);
  });
});

describe('an untrusted document', () => {
  it('is refused, and the message says what to do', async () => {
    const { post, get, parsed } = await aDocumentServer(documents, 'enforce');
    for (const response of [await post({ query: OTHER.body }), await get({ query: OTHER.body })]) {
      expect(response.status).toBe(403);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(/Nothing was done\. Add it with npm run documents/),
            extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
          },
        ],
      });
    }
    expect(parsed).toEqual([]);
  });

  it.each([
    ['has 5,000 tokens', `{ ${'__typename '.repeat(5_000)} }`],
    ['is no GraphQL', 'query {{{'],
    ['asks for the schema', '{ __schema { types { name } } }'],
  ])('is refused before it is parsed when it %s', async (_what, query) => {
    const { post, parsed } = await aDocumentServer(documents, 'enforce');
    expect(await codeOf(await post({ query }))).toBe('DOCUMENT_NOT_TRUSTED');
    expect(parsed).toEqual([]);
  });

  it('stays unknown by its hash after a request with its text and its hash', async () => {
    const { post } = await aDocumentServer(documents, 'off');
    const registering = await post({ query: OTHER.body, extensions: hashed(OTHER.id) });
    expect(await registering.json()).toEqual({ data: { secret: 'shown' } });
    expect(await codeOf(await post({ extensions: hashed(OTHER.id) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is refused with its own hash beside it', async () => {
    const { post } = await aDocumentServer(documents, 'enforce');
    const response = await post({ query: OTHER.body, extensions: hashed(OTHER.id) });
    expect(await codeOf(response)).toBe('DOCUMENT_NOT_TRUSTED');
  });

  it('runs for a caller with the scope documents:any', async () => {
    const { post, lines } = await aDocumentServer(documents, 'enforce', ['documents:any']);
    expect(await (await post({ query: OTHER.body })).json()).toEqual({ data: { secret: 'shown' } });
    expect(lines).toEqual([]);
  });

  it('runs and is logged once in mode log', async () => {
    const { post, lines } = await aDocumentServer(documents, 'log');
    for (const query of [OTHER.body, OTHER.body, HELLO.body]) expect((await post({ query })).status).toBe(200);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      msg: 'untrusted document',
      documentHash: OTHER.id,
      document: 'Other',
      caller: 'key:web',
    });
  });

  it('is logged in mode log also for a caller with the scope documents:any, who may lose that scope', async () => {
    const { post, lines } = await aDocumentServer(documents, 'log', ['documents:any']);
    expect((await post({ query: OTHER.body })).status).toBe(200);
    expect(lines).toHaveLength(1);
  });
});

describe('a request that names no document', () => {
  it.each([[[{ query: HELLO.body }]], [[]], [{}], ['text'], [{ query: { kind: 'Document' } }], [{ query: 5 }]])(
    'is refused as %j',
    async (body) => {
      const { post, parsed } = await aDocumentServer(documents, 'enforce');
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('BAD_REQUEST');
      expect(parsed).toEqual([]);
    },
  );

  it.each([
    ['hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 5 } } }],
    ['documentId', { documentId: { id: HELLO.id } }],
    ['two ids', { documentId: PAY.id, extensions: hashed(HELLO.id) }],
  ])('is refused by its %s', async (_what, body) => {
    const { post } = await aDocumentServer(documents, 'off');
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });
});

it('runs the judged document, whatever the URL of a POST names', async () => {
  const { post } = await aDocumentServer(documents, 'enforce');
  const search = `?${new URLSearchParams({ query: PAY.body, documentId: PAY.id })}`;
  expect(await (await post({ documentId: HELLO.id }, search)).json()).toEqual({ data: { hello: 'hello' } });
  expect((await post({}, search)).status).toBe(400);
});

it('ignores other extensions', async () => {
  const { post } = await aDocumentServer(documents, 'enforce');
  const response = await post({ extensions: { ...hashed(HELLO.id), clientLibrary: { name: 'apollo-ios' } } });
  expect(await response.json()).toEqual({ data: { hello: 'hello' } });
});
