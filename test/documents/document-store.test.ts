import { describe, expect, it } from 'vitest';
import { openDocuments } from '../../src/documents/document-store.js';
import { printManifest } from '../../src/documents/manifest.js';
import { aDocument, storeOf } from './a-document.js';

const HELLO = aDocument('query Hello { hello }');
const OLD_HELLO = aDocument('query Hello { helloBefore }');
const PAY = aDocument('mutation Pay { pay }', { id: 'sha256:pay-id' });

describe('the documents of a manifest', () => {
  const store = storeOf(HELLO, OLD_HELLO, PAY);

  it('are found by id, with the prefix and without', () => {
    expect(store.findById(HELLO.id)).toEqual(HELLO);
    expect(store.findById(`sha256:${HELLO.id}`)).toEqual(HELLO);
    expect(store.findById('pay-id')).toEqual(PAY);
    expect(store.findById('sha256:pay-id')).toEqual(PAY);
  });

  it('are found by their exact text', () => {
    expect(store.findByText(OLD_HELLO.body)).toEqual(OLD_HELLO);
    expect(store.findByText(` ${OLD_HELLO.body}`)).toBeUndefined();
  });

  it('have a closed set of names', () => {
    expect([...store.names].toSorted()).toEqual(['Hello', 'Pay']);
  });

  it.each(['__proto__', 'constructor', ''])('are not found by %j', (id) => {
    expect(store.findById(id)).toBeUndefined();
    expect(store.findByText(id)).toBeUndefined();
  });

  it('may have one text under two ids', () => {
    const twice = storeOf(HELLO, { ...HELLO, id: 'hello-v1' });
    expect(twice.findById('hello-v1')?.body).toBe(HELLO.body);
    expect(twice.findById(HELLO.id)?.body).toBe(HELLO.body);
  });
});

describe('a faulty manifest', () => {
  const manifest = (operations: unknown, given: object = {}): string =>
    JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations, ...given });

  it.each([
    ['is empty', '', 'it is not a JSON object.'],
    ['is cut', '{ "format": ', 'it is not a JSON object.'],
    ['is a list', '[]', 'it is not a JSON object.'],
    [
      'has another format',
      manifest([], { format: 'other' }),
      'its format must be apollo-persisted-query-manifest and its version 1.',
    ],
    [
      'has another version',
      manifest([], { version: 2 }),
      'its format must be apollo-persisted-query-manifest and its version 1.',
    ],
    ['has no operations', manifest(undefined), 'its operations must be a list.'],
    ['has null as an operation', manifest([null]), 'operations[0] has no valid id, body, name, type.'],
    [
      'has invalid properties',
      manifest([HELLO, { ...HELLO, id: '__proto__', name: 'a b', type: 'delete' }]),
      'operations[1] has no valid id, name, type.',
    ],
    ['has an empty text', manifest([{ ...HELLO, body: ' ' }]), 'operations[0] has no valid body.'],
    [
      'has an id twice',
      manifest([HELLO, { ...PAY, id: `sha256:${HELLO.id}` }]),
      `two documents have the id ${HELLO.id}.`,
    ],
  ])('names its fault when it %s, and trusts nothing', (_what, text, fault) => {
    const { documents, faults } = openDocuments(text);
    expect(faults).toEqual([fault]);
    expect(documents.names.size).toBe(0);
    expect(documents.findByText(HELLO.body)).toBeUndefined();
  });
});

it('is written in the same order, whichever document was added first', () => {
  const all = [PAY, OLD_HELLO, HELLO];
  const text = printManifest(all);
  expect(printManifest(all.toReversed())).toBe(text);
  expect(JSON.parse(text).operations.map(({ name }: { name: string }) => name)).toEqual(['Hello', 'Hello', 'Pay']);
  expect(text.endsWith('}\n')).toBe(true);
});
