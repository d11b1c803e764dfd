import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { SQLITE_MIGRATIONS } from '../../../src/ledger/sqlite/migrations.js';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { NOON } from '../../support/fake-clock.js';
import { describeCarriedOver } from '../first-edition/carried-over.js';
import { writeFirstFile } from '../first-edition/first-edition.js';
import { aFile, openLedger } from './file.js';

const aFirstFile = (): string => {
  const file = aFile();
  writeFirstFile(file);
  return file;
};

describeCarriedOver('a file', (clock) => openLedger({ file: aFirstFile(), clock }));

/** Everything that a file holds, its tables and indexes too. */
const contentOf = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true });
  const schema = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const tables = ['operations', 'keys', 'attempts', 'resolutions', 'effects'];
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
  const version = db.prepare('PRAGMA user_version').get();
  db.close();
  return { schema, rows, version };
};

it('is carried over once: opening it again changes nothing', () => {
  const file = aFirstFile();
  openSqlite(file, NOON).close();
  const once = contentOf(file);
  expect(once.version).toEqual({ user_version: SQLITE_MIGRATIONS.length });
  for (const startedAt of [NOON, null]) {
    openSqlite(file, startedAt).close();
    expect(contentOf(file)).toEqual(once);
  }
});

it('has the tables of a new file afterwards', () => {
  const [old, made] = [aFirstFile(), aFile()];
  for (const file of [old, made]) openSqlite(file, NOON).close();
  expect(contentOf(old).schema).toEqual(contentOf(made).schema);
});

it('is whole afterwards, and what belongs to an operation goes with it', () => {
  const db = openSqlite(aFirstFile(), NOON);
  onTestFinished(() => db.close());
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.exec('DELETE FROM operations');
  for (const table of ['keys', 'attempts', 'resolutions']) {
    expect(db.prepare(`SELECT count(*) AS left FROM ${table}`).get()).toEqual({ left: 0 });
  }
});

it('stays as it was where it cannot be carried over', async () => {
  const file = aFirstFile();
  const db = new DatabaseSync(file);
  db.exec('CREATE TABLE operations_2 (in_the_way TEXT)');
  db.close();
  const clock = { now: () => NOON, monotonicMs: () => 0, sleep: async () => undefined };
  await expect(openLedger({ file, clock })).rejects.toThrow('operations_2 already exists');
  const after = new DatabaseSync(file);
  onTestFinished(() => after.close());
  expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(after.prepare('SELECT count(*) AS count FROM operations').get()).toEqual({ count: 29 });
});
