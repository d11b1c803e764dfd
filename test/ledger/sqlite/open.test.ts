import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LedgerCannotOpen } from '../../../src/ledger/ledger-cannot-open.js';
import { openSqlite } from '../../../src/ledger/sqlite/open.js';
import { createSqliteStore } from '../../../src/ledger/sqlite/store.js';
import { aLedger } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aFile, openLedger } from './file.js';

const clock = createFakeClock();

const pragma = (db: DatabaseSync, name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

describe('opening the file', () => {
  it('makes every commit durable, in a write-ahead log, for one process', () => {
    const db = openSqlite(aFile(), clock.now());
    onTestFinished(() => db.close());
    expect(pragma(db, 'journal_mode')).toBe('wal');
    expect(pragma(db, 'synchronous')).toBe(2);
    expect(pragma(db, 'locking_mode')).toBe('exclusive');
    expect(pragma(db, 'foreign_keys')).toBe(1);
    expect(pragma(db, 'busy_timeout')).toBeGreaterThan(0);
  });

  it('makes the folder', async () => {
    const file = join(dirname(aFile()), 'not', 'yet', 'ledger.db');
    const ledger = await openLedger({ file, clock });
    expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'claimed' });
  });

  it('refuses a second ledger on one file, in one process too', async () => {
    const file = aFile();
    await openLedger({ file, clock });
    const second = openLedger({ file, clock });
    await expect(second).rejects.toBeInstanceOf(LedgerCannotOpen);
    await expect(second).rejects.toThrow('One server uses one file');
  });

  it('refuses tables that are newer than it knows', async () => {
    const file = aFile();
    const db = openSqlite(file, clock.now());
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openLedger({ file, clock })).rejects.toThrow(`${file} was written by a newer version of this server`);
  });

  it('refuses a file that is no database', async () => {
    const file = aFile();
    writeFileSync(file, 'anything else '.repeat(1_000));
    await expect(openLedger({ file, clock })).rejects.toThrow(`${file} is damaged or no ledger`);
  });

  it('refuses the database of something else, and leaves it as it was', async () => {
    const file = aFile();
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE theirs (id TEXT)');
    other.close();
    await expect(openLedger({ file, clock })).rejects.toThrow(`${file} is a database of something else`);
    const after = new DatabaseSync(file);
    onTestFinished(() => after.close());
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toMatchObject([{ name: 'theirs' }]);
  });

  it('says where it cannot write', async () => {
    const file = aFile();
    mkdirSync(file);
    await expect(openLedger({ file, clock })).rejects.toThrow(`${file} cannot be opened for writing`);
    await expect(openLedger({ file: join(dirname(aFile()), '\0'), clock })).rejects.toBeInstanceOf(LedgerCannotOpen);
  });

  it.each(['3.51.2', '3.50.9', '2.99.99', 'none'])('refuses SQLite %s', (version) => {
    expect(() => openSqlite(aFile(), clock.now(), version)).toThrow(
      `This Node.js carries SQLite ${version}, and the ledger needs 3.51.3 or newer`,
    );
  });

  it.each(['3.51.3', '3.53.4', '3.100.0', '4.0.0'])('takes SQLite %s', (version) => {
    openSqlite(aFile(), clock.now(), version).close();
  });
});

describe('opening the file again', () => {
  const reopened = async (file: string) => aLedger((now) => openLedger({ file, clock: now }));

  it('finds everything', async () => {
    const file = aFile();
    const first = await reopened(file);
    const operations = [
      await first.inState('SUCCEEDED'),
      await first.inState('OUTCOME_UNKNOWN', { idempotencyKey: 'k2', providerOrderId: 'ORD-2' }),
    ];
    const ids = operations.map(({ id }) => id);
    await first.ledger.close();
    const second = await reopened(file);
    expect(await second.ledger.findByIds('default', ids)).toEqual(operations);
    expect(await second.ledger.claim(aClaim())).toEqual({ kind: 'replay', operation: operations[0] });
  });

  it('ends every running lease: who held it is dead, and it is looked into at once', async () => {
    const file = aFile();
    const first = await reopened(file);
    const called = await first.called();
    const unknown = await first.inState('OUTCOME_UNKNOWN', { idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
    const inquired = await first.ledger.beginInquiry('default', unknown.id, LEASE_MS);
    if (inquired.kind !== 'begun') throw new Error(inquired.kind);
    await first.ledger.close();
    const second = await reopened(file);
    const found = await second.ledger.findByIds('default', [called.id, unknown.id]);
    expect(found).toMatchObject([
      { state: 'OUTCOME_UNKNOWN', version: called.version + 1 },
      { state: 'OUTCOME_UNKNOWN', version: inquired.operation.version + 1 },
    ]);
    const ids = (await second.due()).map(({ operation }) => operation.id);
    expect(ids.sort()).toEqual([called.id, unknown.id].sort());
  });

  it('ends every claim that sent nothing: it has failed, and its key runs again', async () => {
    const file = aFile();
    const first = await reopened(file);
    const claimed = await first.claimed();
    const other = await first.claimed({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
    await first.ledger.close();
    const second = await reopened(file);
    expect(await second.found(claimed)).toMatchObject({
      state: 'FAILED',
      claimedUntil: second.clock.now(),
      version: claimed.version + 1,
    });
    expect(await second.claimed()).toMatchObject({ generation: 2 });
    expect(await second.due()).toEqual([]);
    expect(await second.found(other)).toMatchObject({ state: 'FAILED', nextCheckAt: null, version: other.version + 2 });
  });

  it('leaves leases and claims alone when only its thread was started again', async () => {
    const file = aFile();
    const first = await reopened(file);
    const operations = [await first.claimed(), await first.called({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' })];
    await first.ledger.close();
    const db = openSqlite(file, null);
    onTestFinished(() => db.close());
    const ids = operations.map(({ id }) => id);
    expect(createSqliteStore(db, () => undefined).findByIds(first.clock.now(), 'default', ids)).toEqual(operations);
  });
});
