import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

export interface ProductBuild {
  /** What `npm start` starts. */
  readonly main: string;
  remove(): Promise<void>;
}

/** The product compiled afresh, inside the repository so that it finds its packages. */
export const aProductBuild = async (): Promise<ProductBuild> => {
  await mkdir(join(ROOT, 'test/dist'), { recursive: true });
  const folder = await mkdtemp(join(ROOT, 'test/dist/test-'));
  const tsc = join(ROOT, 'node_modules/.bin/tsc');
  const project = join(ROOT, 'tsconfig.build.json');
  await promisify(execFile)(tsc, ['-p', project, '--outDir', folder]).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw new Error(`it does not compile: ${(error as { readonly stdout?: string }).stdout}`);
  });
  return { main: join(folder, 'main.js'), remove: () => rm(folder, { recursive: true, force: true }) };
};
