import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashApiKey, idOfApiKey } from '../../src/callers/api-key.js';
import { parseKeys } from '../../src/callers/key-file.js';
import { SCOPES } from '../../src/domain/caller.js';
import { someCallers } from '../callers/some-callers.js';
import { NOON } from '../support/fake-clock.js';
import { aKeysFile, keyIn, URL_TO_TRY } from './a-keys-file.js';

const CREATE = ['create', '--name', 'web-shop', '--scopes', 'orders:read,orders:capture'] as const;

describe('create', () => {
  it('shows the API key once, how to try it, and where its hash is', async () => {
    const file = aKeysFile();
    const { text, exitCode } = await file.run(...CREATE);
    const key = keyIn(text);
    expect(exitCode).toBe(0);
    expect(text).toBe(
      `Created the API key ${idOfApiKey(key)} (web-shop), tenant default: orders:read, orders:capture; it does not expire.
It is shown only this once; the file keeps only its hash:

  GUICHE_API_KEY=${key}

Try it:

  curl -s ${URL_TO_TRY} -H "authorization: Bearer $GUICHE_API_KEY" -H 'content-type: application/json' -d '{"query":"{ accounts { name } }"}'

A server that uses ${file.path} accepts it within a second. Restart a server that started without API keys.
It can move money: keep it on a server. Give browsers and phones an API key that only reads: --scopes orders:read,operations:read
`,
    );
    expect(text.split(key)).toHaveLength(2);
  });

  it('keeps only the hash', async () => {
    const file = aKeysFile();
    const key = await file.create();
    expect(file.text()).toContain(hashApiKey(key));
    expect(file.text()).not.toContain(key.slice(19));
  });

  it('creates an API key that the server accepts', async () => {
    const file = aKeysFile();
    const { text } = await file.run(...CREATE, '--tenant', 'store-1');
    const { who } = someCallers({ API_KEYS_FILE: file.path }, (path) => readFileSync(path, 'utf8'));
    expect(await who(keyIn(text))).toMatchObject({ name: 'web-shop', tenant: 'store-1' });
  });

  it('makes an API key expire at the end of a day', async () => {
    const file = aKeysFile();
    const { text } = await file.run(...CREATE, '--expires', '2027-01-31');
    expect(text).toContain('it expires after 2027-01-31 (UTC).');
    expect(JSON.parse(file.text())).toMatchObject([{ expiresAt: '2027-01-31T23:59:59.999Z' }]);
  });

  it('keeps the existing API keys', async () => {
    const file = aKeysFile();
    const keys = [await file.create(), await file.create()];
    expect(JSON.parse(file.text())).toMatchObject(keys.map((key) => ({ id: idOfApiKey(key) })));
  });

  it('does not mention money for an API key that only reads', async () => {
    const { text } = await aKeysFile().run('create', '--name', 'phone-app', '--scopes', 'orders:read,operations:read');
    expect(text).not.toContain('money');
  });

  it('suggests a document that the API key may run', async () => {
    const { text } = await aKeysFile().run('create', '--name', 'desk', '--scopes', 'operations:resolve');
    expect(text).toContain(`-d '{"query":"{ __typename }"}'`);
  });

  it('accepts every scope, and keeps each once', async () => {
    const file = aKeysFile();
    await file.run('create', '--name', 'all', '--scopes', [...SCOPES, ...SCOPES].join(', '));
    expect(parseKeys(file.text())).toMatchObject({ keys: [{ scopes: SCOPES }] });
  });

  it.each(['a', 'till 4', 'web.shop_2@north-side', 'x'.repeat(64)])(
    'writes a readable file for the name %s',
    async (name) => {
      const file = aKeysFile();
      expect(await file.run('create', '--name', name, '--scopes', 'orders:read')).toMatchObject({ exitCode: 0 });
      expect(parseKeys(file.text())).toMatchObject({ kind: 'keys', keys: [{ name }] });
    },
  );

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['no name', ['--scopes', 'orders:read'], ['--name']],
    ['an odd name', ['--name', 'a\nb', '--scopes', 'orders:read'], ['--name']],
    ['a name that is too long', ['--name', 'x'.repeat(65), '--scopes', 'orders:read'], ['--name']],
    ['no scopes', ['--name', 'a'], ['--scopes']],
    ['a scope that there is not', ['--name', 'a', '--scopes', 'orders:read,orders:raed'], ['--scopes']],
    ['a word of the language for a scope', ['--name', 'a', '--scopes', 'constructor'], ['--scopes']],
    ['an odd tenant', ['--name', 'a', '--scopes', 'orders:read', '--tenant', 'Store 1'], ['--tenant']],
    ['a day that was', ['--name', 'a', '--scopes', 'orders:read', '--expires', '2026-03-01'], ['--expires']],
    ['no day', ['--name', 'a', '--scopes', 'orders:read', '--expires', '2027-02-30'], ['--expires']],
    ['no date', ['--name', 'a', '--scopes', 'orders:read', '--expires', 'tomorrow'], ['--expires']],
    ['several faults', ['--tenant', '-', '--expires', 'x'], ['--name', '--scopes', '--tenant', '--expires']],
  ])('says what is wrong with %s, shows examples, and creates nothing', async (_name, argv, options) => {
    const file = aKeysFile();
    const { text, exitCode } = await file.run('create', ...argv);
    const [faults = '', examples] = text.split('\n\n');
    expect(exitCode).toBe(2);
    expect(faults.split('\n').map((line) => line.split(' must be ')[0])).toEqual(options);
    expect(examples).toContain('npm run keys -- create --name phone-app --scopes orders:read,operations:read');
    expect(existsSync(file.path)).toBe(false);
  });
});

describe('list', () => {
  it('shows every API key without its hash', async () => {
    let now = NOON;
    const file = aKeysFile(() => now);
    const keys = [
      keyIn((await file.run(...CREATE, '--expires', '2026-04-30')).text),
      keyIn((await file.run('create', '--name', 'phone', '--scopes', 'orders:read', '--tenant', 'store-1')).text),
    ];
    now = new Date('2026-05-01T00:00:00.000Z');
    const { text, exitCode } = await file.run('list');
    expect(exitCode).toBe(0);
    expect(text).toBe(
      `ID           NAME      TENANT   CREATED     EXPIRES               SCOPES
${idOfApiKey(keys[0] ?? '')}  web-shop  default  2026-03-02  2026-04-30 (expired)  orders:read,orders:capture
${idOfApiKey(keys[1] ?? '')}  phone     store-1  2026-03-02  never                 orders:read
`,
    );
    for (const key of keys) {
      expect(text).not.toContain(key.slice(19));
      expect(text).not.toContain(hashApiKey(key));
    }
  });

  it('says how to create the first one', async () => {
    const file = aKeysFile();
    expect(await file.run('list')).toEqual({
      exitCode: 0,
      text: `${file.path} has no API keys. npm run keys -- create --name web-shop --scopes orders:read creates one.\n`,
    });
  });

  it('reports a file that cannot be read', async () => {
    const { folder, run } = aKeysFile();
    expect(await run('list', '--file', folder)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('cannot be read (EISDIR)'),
    });
  });
});

describe('revoke', () => {
  it('removes only the API key with this id', async () => {
    const file = aKeysFile();
    const [gone, kept] = [await file.create(), await file.create()];
    const id = idOfApiKey(gone);
    expect(await file.run('revoke', id ?? '')).toEqual({
      exitCode: 0,
      text: `Revoked ${id} (web-shop). A server that uses ${file.path} refuses it within a second.\n`,
    });
    expect(JSON.parse(file.text())).toMatchObject([{ id: idOfApiKey(kept) }]);
  });

  it('accepts the API key itself instead of its id, and does not repeat it', async () => {
    const file = aKeysFile();
    const key = await file.create();
    const { text, exitCode } = await file.run('revoke', key);
    expect(exitCode).toBe(0);
    expect(text).not.toContain(key);
    expect(JSON.parse(file.text())).toEqual([]);
  });

  it('says that the API key does not exist', async () => {
    const file = aKeysFile();
    await file.create();
    const before = file.text();
    expect(await file.run('revoke', 'kaaaaaaaaaa')).toEqual({
      exitCode: 1,
      text: `${file.path} has no API key kaaaaaaaaaa. Nothing was changed. npm run keys -- list shows the API keys.\n`,
    });
    expect(file.text()).toBe(before);
  });

  it.each([[[]], [['web-shop']], [['guiche_kaaaaaaaaaa_canary']]])('asks for an id (%#)', async (argv) => {
    const { text, exitCode } = await aKeysFile().run('revoke', ...argv);
    expect(exitCode).toBe(2);
    expect(text).toMatch(/^revoke needs the id of an API key/);
    expect(text).not.toContain('canary');
  });
});

it.each<readonly [readonly string[], RegExp]>([
  [[], /^Use create, list, or revoke/],
  [['delete', 'kaaaaaaaaaa'], /^Use create, list, or revoke/],
  [['create', 'web-shop', 'orders:read'], /^Use create, list, or revoke .* two dashes/],
  [['list', 'all'], /^Use create, list, or revoke/],
  [['revoke', 'kaaaaaaaaaa', 'kbbbbbbbbbb'], /^Use create, list, or revoke/],
  [['list', '--all'], /^Unknown option: --all\./],
  [['list', '-a', '--hasOwnProperty=1'], /^Unknown option: -a, --hasOwnProperty\./],
  [['create', '--name'], /^A value must follow --name\./],
  [['list', '--file='], /^A value must follow --file\./],
])('explains its arguments when called with %j', async (argv, fault) => {
  const { text, exitCode } = await aKeysFile().run(...argv);
  expect(exitCode).toBe(2);
  expect(text).toMatch(fault);
  expect(text).toContain('Examples');
});

it('uses the file that --file names', async () => {
  const file = aKeysFile();
  const other = join(file.folder, 'other.json');
  await file.run(...CREATE, '--file', other);
  expect(existsSync(file.path)).toBe(false);
  expect((await file.run('list', '--file', other)).text).toContain('web-shop');
});
