import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of the names and contents of these files and folders, with everything in them. */
export const fingerprint = (root, paths) => {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesAt(root, each)).sort()) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

const filesAt = (root, path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesAt(root, join(path, name)))
    : [path];
