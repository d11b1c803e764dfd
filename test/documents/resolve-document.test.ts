import { describe, expect, it } from 'vitest';
import { fromBody, fromUrl } from '../../src/documents/document-request.js';
import { REFUSALS } from '../../src/documents/refusals.js';
import { labelOf, resolveDocument, textOf } from '../../src/documents/resolve-document.js';
import type { DocumentMode } from '../../src/documents/trusted-document.js';
import { aDocument, storeOf } from './a-document.js';

const HELLO = aDocument('query Hello {\n  hello\n}');
const BYE = aDocument('query Bye { bye }', { id: 'bye-v1' });
const KOTLIN = aDocument('query Spaced { spaced }', { id: aDocument('query Spaced{spaced}').id });
const OTHER = 'query Other { other }';

const documents = storeOf(HELLO, BYE, KOTLIN);

const MODES: readonly DocumentMode[] = ['off', 'log', 'enforce'];

const run = (body: unknown, mode: DocumentMode = 'enforce', mayRunAny = false) =>
  resolveDocument(fromBody(body), { documents, mode, mayRunAny });

const runUrl = (parameters: string) =>
  resolveDocument(fromUrl(`/graphql?${parameters}`), { documents, mode: 'enforce', mayRunAny: false });

const refusal = (name: keyof typeof REFUSALS) => ({ kind: 'refused', ...REFUSALS[name] });

const hashed = (sha256Hash: unknown, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...more,
});

const trusted = { kind: 'trusted', document: HELLO };

describe('a document named by its id', () => {
  it.each([
    ['as Apollo Client, iOS and Kotlin do', hashed(HELLO.id)],
    ['without a version', { extensions: { persistedQuery: { sha256Hash: HELLO.id } } }],
    ['with the prefix of GraphQL over HTTP', { documentId: `sha256:${HELLO.id}` }],
    ['without the prefix', { documentId: HELLO.id }],
    ['in both ways', hashed(HELLO.id, { documentId: `sha256:${HELLO.id}` })],
    ['with an empty query beside it', hashed(HELLO.id, { query: '' })],
    ['with a null query beside it', hashed(HELLO.id, { query: null })],
    ['with its own text beside it', hashed(HELLO.id, { query: HELLO.body })],
    ['with null instead of the other id', { documentId: HELLO.id, extensions: { persistedQuery: null } }],
    ['with null instead of extensions', { documentId: HELLO.id, extensions: null }],
  ])('runs when named %s', (_how, body) => {
    for (const mode of MODES) expect(run(body, mode)).toEqual(trusted);
  });

  it.each([
    ['Apollo parameter', `extensions=${encodeURIComponent(JSON.stringify(hashed(HELLO.id).extensions))}`],
    ['documentId', `documentId=sha256:${HELLO.id}`],
    ['documentId beside other parameters', `variables=%7B%7D&documentId=${HELLO.id}&operationName=Hello`],
  ])('runs from a URL by its %s', (_how, parameters) => {
    expect(runUrl(parameters)).toEqual(trusted);
  });

  it('runs under an id that a client’s tool made', () => {
    expect(run({ documentId: 'bye-v1' })).toEqual({ kind: 'trusted', document: BYE });
  });

  it('runs with the text of the manifest when the id is the hash of the sent text', () => {
    expect(run(hashed(KOTLIN.id, { query: 'query Spaced{spaced}' }))).toEqual({ kind: 'trusted', document: KOTLIN });
  });

  it('is refused with another text beside it, for every caller', () => {
    for (const mode of MODES)
      expect(run(hashed(HELLO.id, { query: OTHER }), mode, true)).toEqual(refusal('OTHER_TEXT'));
  });

  it('is answered with PERSISTED_QUERY_NOT_FOUND when the id is unknown', () => {
    for (const mode of MODES) expect(run({ documentId: 'unknown' }, mode, true)).toEqual(refusal('UNKNOWN_ID'));
    expect(run(hashed('0'.repeat(64)))).toEqual(refusal('UNKNOWN_ID'));
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'sha256:'])('is unknown as %s', (id) => {
    expect(run({ documentId: id })).toEqual(refusal('UNKNOWN_ID'));
  });

  it('is refused when the two ids name two documents', () => {
    expect(run(hashed(HELLO.id, { documentId: 'bye-v1' }))).toEqual(refusal('TWO_IDS'));
  });
});

describe('a document sent as text', () => {
  it('runs in every mode if the manifest has it', () => {
    for (const mode of MODES) expect(run({ query: HELLO.body }, mode)).toEqual(trusted);
  });

  it('is another document if its layout differs', () => {
    expect(run({ query: `${HELLO.body}\n` })).toEqual(refusal('UNTRUSTED_TEXT'));
  });

  it('is refused if only trusted documents run', () => {
    expect(run({ query: OTHER })).toEqual(refusal('UNTRUSTED_TEXT'));
  });

  it.each([
    ['off', false],
    ['log', false],
    ['enforce', true],
  ] as const)('runs in mode %s, with the scope documents:any: %s', (mode, mayRunAny) => {
    expect(run({ query: OTHER }, mode, mayRunAny)).toEqual({ kind: 'text', text: OTHER });
  });

  it('counts as a text when an unknown id stands beside it', () => {
    expect(run(hashed(aDocument(OTHER).id, { query: OTHER }))).toEqual(refusal('UNTRUSTED_TEXT'));
    expect(run(hashed('unknown', { query: HELLO.body }))).toEqual(trusted);
    expect(run(hashed('unknown', { query: OTHER }), 'off')).toEqual({ kind: 'text', text: OTHER });
  });
});

describe('a request with a malformed name for its document', () => {
  it.each([
    ['a number', 5],
    ['an object', {}],
    ['a list', [HELLO.id]],
    ['null', null],
    ['missing', undefined],
    ['empty', ''],
    ['__proto__', '__proto__'],
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['a line break', `${HELLO.id}\n`],
    ['not ASCII', 'olá'],
  ])('is refused when the hash is %s', (_what, id) => {
    expect(run(hashed(id))).toEqual(refusal('MALFORMED_ID'));
  });

  it.each([5, {}, [HELLO.id], '', '__proto__', 'a'.repeat(1_000_000)])(
    'is refused when documentId is malformed',
    (id) => {
      expect(run({ documentId: id })).toEqual(refusal('MALFORMED_ID'));
    },
  );

  it.each([
    ['text', { extensions: '{}' }],
    ['a list', { extensions: [] }],
    ['a number', { extensions: 1 }],
    ['text inside', { extensions: { persistedQuery: HELLO.id } }],
    ['a list inside', { extensions: { persistedQuery: [HELLO.id] } }],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: HELLO.id } } }],
  ])('is refused when extensions are %s', (_what, body) => {
    expect(run(body)).toEqual(refusal('MALFORMED_EXTENSIONS'));
  });

  it.each([
    ['no JSON', 'extensions=%7B', 'MALFORMED_EXTENSIONS'],
    ['text', 'extensions=%22%22', 'MALFORMED_EXTENSIONS'],
    ['given twice', 'extensions=%7B%7D&extensions=%7B%7D', 'TWO_VALUES'],
    ['beside two ids', `documentId=${HELLO.id}&documentId=bye-v1`, 'TWO_VALUES'],
    ['beside two queries', 'query=%7Ba%7D&query=%7Bb%7D', 'TWO_VALUES'],
  ] as const)('is refused when the parameter is %s', (_what, parameters, name) => {
    expect(runUrl(parameters)).toEqual(refusal(name));
  });

  it('does not find an id in a prototype', () => {
    const body: unknown = JSON.parse(
      `{ "extensions": { "__proto__": { "persistedQuery": { "sha256Hash": "${HELLO.id}" } } } }`,
    );
    expect(run(body)).toEqual({ kind: 'none' });
  });
});

it.each([undefined, null, 'text', 42, [], [{ query: HELLO.body }], {}, { query: 5 }, { query: { kind: 'Document' } }])(
  'chooses no document for a body that names none: %j',
  (body) => {
    expect(run(body)).toEqual({ kind: 'none' });
  },
);

it('chooses no document for a URL that names none', () => {
  const rules = { documents, mode: 'enforce', mayRunAny: false } as const;
  expect(resolveDocument(fromUrl('/graphql'), rules)).toEqual({ kind: 'none' });
});

it('runs the chosen text, and labels it only with a name of the manifest', () => {
  const chosen = [{ kind: 'none' }, { kind: 'text', text: OTHER }, { kind: 'trusted', document: HELLO }] as const;
  expect(chosen.map(textOf)).toEqual([undefined, OTHER, HELLO.body]);
  expect(chosen.map(labelOf)).toEqual(['none', 'untrusted', 'Hello']);
});
