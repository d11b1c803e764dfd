import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type postgres from 'postgres';
import { POSTGRES_MIGRATIONS } from '../../../src/ledger/postgres/migrations.js';
import { SQLITE_MIGRATIONS } from '../../../src/ledger/sqlite/migrations.js';

/** An operation as the first edition answered it at noon, as JSON. */
export type FirstOperation = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly tenant: string;
  readonly account: string;
  readonly kind: 'CAPTURE' | 'PROCESS';
  readonly identity: Readonly<Record<string, string | null>>;
  readonly providerOrderId: string;
  readonly idempotencyKey: string;
  readonly generation: number;
  readonly state: string;
  readonly startedAt: string;
  readonly nextCheckAt: string | null;
};

interface FirstRow {
  readonly table: string;
  readonly row: Readonly<Record<string, SQLInputValue>>;
}

const linesOf = (name: string): unknown[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What the build of the first edition wrote into its tables: each operation is named by its idempotency key. */
const ROWS = linesOf('./rows.jsonl') as FirstRow[];

/** The same, as that build read it. */
export const FIRST_OPERATIONS = linesOf('./operations.jsonl') as FirstOperation[];

const APPLICATION_ID = 0x47756963;

/** A file as the first edition left it. */
export const writeFirstFile = (file: string): void => {
  const db = new DatabaseSync(file);
  db.exec(`${SQLITE_MIGRATIONS[0]}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1; BEGIN`);
  for (const { table, row } of ROWS) {
    const names = Object.keys(row);
    const marks = names.map((name) => `:${name}`);
    db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${marks.join()})`).run(row);
  }
  db.exec('COMMIT');
  db.close();
};

/** A schema as the first edition left it. */
export const writeFirstSchema = async (sql: postgres.Sql): Promise<void> => {
  const [first] = POSTGRES_MIGRATIONS;
  await sql.unsafe(`
    create table migrations (version integer primary key, name text not null, applied_at timestamptz not null default now());
    insert into migrations (version, name) values (1, '${first?.name}');
    ${first?.statements}`);
  for (const { table, row } of ROWS) {
    const names = Object.keys(row).join();
    await sql.unsafe(
      `insert into ${table} (${names}) select ${names} from json_populate_record(null::${table}, ($1::text)::json)`,
      [JSON.stringify(row, inJson)],
    );
  }
};

/** The columns that are JSON in PostgreSQL are its text in SQLite. */
const inJson = (name: string, value: unknown): unknown =>
  (name === 'problem' || name === 'result') && typeof value === 'string' ? JSON.parse(value) : value;
