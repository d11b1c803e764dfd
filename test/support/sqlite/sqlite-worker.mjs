import '../typescript-sources.mjs';

await import('../../../src/ledger/sqlite/worker.js');
