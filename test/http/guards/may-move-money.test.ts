import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openDocuments } from '../../../src/documents/document-store.js';
import { mayMoveMoney } from '../../../src/http/guards/may-move-money.js';

const manifest = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: 'moves', body: 'mutation M { __typename }', name: 'M', type: 'mutation' },
    { id: 'reads', body: 'query Q { __typename }', name: 'Q', type: 'query' },
  ],
};
const { documents } = openDocuments(JSON.stringify(manifest));

const aRequest = (body: string | null, method = 'POST'): IncomingMessage => {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  if (body !== null) request.push(body);
  return request;
};

describe('a request that has partly arrived', () => {
  it.each([
    ['the text of a money verb', '{"query":"mutation { captureOrder { __typename } }"}', true],
    ['the other money verb', '{"query":"mutation { processOrder { __typename } }"}', true],
    ['a trusted mutation, as Apollo names it', '{"extensions":{"persistedQuery":{"sha256Hash":"moves"}}}', true],
    ['a trusted mutation by its document id', '{"documentId": "moves"}', true],
    ['a trusted query', '{"documentId":"reads"}', false],
    ['the text of a query', '{"query":"{ accounts { name } }"}', false],
    ['a document that nobody knows', '{"documentId":"unknown"}', false],
    ['no body yet', null, true],
  ])('with %s', (_, body, expected) => {
    expect(mayMoveMoney(aRequest(body), documents)).toBe(expected);
  });

  it('moves no money by GET', () => {
    expect(mayMoveMoney(aRequest(null, 'GET'), documents)).toBe(false);
  });

  it('is still complete afterwards', () => {
    const request = aRequest('{"documentId":"reads"}');
    mayMoveMoney(request, documents);
    expect(String(request.read())).toBe('{"documentId":"reads"}');
  });
});
