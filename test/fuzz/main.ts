import { inWorld } from '../support/processes/world.js';
import { createFindings, storyOf } from './findings.js';
import { parseOptions } from './options.js';
import { fuzz } from './run.js';
import { sendOne } from './send-one.js';
import { summaryOf } from './summary.js';

// Sends random valid documents, and broken documents, bodies and requests, to a server in another process.
//   npm run fuzz -- [--minutes 10] [--seed S] [--clients 16] [--exploring on|off|both] [--only NUMBER]

const options = parseOptions(process.argv.slice(2));
console.log(`seed ${options.seed}: ${JSON.stringify(options)}`);
const findings = createFindings();
await inWorld(async (world) => {
  for (const exploring of options.exploring) {
    if (options.only === undefined) console.log(summaryOf(await fuzz(world, exploring, options, findings)));
    else await sendOne(world, exploring, options.seed, options.only, findings);
  }
});
console.log(`counter-examples  ${findings.count}`);
for (const found of findings.firsts) console.log(`\n${storyOf(found, options.seed)}`);
if (findings.count > 0) process.exitCode = 1;
