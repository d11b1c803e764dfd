import 'reflect-metadata';
import { createSchema } from '../src/graphql/schema.js';
import { printMarks } from './figures/mark.js';
import { parseOptions } from './fuzz/options.js';
import { runFuzz } from './fuzz/run.js';

// Random requests, right and wrong, against a server in development and one in production.
//   npm run bench:fuzz -- [--minutes 10] [--seed 1] [--clients 8] [--only NUMBER]

/** The event loop of the server may be this late. */
const DELAY_MS = 200;

const options = parseOptions(process.argv.slice(2));
console.log(`seed ${options.seed}: ${JSON.stringify(options)}`);
await runFuzz(options, createSchema(), ({ server, sent, answered, delayMaxMs, found }) => {
  console.log(`\n${server}: ${sent} requests, by status ${JSON.stringify(answered)}`);
  if (found) {
    console.log(JSON.stringify(found, null, 2).slice(0, 8_000));
    console.log(`again: npm run bench:fuzz -- --seed ${options.seed} --only ${found.number}`);
  }
  const marks = [
    { name: 'counter-examples', measured: found ? found.fault : 'none', promised: 'none', holds: found === null },
    {
      name: 'event loop of the server',
      measured: `at most ${delayMaxMs.toFixed(0)} ms late`,
      promised: `under ${DELAY_MS} ms`,
      holds: delayMaxMs < DELAY_MS,
    },
  ];
  if (!printMarks(marks)) process.exitCode = 1;
});
