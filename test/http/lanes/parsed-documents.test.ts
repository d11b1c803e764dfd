import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createParsedDocuments } from '../../../src/http/lanes/apollo/parsed-documents.js';

const document = (name: string, tokens = 10) => parse(`query ${name} { ${'a '.repeat(tokens - 6)} }`);

/** The ten tokens of a document count as 5,000 bytes, and its text comes on top. */
const THREE_DOCUMENTS = 3 * 5_100;

it('returns the stored documents and no others', async () => {
  const store = createParsedDocuments();
  const told = document('A');
  await store.set('a', told);
  expect(await store.get('a')).toBe(told);
  expect([await store.get('b'), await store.get('__proto__'), await store.get('constructor')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await store.delete('a');
  expect(await store.get('a')).toBeUndefined();
});

it('forgets the least recently used document when it holds too much', async () => {
  const store = createParsedDocuments(THREE_DOCUMENTS);
  for (const name of ['A', 'B', 'C']) await store.set(name, document(name));
  await store.get('A');
  await store.set('D', document('D'));
  const known = await Promise.all(['A', 'B', 'C', 'D'].map(async (name) => (await store.get(name)) !== undefined));
  expect(known).toEqual([true, false, true, true]);
});

it('counts a document once, also when it is stored again', async () => {
  const store = createParsedDocuments(THREE_DOCUMENTS);
  await store.set('A', document('A'));
  for (const _ of Array(10).keys()) await store.set('B', document('B'));
  expect(await store.get('A')).toBeDefined();
});

it('counts the text of a document, with its comments', async () => {
  const store = createParsedDocuments(100_000);
  for (const name of ['A', 'B', 'C']) await store.set(name, parse(`{ a } # ${name.repeat(60_000)}`));
  expect([await store.get('A'), await store.get('B')]).toEqual([undefined, undefined]);
  expect(await store.get('C')).toBeDefined();
});

it('does not keep a document that is too large', async () => {
  const store = createParsedDocuments(10_000);
  await store.set('A', document('A', 100));
  expect(await store.get('A')).toBeUndefined();
});

it('holds no more after 50,000 different documents than after some thousand', async () => {
  const store = createParsedDocuments(5_000_000);
  const keys = Array.from({ length: 50_000 }, (_, index) => `Q${index}`);
  for (const key of keys) await store.set(key, document(key));
  const known = await Promise.all(keys.map(async (key) => (await store.get(key)) !== undefined));
  expect(known.filter(Boolean).length).toBeLessThan(1_500);
  expect(known.at(-1)).toBe(true);
  expect(known[0]).toBe(false);
});
