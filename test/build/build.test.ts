import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aProject, type Project } from './a-project.js';

const SOURCES = {
  'main.ts': "import { word } from './words/word.js';\nprocess.stdout.write(word);\n",
  'words/word.ts': "export const word: string = 'first';\n",
  'words/other.ts': 'export const other = 1;\n',
};

let project: Project;
beforeEach(() => {
  project = aProject(SOURCES);
  const { remove } = project;
  onTestFinished(remove);
});

/** Identifies the folder of a build. Each build makes a new folder and puts it in place as a whole. */
const identityOf = (name: string): number => statSync(project.path(name)).ino;

const besides = (): string[] => readdirSync(project.folder).filter((name) => /^dist./.test(name));

const aBuild = async (): Promise<void> => {
  const { code, stdout, stderr } = await project.build();
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
};

it('builds if there is no build, and does not build again until something changes', async () => {
  await aBuild();
  const first = identityOf('dist');
  expect(existsSync(project.path('dist/words/other.js'))).toBe(true);
  utimesSync(project.path('src/main.ts'), new Date(), new Date());
  await aBuild();
  expect(identityOf('dist')).toBe(first);
  expect(besides()).toEqual([]);
});

describe('builds again from the start after', () => {
  const changes: Readonly<Record<string, () => void>> = {
    'a change that left size and time as they were': () => {
      const { atime, mtime } = statSync(project.path('src/words/word.ts'));
      project.write('src/words/word.ts', "export const word: string = 'other';\n");
      utimesSync(project.path('src/words/word.ts'), atime, mtime);
    },
    'a file more': () => project.write('src/words/more.ts', 'export const more = 1;\n'),
    'a file less': () => rmSync(project.path('src/words/other.ts')),
    'other packages': () => appendFileSync(project.path('package-lock.json'), '\n'),
    'other settings of the compiler': () => appendFileSync(project.path('tsconfig.json'), '\n'),
    'other settings of the build': () => appendFileSync(project.path('tsconfig.build.json'), '\n'),
    'another way of building': () => appendFileSync(project.path('build/moved.mjs'), '\n'),
    'a build that was interrupted': () => {
      rmSync(project.path('dist/built-from.txt'));
      rmSync(project.path('dist/words'), { recursive: true });
    },
    'a built file that was lost': () => rmSync(project.path('dist/words/word.js')),
    'a built file that was changed': () => appendFileSync(project.path('dist/main.js'), '\n'),
    'a file in dist that no source makes': () => project.write('dist/words/left.js', ''),
  };

  let built: Project;
  beforeAll(async () => {
    built = aProject(SOURCES);
    expect(await built.build()).toMatchObject({ code: 0 });
  });
  afterAll(() => built.remove());

  it.each(Object.entries(changes))('%s', async (_what, change) => {
    cpSync(built.path('dist'), project.path('dist'), { recursive: true });
    const first = identityOf('dist');
    await aBuild();
    expect(identityOf('dist')).toBe(first);
    change();
    await aBuild();
    const second = identityOf('dist');
    expect(second).not.toBe(first);
    expect(existsSync(project.path('dist/words/left.js'))).toBe(false);
    expect(existsSync(project.path('dist/words/other.js'))).toBe(existsSync(project.path('src/words/other.ts')));
    await aBuild();
    expect(identityOf('dist')).toBe(second);
  });
});

it('fails if the sources have errors, names them, and keeps the last build', async () => {
  await aBuild();
  const before = readFileSync(project.path('dist/built-from.txt'), 'utf8');
  project.write('src/words/word.ts', 'export const word: string = 1;\n');
  const failed = await project.build();
  expect([failed.code, failed.stdout]).toEqual([1, '']);
  expect(failed.stderr).toContain('src/words/word.ts(1,14): error TS2322');
  expect(readFileSync(project.path('dist/built-from.txt'), 'utf8')).toBe(before);
  expect(besides()).toEqual([]);
});

it('builds once and completely when several commands need it at the same time', async () => {
  const built = await Promise.all([1, 2, 3].map(() => project.build()));
  expect(built.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, '']));
  const dist = identityOf('dist');
  await aBuild();
  expect(identityOf('dist')).toBe(dist);
  expect(besides()).toEqual([]);
});

it('removes the remains of interrupted builds, and not the files of a running build', async () => {
  mkdirSync(project.path('dist-99999999-new'));
  mkdirSync(project.path(`dist-${process.pid}-new`));
  await aBuild();
  expect(besides()).toEqual([`dist-${process.pid}-new`]);
});

it('npm start runs the current sources, or nothing', async () => {
  const start = async () => {
    const { code, stdout } = await project.run('npm', ['start', '--silent']);
    return [code, stdout];
  };
  expect(await start()).toEqual([0, 'first']);
  project.write('src/words/word.ts', "export const word: string = 'second';\n");
  expect(await start()).toEqual([0, 'second']);
  project.write('src/words/word.ts', 'export const word: string = 3;\n');
  expect(await start()).toEqual([1, '']);
});
