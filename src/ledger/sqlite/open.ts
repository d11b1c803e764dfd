import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerCannotOpen } from '../ledger-cannot-open.js';
import { hashSeat } from '../stored/seats.js';
import { SQLITE, sqliteCodeOf } from './fault.js';
import { SQLITE_MIGRATIONS } from './migrations.js';
import { toMoment } from './moments.js';

/** Below it, a reset of the write-ahead log can lose a commit: https://www.sqlite.org/wal.html#walresetbug */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** A server that is just closing the file is given this long; any other one keeps it. */
const BUSY_TIMEOUT_MS = 1_000;

/** "Guic" in ASCII, in the header of the file: it tells a ledger from any other SQLite file. */
const APPLICATION_ID = 0x47756963;

const SETTINGS = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA cache_size = -16000;
  PRAGMA wal_autocheckpoint = 4000;
`;

/**
 * The file, locked for this process and with the newest tables; throws LedgerCannotOpen. `startedAt` is the moment of a
 * process that has just begun: the lock proves that whoever held a lease is dead.
 */
export const openSqlite = (
  file: string,
  startedAt: Date | null,
  sqliteVersion: string = process.versions['sqlite'] ?? 'none',
): DatabaseSync => {
  if (isOlder(sqliteVersion)) {
    throw new LedgerCannotOpen(
      `This Node.js carries SQLite ${sqliteVersion}, and the ledger needs ${OLDEST_SQLITE.join('.')} or newer. Use a newer Node.js.`,
    );
  }
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    db.exec(SETTINGS);
    db.function('hash_seat', { deterministic: true }, (text) => hashSeat(String(text)));
    db.exec('BEGIN IMMEDIATE');
    migrate(db, file);
    if (startedAt) endLeases(db, startedAt);
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db?.close();
    throw error instanceof LedgerCannotOpen ? error : new LedgerCannotOpen(explain(error, file), { cause: error });
  }
};

const isOlder = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  const differing = OLDEST_SQLITE.findIndex((part, index) => parts[index] !== part);
  return differing >= 0 && !((parts[differing] ?? 0) > (OLDEST_SQLITE[differing] ?? 0));
};

const migrate = (db: DatabaseSync, file: string): void => {
  const version = pragma(db, 'user_version');
  const isEmpty = db.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
  if (!isEmpty && pragma(db, 'application_id') !== APPLICATION_ID) {
    throw new LedgerCannotOpen(
      `${file} is a database of something else. Set DATA_DIR to another folder for the ledger.`,
    );
  }
  if (version > SQLITE_MIGRATIONS.length) {
    throw new LedgerCannotOpen(
      `${file} was written by a newer version of this server (its tables are version ${version}, this server knows ` +
        `${SQLITE_MIGRATIONS.length}). Start that version again, or restore an older backup.`,
    );
  }
  for (const step of SQLITE_MIGRATIONS.slice(version)) db.exec(step);
  if (version === SQLITE_MIGRATIONS.length) return;
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SQLITE_MIGRATIONS.length}`);
};

const pragma = (db: DatabaseSync, name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);

/** What was running when its process died is looked into now. */
const endLeases = (db: DatabaseSync, now: Date): void => {
  const moment = toMoment(now);
  db.prepare(
    `UPDATE operations SET next_check_at = :now, revision = revision + 1 WHERE finished_at IS NULL AND id IN (
       SELECT operation_id FROM attempts WHERE result IS NULL AND lease_until > :now)`,
  ).run({ now: moment });
  db.prepare('UPDATE attempts SET lease_until = :now WHERE result IS NULL AND lease_until > :now').run({ now: moment });
  db.prepare(
    `UPDATE operations SET claimed_until = :now, next_check_at = :now, revision = revision + 1
     WHERE finished_at IS NULL AND claimed_until > :now
       AND NOT EXISTS (SELECT 1 FROM attempts WHERE operation_id = operations.id)`,
  ).run({ now: moment });
};

const explain = (error: unknown, file: string): string => {
  switch (sqliteCodeOf(error)) {
    case SQLITE.BUSY:
    case SQLITE.LOCKED:
      return (
        `${file} is in use by another server or by a database tool. One server uses one file: stop the other program, ` +
        'set DATA_DIR to another folder, or let several servers share a PostgreSQL with DATABASE_URL.'
      );
    case SQLITE.NOTADB:
    case SQLITE.CORRUPT:
      return `${file} is damaged or no ledger. Restore it from a backup, or set DATA_DIR to another folder.`;
    case SQLITE.FULL:
      return `The disk of ${file} is full. Free some space, then start again.`;
    default:
      return `${file} cannot be opened for writing (${messageOf(error)}). Check that this user may write to its folder.`;
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
