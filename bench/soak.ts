import { printMarks } from './figures/mark.js';
import { printTable } from './figures/print-table.js';
import { marksOf } from './soak/judge.js';
import { parseOptions } from './soak/options.js';
import { runSoak } from './soak/run.js';

// Measures whether memory grows over a long time at a usual load, and over many different documents.
//   npm run bench:soak -- [--minutes 30] [--load 0.6] [--documents 50000] [--seed 1]

const options = parseOptions(process.argv.slice(2));
console.log(JSON.stringify(options));
await runSoak(options, (soaked) => {
  const { peak, perSecond, documents } = soaked;
  console.log(`capacity ${peak.toFixed(0)} a second, load ${perSecond.toFixed(0)} a second\n`);
  const rows = documents.map(({ documents, heapMb, rssMb, ok }) => [
    documents,
    heapMb.toFixed(1),
    rssMb.toFixed(0),
    ok,
  ]);
  console.log(`${printTable(['distinct documents', 'heap MB', 'RSS MB', 'good answers'], rows)}\n`);
  if (!printMarks(marksOf(soaked))) process.exitCode = 1;
});
