import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
export const DIST = join(ROOT, 'dist');

/** A folder of this process, beside dist/: from there the source maps find src/ in the same way. */
export const ownFolder = (suffix) => join(ROOT, `dist-${process.pid}-${suffix}`);

export const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/** Removes what builds that were interrupted have left. */
export const removeLeftovers = () => {
  for (const name of readdirSync(ROOT)) {
    const [, pid] = /^dist-(\d+)-(?:new|old)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(ROOT, name));
  }
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
