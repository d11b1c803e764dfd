import { parentPort } from 'node:worker_threads';
import '../typescript-sources.mjs';

// Ends this thread, as a defect in SQLite itself would, on a look at the key "die".
parentPort.on('message', ({ args }) => {
  if (args?.[0]?.idempotencyKey === 'die') process.exit(3);
});

await import('../../../src/ledger/sqlite/worker.js');
