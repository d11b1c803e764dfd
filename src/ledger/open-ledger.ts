import { join } from 'node:path';
import type { Clock } from '../platform/clock.js';
import type { Secret } from '../platform/secret.js';
import type { Ledger } from './ledger.js';
import { createPostgresLedger } from './postgres/ledger.js';
import { createSqliteLedger } from './sqlite/ledger.js';

export interface LedgerSettings {
  /** The folder of `ledger.db`. */
  readonly dataDir: string;
  /** The PostgreSQL that replaces the file, shared by several instances. */
  readonly databaseUrl: Secret | null;
  readonly clock: Clock;
  /** Called with the reason when a call is answered store-down; the reason contains no stored data. */
  readonly onFault: (fault: string) => void;
}

/** The durable ledger of this configuration. Throws LedgerCannotOpen for the person who starts the server. */
export const openLedger = ({ dataDir, databaseUrl, clock, onFault }: LedgerSettings): Promise<Ledger> =>
  databaseUrl
    ? createPostgresLedger({ url: databaseUrl.reveal(), clock, onFault })
    : createSqliteLedger({ file: join(dataDir, 'ledger.db'), clock, onFault });
