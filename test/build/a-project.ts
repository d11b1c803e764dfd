import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = ['build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of this project that a test may build, change and break. */
export interface Project {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  path(name: string): string;
  write(name: string, text: string): void;
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  build(): Promise<Ended>;
  remove(): void;
}

/** Makes a copy with these sources, or with all sources of this project. */
export const aProject = (sources?: Readonly<Record<string, string>>): Project => {
  const folder = mkdtempSync(join(tmpdir(), 'guiche-project-'));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  for (const name of sources ? COPIED : [...COPIED, 'src', 'schema']) {
    cpSync(join(ROOT, name), path(name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), path('node_modules'));
  for (const [name, text] of Object.entries(sources ?? {})) write(`src/${name}`, text);

  // The npm of the copy uses nothing of the npm that runs the tests, stays in this folder, and looks for no updates.
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, npm_config_update_notifier: 'false' };
  const run: Project['run'] = (command, args, more = {}) =>
    new Promise((resolve) => {
      execFile(command, args, { cwd: folder, env: { ...env, ...more } }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  return {
    ...{ folder, env, path, write, run },
    build: () => run(process.execPath, [path('build/build.mjs')]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
