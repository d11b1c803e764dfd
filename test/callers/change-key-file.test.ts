import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseKeys } from '../../src/callers/key-file.js';
import { aKeysFile } from '../cli/a-keys-file.js';

const CREATE = ['create', '--name', 'web-shop', '--scopes', 'orders:read'] as const;

const keysIn = (text: string): number => {
  const parsed = parseKeys(text);
  return parsed.kind === 'keys' ? parsed.keys.length : -1;
};

it('writes the file so that only its owner can read it', async () => {
  const file = aKeysFile();
  await file.create();
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  writeFileSync(file.path, file.text(), { mode: 0o644 });
  await file.create();
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
});

it('creates a missing folder', async () => {
  const file = aKeysFile();
  const path = join(file.folder, 'etc', 'guiche', 'keys.json');
  expect(await file.run(...CREATE, '--file', path)).toMatchObject({ exitCode: 0 });
  expect(keysIn(readFileSync(path, 'utf8'))).toBe(1);
});

it('leaves no other file behind', async () => {
  const file = aKeysFile();
  await file.create();
  await file.run('revoke', 'kaaaaaaaaaa');
  expect(readdirSync(file.folder)).toEqual(['api-keys.json']);
});

it('keeps the API keys of writers that run at once, or tells a writer to try again', async () => {
  const file = aKeysFile();
  await file.create();
  const told = await Promise.all(Array.from({ length: 12 }, () => file.run(...CREATE)));
  const made = told.filter(({ exitCode }) => exitCode === 0);
  const busy = told.filter(({ exitCode }) => exitCode === 1);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length + busy.length).toBe(told.length);
  expect(keysIn(file.text())).toBe(1 + made.length);
  for (const { text } of busy) expect(text).toMatch(/^Another command is changing .* Nothing was changed\. Try again/);
});

it('says what to do after an interrupted command', async () => {
  const file = aKeysFile();
  await file.create();
  const before = file.text();
  writeFileSync(`${file.path}.lock`, '');
  expect(await file.run(...CREATE)).toEqual({
    exitCode: 1,
    text: `Another command is changing ${file.path}, or was interrupted while changing it. Nothing was changed. Try again; if no other command is running, remove ${file.path}.lock.\n`,
  });
  expect(file.text()).toBe(before);
  expect(existsSync(`${file.path}.lock`)).toBe(true);
});

it('overwrites no file that it cannot read', async () => {
  const file = aKeysFile();
  writeFileSync(file.path, '{"accounts":"canary"}');
  const { exitCode, text } = await file.run(...CREATE);
  expect(exitCode).toBe(1);
  expect(text).toBe(
    `${file.path} cannot be read (it is not a JSON list of API keys). Nothing was changed. Repair it, or name another file with --file.\n`,
  );
  expect(file.text()).toBe('{"accounts":"canary"}');
  expect(readdirSync(file.folder)).toEqual(['api-keys.json']);
});

it('reports a file that it may not write', async () => {
  const file = aKeysFile();
  writeFileSync(join(file.folder, 'file'), '');
  const { exitCode, text } = await file.run(...CREATE, '--file', join(file.folder, 'file', 'keys.json'));
  expect(exitCode).toBe(1);
  expect(text).toMatch(/keys\.json cannot be written \((EEXIST|ENOTDIR)\)\. Nothing was changed\./);
});
