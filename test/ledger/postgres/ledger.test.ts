import { createPostgresLedger } from '../../../src/ledger/postgres/ledger.js';
import { describeLedger } from '../../contract/ledger.contract.js';
import { aPostgres } from '../../support/postgres/a-postgres.js';

describeLedger('PostgreSQL', async (clock) =>
  createPostgresLedger({ url: await aPostgres(), clock, now: clock.now, maxConnections: 4 }),
);
