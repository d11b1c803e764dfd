import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');

export interface Programs {
  /** The folder with `src/` and `test/campaign/`, inside the repository so that they find their packages. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Compiles everything that tests start as a process, so that a test never runs an earlier build. */
export const compilePrograms = async (): Promise<Programs> => {
  await mkdir(join(ROOT, 'test/dist'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, 'test/dist/test-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const project = join(ROOT, 'test/tsconfig.programs.json');
  await promisify(execFile)(tsc, ['-p', project, '--outDir', folder]).catch(async (error: unknown) => {
    await remove();
    throw new Error(`it does not compile: ${(error as { readonly stdout?: string }).stdout}`);
  });
  return { folder, remove };
};
