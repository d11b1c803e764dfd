import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { parseKeys } from '../../src/callers/key-file.js';

const ROOT = join(import.meta.dirname, '../..');
const CREATE = ['create', '--name', 'web-shop', '--scopes', 'orders:read'];

const keys = (env: Readonly<Record<string, string>>, argv: readonly string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--import', join(ROOT, 'test/support/typescript-sources.mjs'), join(ROOT, 'src/cli/keys.ts'), ...argv],
    { env },
  );

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

it('creates, lists and revokes API keys in DATA_DIR as a program', async () => {
  const env = { DATA_DIR: aFolder(), PORT: '4123' };
  const created = await keys(env, CREATE);
  expect(created.stdout).toContain('curl -s http://127.0.0.1:4123/graphql');
  const id = /k[a-z2-7]{10}/.exec(created.stdout)?.[0] ?? '';
  expect((await keys(env, ['list'])).stdout).toContain(id);
  expect((await keys(env, ['revoke', id])).stdout).toContain(`Revoked ${id}`);
  expect(readFileSync(join(env.DATA_DIR, 'api-keys.json'), 'utf8')).toBe('[]\n');
});

it('prefers API_KEYS_FILE, and keeps the API keys of two programs that run at once', async () => {
  const file = join(aFolder(), 'keys.json');
  const told = await Promise.allSettled([1, 2, 3].map(() => keys({ API_KEYS_FILE: file }, CREATE)));
  const made = told.filter(({ status }) => status === 'fulfilled');
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  expect(made.length).toBeGreaterThan(0);
  expect(parsed).toMatchObject({ kind: 'keys', keys: made.map(() => ({ name: 'web-shop' })) });
  for (const each of told) {
    if (each.status === 'rejected')
      expect(each.reason).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Another command/) });
  }
});

it('exits with 2 and writes to standard error when the arguments are wrong', async () => {
  await expect(keys({ DATA_DIR: aFolder() }, ['make'])).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Use create, list, or revoke'),
  });
});
