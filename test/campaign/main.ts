import { writeFileSync } from 'node:fs';
import { parseOptions } from './options.js';
import { runCampaign } from './run.js';
import { storyOf } from './story.js';
import { summaryOf } from './summary.js';

// npm run campaign -- --store sqlite|postgres --operations N --seed S [--processes M --clients C --minutes T
// --records FILE]

const options = parseOptions(process.argv.slice(2));
console.log(`seed ${options.seed}: ${JSON.stringify(options)}`);
await runCampaign(options, (finished) => {
  console.log(summaryOf(finished));
  if (options.records) {
    const requests = [finished.sandbox.mercadopago, finished.sandbox.vnda].flatMap((provider) => provider.requests());
    writeFileSync(options.records, JSON.stringify({ ...finished.records, requests, broken: finished.broken }));
  }
  const [first] = finished.broken;
  if (first === undefined) return;
  console.log(`\n${storyOf(first, finished.records, finished.sandbox)}`);
  process.exitCode = 1;
});
