import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TOP_LEVEL_ERRORS } from '../../../src/graphql/errors/top-level-errors.js';

it('docs/errors.md lists every code of the whole answer', () => {
  const rows = readFileSync('docs/errors.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z]/.test(line));
  expect(rows).toEqual(
    Object.entries(TOP_LEVEL_ERRORS).map(
      ([code, { status, retry, claimed, message }]) => `| ${code} | ${status} | ${retry} | ${claimed} | ${message} |`,
    ),
  );
});
