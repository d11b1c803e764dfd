import { expect, it } from 'vitest';
import { mergeDocuments } from '../../src/documents/merge-documents.js';
import { aDocument } from './a-document.js';

const HELLO = aDocument('query Hello { hello }');
const NEW_HELLO = aDocument('query Hello { hello, helloAgain }');

it('keeps the versions of a document side by side', () => {
  expect(mergeDocuments([HELLO], [NEW_HELLO])).toEqual({
    documents: [HELLO, NEW_HELLO],
    added: [NEW_HELLO],
    faults: [],
  });
});

it('adds a document once', () => {
  const again = { ...HELLO, id: `sha256:${HELLO.id}` };
  expect(mergeDocuments([HELLO], [HELLO, again])).toEqual({ documents: [HELLO], added: [], faults: [] });
});

it('allows one text to have two ids', () => {
  const other = { ...HELLO, id: 'hello-v1' };
  expect(mergeDocuments([HELLO], [other]).documents).toEqual([HELLO, other]);
});

it.each([
  ['in the manifest', [{ ...HELLO, id: 'hello' }], [{ ...NEW_HELLO, id: 'hello' }]],
  [
    'among the added documents',
    [],
    [
      { ...HELLO, id: 'hello' },
      { ...NEW_HELLO, id: 'hello' },
    ],
  ],
])('refuses one id for two texts: %s', (_where, existing, given) => {
  expect(mergeDocuments(existing, given).faults).toEqual([
    'Hello: the id hello already belongs to another document, Hello.',
  ]);
});
