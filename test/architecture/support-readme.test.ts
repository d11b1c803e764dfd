import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SUPPORT = join(import.meta.dirname, '../support');
const README = 'README.md';
const text = readFileSync(join(SUPPORT, README), 'utf8');

const entries = readdirSync(SUPPORT, { withFileTypes: true })
  .filter(({ name }) => name !== README)
  .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));

it.each(entries)('test/support/README.md says what %s is for', (name) => {
  expect(text).toContain(`\`${name}\``);
});
