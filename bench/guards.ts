import { inWorld } from '../test/support/processes/world.js';
import { printTable } from './figures/print-table.js';
import { type Difference, toRow } from './guards/difference.js';
import { measureFunctions } from './guards/measure-functions.js';
import { measureRequests } from './guards/measure-requests.js';
import { parseOptions } from './guards/options.js';

// Measures the cost of each part of the front door, in CPU time of the server for one request.
//   npm run bench:guards -- [--lives 3] [--rounds 4] [--requests 1000]

const options = parseOptions(process.argv.slice(2));
const print = (title: string, differences: readonly Difference[]): void =>
  console.log(`\n${printTable([title, 'whole', 'the part', 'from', 'to'], differences.map(toRow))}`);

console.log(
  'Microseconds of CPU time; the part is the median of its rounds, from and to hold the middle half of them.',
);
await inWorld(async (world) => {
  for (const { document, differences } of await measureRequests(world, options)) {
    print(`A request of ${document}`, differences);
  }
});
print('Functions in a loop', await measureFunctions());
