import { LedgerCannotOpen } from '../ledger-cannot-open.js';
import { codeOf } from './fault.js';
import { migrate } from './migrate.js';
import { openPool, type PoolOptions, type PostgresPool, type Sql } from './pool.js';

/** A step of the tables may take long, or wait for another server that takes it. */
const PREPARE_MS = 10 * 60_000;

/** A pool on a database that has its tables and keeps what it says it has written. Rejects with LedgerCannotOpen. */
export const openPostgres = async (options: PoolOptions): Promise<PostgresPool> => {
  const pool = openUrl(options);
  try {
    await pool.run(prepare, PREPARE_MS);
    return pool;
  } catch (error) {
    await pool.close();
    throw error instanceof LedgerCannotOpen ? error : new LedgerCannotOpen(explain(codeOf(error)));
  }
};

const openUrl = (options: PoolOptions): PostgresPool => {
  try {
    return openPool(options);
  } catch {
    throw new LedgerCannotOpen(
      'DATABASE_URL is not the URL of a PostgreSQL database, such as postgres://user:password@host:5432/database.',
    );
  }
};

const prepare = async (sql: Sql): Promise<void> => {
  const [setting] = await sql<{ readonly commits: string }[]>`select current_setting('synchronous_commit') as commits`;
  if (setting?.commits === 'off') {
    throw new LedgerCannotOpen(
      'The PostgreSQL of DATABASE_URL runs with synchronous_commit = off, so a crash could lose a record of money that ' +
        'moved. Switch it on for this database or role.',
    );
  }
  await migrate(sql);
};

/** Never the address itself, which has the password in it. */
const explain = (code: string): string => {
  switch (code) {
    case '28P01':
    case '28000':
      return 'The PostgreSQL of DATABASE_URL refuses this user or password. Correct DATABASE_URL.';
    case '3D000':
      return 'The database in DATABASE_URL does not exist. Create it, or correct DATABASE_URL.';
    case '42501':
      return 'The user in DATABASE_URL may not create tables. Grant it CREATE on the schema.';
    default:
      return `The server cannot use the PostgreSQL of DATABASE_URL (${code}). Check that it runs and that this machine can reach it.`;
  }
};
