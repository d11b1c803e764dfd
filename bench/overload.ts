import { printMarks } from './figures/mark.js';
import { judge, marksOf } from './overload/judge.js';
import { parseOptions } from './overload/options.js';
import { runOverload } from './overload/run.js';
import { timelineOf } from './overload/timeline.js';

// Sends the server three times the load that it can handle.
//   npm run bench:overload -- [--seconds 60] [--times 3] [--seed 1] [--set MAX_IN_FLIGHT=1000 …]

const options = parseOptions(process.argv.slice(2));
console.log(JSON.stringify(options));
await runOverload(options, (finished) => {
  for (const { clients, perSecond } of finished.throughput) {
    console.log(`${clients} clients: ${perSecond.toFixed(0)} good answers a second`);
  }
  console.log(`${timelineOf(finished)}\n`);
  console.log(`event loop of the server: at most ${finished.server.delayMaxMs.toFixed(0)} ms late\n`);
  if (!printMarks(marksOf(judge(finished)))) process.exitCode = 1;
});
