// Builds dist/ from src/, unless dist/ is already what these sources make. Every npm script that runs dist/ begins here.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { DIST, ownFolder, ROOT, remove, removeLeftovers } from './folders.mjs';
import { writeMovedFiles } from './moved.mjs';

/** Everything that decides what dist/ holds: the packages by the lock file, this folder too. */
const SOURCES = ['src', 'build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Says what the folder was made from and what was made. It is written last: a half-written folder has none. */
const STAMP = 'built-from.txt';

const sourcesNow = () => fingerprint(ROOT, SOURCES);

const stampOf = (sources, folder) => {
  const output = readdirSync(folder).filter((name) => name !== STAMP);
  return `sources ${sources}\noutput ${fingerprint(folder, output)}\n`;
};

const isCurrent = () => {
  const stamp = join(DIST, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(sourcesNow(), DIST);
};

/** False where the sources have errors: the compiler has told them. */
const compileInto = (folder) => {
  remove(folder);
  const args = ['-p', join(ROOT, 'tsconfig.build.json'), '--outDir', folder];
  // Standard output belongs to the command that is built for.
  const { status, error } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), args, { stdio: ['ignore', 2, 2] });
  if (error) throw error;
  return status === 0;
};

/** Nobody finds a half-written dist/, and a process that starts from it now finds its files. */
const putInPlace = (folder) => {
  const old = ownFolder('old');
  try {
    if (existsSync(DIST)) renameSync(DIST, old);
    renameSync(folder, DIST);
  } catch (error) {
    // Another process may have built the same and put it in place between these two steps.
    if (!isCurrent()) throw error;
  } finally {
    remove(old);
  }
};

const build = () => {
  removeLeftovers();
  const folder = ownFolder('new');
  try {
    let sources;
    do {
      sources = sourcesNow();
      if (!compileInto(folder)) return false;
      // A file saved while the compiler ran may or may not be in what it wrote.
    } while (sources !== sourcesNow());
    writeMovedFiles(folder);
    writeFileSync(join(folder, STAMP), stampOf(sources, folder));
    if (!isCurrent()) putInPlace(folder);
    return true;
  } finally {
    remove(folder);
  }
};

if (!isCurrent() && !build()) process.exitCode = 1;
