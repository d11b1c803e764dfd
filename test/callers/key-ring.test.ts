import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idOfApiKey } from '../../src/callers/api-key.js';
import { aKeysFile, type KeysFile } from '../cli/a-keys-file.js';
import { anApiKey, keysText } from '../support/an-api-key.js';
import { type SomeCallers, someCallers } from './some-callers.js';

const SECOND = 1_000;
const CALLER = { name: 'web-shop' };

/** Callers of a running server whose only API key was used before. */
const aRunningServer = async (): Promise<{ file: KeysFile; key: string; callers: SomeCallers }> => {
  const file = aKeysFile();
  const key = await file.create();
  const callers = someCallers({ API_KEYS_FILE: file.path }, (path) => readFileSync(path, 'utf8'));
  expect(await callers.who(key)).toMatchObject(CALLER);
  return { file, key, callers };
};

const faultsOf = ({ logged }: SomeCallers) => logged.filter(({ level }) => level >= 40).map(({ fault }) => fault);

it('refuses a key within a second of its revocation', async () => {
  const { file, key, callers } = await aRunningServer();
  const other = await file.create();
  await file.run('revoke', idOfApiKey(key) ?? '');
  await callers.clock.advance(SECOND);
  expect(await callers.who(key)).toBe('unauthenticated');
  expect(await callers.who(other)).toMatchObject(CALLER);
});

it('accepts a key within a second of its creation', async () => {
  const { file, key, callers } = await aRunningServer();
  const made = await file.create();
  await callers.clock.advance(SECOND);
  expect(await callers.who(made)).toMatchObject(CALLER);
  expect(await callers.who(key)).toMatchObject(CALLER);
});

it('looks at the file at most once a second', async () => {
  const { file, callers } = await aRunningServer();
  const made = await file.create();
  await callers.clock.advance(SECOND - 1);
  expect(await callers.who(made)).toBe('unauthenticated');
  await callers.clock.advance(1);
  expect(await callers.who(made)).toMatchObject(CALLER);
});

it('makes simultaneous callers wait for the same look', async () => {
  const { file, key, callers } = await aRunningServer();
  await file.run('revoke', idOfApiKey(key) ?? '');
  await callers.clock.advance(SECOND);
  const answers = await Promise.all(Array.from({ length: 50 }, () => callers.who(key)));
  expect(new Set(answers)).toEqual(new Set(['unauthenticated']));
  expect(callers.logged.filter(({ msg }) => msg === 'the API keys were read')).toHaveLength(2);
});

it('reads an unchanged file once', async () => {
  const { key, callers } = await aRunningServer();
  for (const _round of [1, 2, 3]) {
    await callers.clock.advance(SECOND);
    await callers.who(key);
  }
  expect(callers.logged.map(({ msg }) => msg)).toEqual(['the API keys were read']);
});

it('refuses every key when the list is empty', async () => {
  const { file, key, callers } = await aRunningServer();
  writeFileSync(file.path, '[]');
  await callers.clock.advance(SECOND);
  expect(await callers.who(key)).toBe('unauthenticated');
});

const BREAKS: Readonly<Record<string, (file: KeysFile) => void>> = {
  'is cut in the middle': (file) => writeFileSync(file.path, file.text().slice(0, 50)),
  'is emptied': (file) => writeFileSync(file.path, ''),
  'has a malformed key': (file) => writeFileSync(file.path, file.text().replace('orders:read', 'canary')),
  'is removed': (file) => rmSync(file.path),
  'is replaced by a folder': (file) => {
    rmSync(file.path);
    mkdirSync(file.path);
  },
};

describe.each(Object.entries(BREAKS))('while the file %s', (_name, breakIt) => {
  it('the keys read last stay valid, and the fault is logged once', async () => {
    const { file, key, callers } = await aRunningServer();
    breakIt(file);
    for (const _round of [1, 2, 3]) {
      await callers.clock.advance(SECOND);
      expect(await callers.who(key)).toMatchObject(CALLER);
    }
    expect(faultsOf(callers)).toHaveLength(1);
    expect(JSON.stringify(callers.logged)).not.toContain('canary');
  });

  it('the keys are read again as soon as the file is repaired', async () => {
    const { file, key, callers } = await aRunningServer();
    breakIt(file);
    await callers.clock.advance(SECOND);
    await callers.who(key);
    const made = anApiKey();
    rmSync(file.path, { recursive: true, force: true });
    writeFileSync(file.path, keysText(made));
    await callers.clock.advance(SECOND);
    expect(await callers.who(made.text)).toMatchObject(CALLER);
    expect(await callers.who(key)).toBe('unauthenticated');
  });
});

it('logs a fault again when the file changes and is still faulty', async () => {
  const { file, key, callers } = await aRunningServer();
  for (const text of ['[', '[{}]', '[{}, {}]']) {
    writeFileSync(file.path, text);
    await callers.clock.advance(SECOND);
    await callers.who(key);
  }
  expect(faultsOf(callers)).toHaveLength(3);
});

it('notices another file in its place with the same size and age', async () => {
  const { file, key, callers } = await aRunningServer();
  const other = await file.create();
  const id = idOfApiKey(key) ?? '';
  await callers.clock.advance(SECOND);
  expect(await callers.who(other)).toMatchObject(CALLER);
  writeFileSync(`${file.path}.new`, file.text().replace(id, 'kaaaaaaaaaa'));
  const { atime, mtime } = statSync(file.path);
  utimesSync(`${file.path}.new`, atime, mtime);
  renameSync(`${file.path}.new`, file.path);
  await callers.clock.advance(SECOND);
  expect(await callers.who(key)).toBe('unauthenticated');
  expect(await callers.who(other)).toMatchObject(CALLER);
});

it('reads no file when the keys come from a variable', async () => {
  const key = anApiKey();
  const { who, clock, logged } = someCallers({ API_KEYS: keysText(key) });
  expect(await who(key.text)).toMatchObject(CALLER);
  await clock.advance(60 * SECOND);
  expect(await who(key.text)).toMatchObject(CALLER);
  expect(logged).toEqual([]);
});
