import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/checks.md'), 'utf8');
const { scripts }: { readonly scripts: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Each promise, and the places that show it. */
const ROWS = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| what is checked'))
  .map((line) => line.slice(2, -2).split(' | '))
  .map(([promise = '', places = '']) => ({ promise, places: places.split('<br>') }));

const PLACES = [...new Set(ROWS.flatMap(({ places }) => places))];

/** The names of tests and of their groups, and the texts of the tables that tests are made from. */
const namesIn = (source: string): readonly string[] =>
  [...source.matchAll(/(['"`])((?:\\.|(?!\1).)*)\1/g)].map(([, , name = '']) => name);

it('has promises, and a place that shows each promise', () => {
  expect(ROWS.length).toBeGreaterThan(40);
  for (const { promise, places } of ROWS) {
    expect(promise).toMatch(/\.$/);
    expect(places.length).toBeGreaterThan(0);
  }
});

describe('every place exists', () => {
  it.each(PLACES)('%s', (place) => {
    const [, command] = /^`npm run ([\w:-]+)`$/.exec(place) ?? [];
    if (command !== undefined) return expect(Object.keys(scripts)).toContain(command);
    const [, file = '', name] = /^`(test\/[\w/.-]+\.test\.ts)`(?: › (.+))?$/.exec(place) ?? [];
    expect(file, 'a test file in backticks, then perhaps › and words of a name').not.toBe('');
    expect(existsSync(join(ROOT, file)), `${file} exists`).toBe(true);
    if (name === undefined) return;
    const names = namesIn(readFileSync(join(ROOT, file), 'utf8'));
    expect(names.some((each) => each.includes(name))).toBe(true);
  });
});
