import { beforeEach, describe } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { type Clock, systemClock } from '../../../src/platform/clock.js';
import { aPostgresLedger } from '../../ledger/postgres/ledgers.js';
import { aFile, openLedger } from '../../ledger/sqlite/file.js';
import { aPostgres } from '../../support/postgres/a-postgres.js';

type OpenLedger = (clock: Clock) => Promise<Ledger>;

const OPEN_BY_STORE: Readonly<Record<string, OpenLedger>> = {
  SQLite: (clock) => openLedger({ file: aFile(), clock }),
  PostgreSQL: async (clock) => aPostgresLedger(await aPostgres(), { clock, now: clock.now }),
};

let open: OpenLedger;

/** The same tests over both stores, each test with a ledger of its own. */
export const onEachStore = (tests: () => void): void =>
  describe.each(Object.entries(OPEN_BY_STORE))('on %s', (_name, openHere) => {
    beforeEach(() => {
      open = openHere;
    });
    tests();
  });

/** An empty ledger in the store of the running test. */
export const aFreshLedger = (clock: Clock = systemClock): Promise<Ledger> => open(clock);
