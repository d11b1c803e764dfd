import { join } from 'node:path';
import type { Clock } from '../platform/clock.js';
import type { Secret } from '../platform/secret.js';
import type { Ledger } from './ledger.js';
import { createPostgresLedger } from './postgres/ledger.js';
import { createSqliteLedger } from './sqlite/ledger.js';

export interface LedgerSettings {
  /** The folder of `ledger.db`. */
  readonly dataDir: string;
  /** PostgreSQL instead, shared by several instances. */
  readonly databaseUrl: Secret | null;
  readonly clock: Clock;
  /** Told why a call was answered store-down; nothing of what was to be stored. */
  readonly onFault: (fault: string) => void;
}

/** The durable ledger of this configuration. Throws, with words for the person who starts it, where it cannot open. */
export const openLedger = ({ dataDir, databaseUrl, clock, onFault }: LedgerSettings): Promise<Ledger> =>
  databaseUrl
    ? createPostgresLedger({ url: databaseUrl.reveal(), clock, onFault })
    : createSqliteLedger({ file: join(dataDir, 'ledger.db'), clock, onFault });
