import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, ALSO, DEPENDENCIES, DEV_DEPENDENCIES, VIOLATIONS } from './import-cases.js';

const projectFolder = join(import.meta.dirname, '../..');
const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const ruleNames = (config.forbidden ?? []).map((rule) => rule.name);

const reportOn = async (baseDir: string): Promise<readonly string[]> => {
  const { output } = await cruise(['src', 'test', 'bench'], {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  return (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
};

const write = async (tree: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), `${text}\n`);
  }
};

const packageFiles = (name: string): Readonly<Record<string, string>> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: '',
  [`node_modules/${name}/plugin/index.js`]: '',
});

describe('the sources', () => {
  it('break no rule', async () => {
    expect(await reportOn(projectFolder)).toEqual([]);
  });
});

describe('a tree of violations', () => {
  let tree: string;
  let reported: readonly string[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'guiche-imports-'));
    const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
    const manifest = {
      name: 'violations',
      dependencies: versions(DEPENDENCIES),
      devDependencies: versions(DEV_DEPENDENCIES),
    };
    await write(tree, { 'package.json': JSON.stringify(manifest) });
    for (const name of [...DEPENDENCIES, ...DEV_DEPENDENCIES, 'undeclared']) await write(tree, packageFiles(name));
    await write(tree, ALLOWED);
    await write(tree, Object.fromEntries(VIOLATIONS.map(({ from, text }) => [from, `${ALSO[from] ?? ''} ${text}`])));
    reported = await reportOn(tree);
  });

  afterAll(() => rm(tree, { recursive: true }));

  it.each(VIOLATIONS)('$rule: reported for $from', ({ rule, from }) => {
    expect(reported.filter((each) => each.startsWith(`${from}:`))).toEqual([`${from}: ${rule}`]);
  });

  it.each(Object.keys(ALLOWED))('nothing reported for %s', (from) => {
    expect(reported.filter((each) => each.startsWith(`${from}:`))).toEqual([]);
  });

  it('breaks every rule of the configuration', () => {
    expect(new Set(VIOLATIONS.map(({ rule }) => rule))).toEqual(new Set(ruleNames));
  });
});
