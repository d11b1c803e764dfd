import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const lockFile = join(import.meta.dirname, '../../package-lock.json');

it('installs exactly one copy of graphql, which refuses types of a second copy as "from another realm"', async () => {
  const { packages } = JSON.parse(await readFile(lockFile, 'utf8')) as { packages: Record<string, unknown> };
  const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/graphql$/.test(path));
  expect(copies).toEqual(['node_modules/graphql']);
});
