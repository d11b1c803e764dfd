// Runs each of the npm scripts that it is given, whatever becomes of the others, and says at the end which failed.

import { spawnSync } from 'node:child_process';

const results = process.argv.slice(2).map((script) => {
  process.stdout.write(`\n── npm run ${script}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' });
  return { script, isGood: status === 0 };
});

process.stdout.write('\n');
for (const { script, isGood } of results) process.stdout.write(`${isGood ? 'ok    ' : 'FAILED'}  ${script}\n`);
process.exitCode = results.length > 0 && results.every(({ isGood }) => isGood) ? 0 : 1;
