import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a file of dist/ was in the last release, and where it is now. */
const MOVED = { 'keys.js': 'cli/keys.js', 'documents.js': 'cli/documents.js' };

/** For one release the old paths still do the work, and say on standard error where it is done now. */
export const writeMovedFiles = (dist) => {
  for (const [old, now] of Object.entries(MOVED)) {
    const notice = `dist/${old} has moved to dist/${now}. The old path works in this release and not in the next.\n`;
    writeFileSync(join(dist, old), `process.stderr.write(${JSON.stringify(notice)});\nawait import('./${now}');\n`);
  }
};
