import { describe, expect, it } from 'vitest';
import { looksLikeDocuments, readJsonFile } from '../../src/documents/json-files.js';

const BODY = 'query Hello { hello }';

const fileOf = (json: unknown, path = 'app/documents.json') => ({ path, text: JSON.stringify(json) });

const APOLLO = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [{ id: 'a1', body: BODY, name: 'Hello', type: 'query', clientName: 'web' }],
};
const KOTLIN = { a1: { name: 'Hello', source: BODY, type: 'query' } };
const CODEGEN = { a1: BODY };

describe('the documents of a file', () => {
  it.each([
    ['an Apollo manifest', APOLLO, { source: 'app/documents.json, operations[0]', name: 'Hello', type: 'query' }],
    [
      'a manifest of an older Apollo iOS',
      { ...APOLLO, format: 'apollo-persisted-queries' },
      { source: 'app/documents.json, operations[0]', name: 'Hello', type: 'query' },
    ],
    ["Apollo Kotlin's operationOutput.json", KOTLIN, { source: 'app/documents.json, a1', name: 'Hello' }],
    ["codegen's persisted-documents.json", CODEGEN, { source: 'app/documents.json, a1' }],
  ])('are read from %s, with the ids that it gives', (_what, json, expected) => {
    const { candidates, faults } = readJsonFile(fileOf(json));
    expect(faults).toEqual([]);
    expect(candidates).toEqual([{ id: 'a1', body: BODY, ...expected }]);
  });

  it('keep their faults, so that a later check refuses them by name', () => {
    const { candidates } = readJsonFile(fileOf({ ...APOLLO, operations: [null, { id: 5, body: 6 }] }));
    expect(candidates).toMatchObject([
      { source: 'app/documents.json, operations[0]', id: '', body: '' },
      { source: 'app/documents.json, operations[1]', id: '', body: '' },
    ]);
  });

  it.each([
    ['is not JSON', 'query'],
    ['is a list', '[]'],
    ['is empty', '{}'],
    ['is something else', '{ "name": "app", "version": 1 }'],
    ['has another version', JSON.stringify({ ...APOLLO, version: 2 })],
  ])('are none when the file %s', (_what, text) => {
    const { candidates, faults } = readJsonFile({ path: 'a.json', text });
    expect(candidates).toEqual([]);
    expect(faults).toEqual([
      expect.stringMatching(/^a\.json: the format of this file is unknown\. Use an Apollo manifest/),
    ]);
  });
});

describe('in a folder of an app', () => {
  it.each([
    ['an Apollo manifest', fileOf(APOLLO), true],
    ['operationOutput.json', fileOf(KOTLIN), true],
    ['persisted-documents.json', fileOf(CODEGEN, 'src/gql/persisted-documents.json'), true],
    ['translations', fileOf({ greeting: 'Olá' }, 'locales/pt.json'), false],
    ['other texts in persisted-documents.json', fileOf({ a: { b: 1 } }, 'persisted-documents.json'), false],
    ['a package', fileOf({ name: 'app', dependencies: {} }, 'package.json'), false],
    ['a list', fileOf([]), false],
    ['a file that is not JSON', { path: 'tsconfig.json', text: '{ // comment' }, false],
  ])('%s counts as documents: %s', (_what, file, expected) => {
    expect(looksLikeDocuments(file)).toBe(expected);
  });
});
