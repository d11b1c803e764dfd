import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

export interface Build {
  /** A server that can be started as a process of its own. */
  readonly entry: string;
  remove(): Promise<void>;
}

/** Everything compiled afresh: a test never runs what an earlier build has left. */
export const aBuild = async (): Promise<Build> => {
  await mkdir(join(ROOT, 'test/dist'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, 'test/dist/test-'));
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  await promisify(execFile)(tsc, ['-p', join(ROOT, 'test/tsconfig.programs.json'), '--outDir', folder]).catch(
    (error: unknown) => {
      throw new Error(`it does not compile: ${(error as { readonly stdout?: string }).stdout}`);
    },
  );
  return {
    entry: join(folder, 'test/campaign/server-process.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
