import { parentPort } from 'node:worker_threads';
import '../typescript-sources.mjs';

// A call for the idempotency key "die" ends this thread, like a defect in SQLite itself.
parentPort.on('message', ({ args }) => {
  if (args?.[0]?.idempotencyKey === 'die') process.exit(3);
});

await import('../../../src/ledger/sqlite/worker.js');
