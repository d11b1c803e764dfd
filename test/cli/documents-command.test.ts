import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/documents-command.js';
import { sha256 } from '../../src/documents/document-id.js';
import { readManifest } from '../../src/documents/manifest.js';

let cwd: string;
let file: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'guiche-documents-'));
  file = join(cwd, 'trusted-documents.json');
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (...args: readonly string[]) => runCommand(args, { file, cwd });

const write = (path: string, content: unknown): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), typeof content === 'string' ? content : JSON.stringify(content));
};

const namesInFile = () => readManifest(readFileSync(file, 'utf8')).documents.map(({ name }) => name);

const NAMES = 'query Names { accounts { ...Name } }';
const NAME = 'fragment Name on Account { name }';
const MODES = 'query Modes { accounts { mode } }';

describe('add', () => {
  it('adds the documents of a folder with fragments from any file, and ignores the other files', () => {
    write('app/names.graphql', NAMES);
    write('app/shared/name.gql', NAME);
    write('app/gql/persisted-documents.json', { 'modes-v1': MODES });
    write('app/package.json', { name: 'app' });
    write('app/README.md', 'query');
    write('app/node_modules/other/broken.graphql', 'query {');
    write('app/.cache/broken.graphql', 'query {');
    const { lines, faults } = run('add', 'app');
    expect(faults).toEqual([]);
    expect(lines.at(-1)).toBe(`2 added, 2 in ${file}`);
    expect(namesInFile()).toEqual(['Modes', 'Names']);
  });

  it('adds single files, which share their fragments', () => {
    write('names.graphql', NAMES);
    write('name.graphql', NAME);
    write('modes.json', { 'modes-v1': MODES });
    expect(run('add', 'names.graphql', 'name.graphql', 'modes.json').faults).toEqual([]);
    expect(namesInFile()).toEqual(['Modes', 'Names']);
  });

  it('keeps the existing documents and adds each new one once', () => {
    write('modes.graphql', MODES);
    write('v2.graphql', 'query Modes { accounts { mode name } }');
    run('add', 'modes.graphql');
    expect(run('add', 'modes.graphql', 'v2.graphql').lines.at(-1)).toBe(`1 added, 2 in ${file}`);
    expect(namesInFile()).toEqual(['Modes', 'Modes']);
  });

  it('adds the documents of schema/operations without an argument', () => {
    expect(run('add').faults).toEqual([]);
    expect(namesInFile()).toContain('CaptureOrder');
  });

  it('writes nothing when a document is refused, and names every refused one', () => {
    write('good.graphql', MODES);
    write('bad.graphql', 'query Bad { accounts { nothing } }');
    write('worse.json', { w: 'query Worse { nothing }' });
    expect(run('add', 'good.graphql', 'bad.graphql', 'worse.json')).toEqual({
      lines: [],
      faults: [
        'bad.graphql, Bad: Cannot query field "nothing" on type "Account".',
        'worse.json, w, Worse: Cannot query field "nothing" on type "Query".',
      ],
    });
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
  });

  it('refuses an id that belongs to another document', () => {
    write('a.json', { modes: MODES });
    write('b.json', { modes: 'query Modes { accounts { name } }' });
    run('add', 'a.json');
    expect(run('add', 'b.json').faults).toEqual(['Modes: the id modes already belongs to another document, Modes.']);
  });

  it('names the files that it cannot read', () => {
    write('app/page.tsx', 'graphql(`query A { accounts { name } }`)');
    expect(run('add', 'missing').faults).toEqual([`${join(cwd, 'missing')}: this file or folder does not exist.`]);
    expect(run('add', 'app').faults).toEqual([
      expect.stringMatching(/this folder has no documents\. Code is not read: name the manifest/),
    ]);
    expect(run('add', 'app/page.tsx').faults).toEqual([
      'app/page.tsx: this command reads only files that end in .graphql, .gql or .json.',
    ]);
  });

  it('does not overwrite a manifest that it cannot read', () => {
    write('trusted-documents.json', '{ "broken"');
    expect(run('add').faults).toEqual([`${file}: it is not a JSON object.`]);
    expect(readFileSync(file, 'utf8')).toBe('{ "broken"');
  });
});

describe('list', () => {
  it('shows the name, the type and the id of each document', () => {
    write('modes.json', { 'modes-v1': MODES });
    run('add', 'modes.json');
    expect(run('list')).toEqual({ lines: ['Modes  query  modes-v1'], faults: [] });
  });

  it('shows nothing without a manifest', () => {
    expect(run('list')).toEqual({ lines: [], faults: [] });
  });
});

describe('remove', () => {
  beforeEach(() => {
    write('modes.json', {
      'modes-v1': MODES,
      [`sha256:${sha256(MODES)}`]: MODES,
      names: 'query Names { accounts { name } }',
    });
    run('add', 'modes.json');
  });

  it('removes every version of a name', () => {
    const { lines } = run('remove', 'Modes');
    expect(lines).toEqual([`Modes  query  ${sha256(MODES)}`, 'Modes  query  modes-v1', `2 removed, 1 in ${file}`]);
    expect(namesInFile()).toEqual(['Names']);
  });

  it('removes one id, with the prefix or without', () => {
    run('remove', `sha256:${sha256(MODES)}`, 'names');
    expect(run('list').lines).toEqual(['Modes  query  modes-v1']);
  });

  it('removes nothing when one name is unknown', () => {
    expect(run('remove', 'Modes', 'Others').faults).toEqual(['Others: no document has this name or id.']);
    expect(namesInFile()).toEqual(['Modes', 'Modes', 'Names']);
  });

  it('shows its usage without an argument', () => {
    expect(run('remove').faults).toEqual([expect.stringContaining('npm run documents -- remove NAME|ID')]);
  });
});

describe('check', () => {
  it('accepts a manifest that add wrote', () => {
    run('add');
    expect(run('check')).toEqual({ lines: [`${file} is up to date`], faults: [] });
  });

  it('says what to run without a manifest', () => {
    expect(run('check').faults).toEqual([`${file} does not exist. Run npm run documents -- add.`]);
  });

  it('names a document of schema/operations that the manifest lacks', () => {
    run('add');
    run('remove', 'Order');
    expect(run('check').faults).toEqual([
      `${file}: the current Order of schema/operations is missing. Run npm run documents -- add.`,
    ]);
  });

  it('names a document that no longer matches the schema', () => {
    run('add');
    const manifest = readFileSync(file, 'utf8');
    const body = 'query Old { vanished }';
    const old = { id: 'old-v1', body, name: 'Old', type: 'query' };
    const { operations, ...head } = JSON.parse(manifest) as { operations: unknown[] };
    write('trusted-documents.json', { ...head, operations: [...operations, old] });
    expect(run('check').faults).toEqual([
      `${file}: old-v1, Old: Cannot query field "vanished" on type "Query". Run npm run documents -- remove old-v1.`,
    ]);
  });

  it('refuses another layout than its own', () => {
    run('add');
    write('trusted-documents.json', JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
    expect(run('check').faults).toEqual([
      `${file}: its layout differs from what this command writes. Run npm run documents -- add.`,
    ]);
  });

  it('names the fault of a manifest that it cannot read', () => {
    write('trusted-documents.json', '[]');
    expect(run('check').faults).toEqual([`${file}: it is not a JSON object.`]);
  });
});

it.each([[], ['help'], ['constructor']])('shows its usage when called with %j', (...args) => {
  expect(run(...args)).toEqual({ lines: [], faults: [expect.stringContaining('npm run documents -- add')] });
});
