import { describe, expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import { POSTGRES_MIGRATIONS } from '../../../src/ledger/postgres/migrations.js';
import { evidenceOf } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aConnection, aPostgres } from '../../support/postgres/a-postgres.js';
import { applied, refused, unknown } from '../../support/results.js';
import { aPostgresLedger } from './ledgers.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Tables with one operation, SUCCEEDED. */
const someTables = async () => {
  const url = await aPostgres();
  const clock = createFakeClock();
  const ledger = await aPostgresLedger(url, { clock, now: clock.now });
  const { operationId: id } = await (async () => {
    const request = aClaim();
    await ledger.claim(request);
    return request;
  })();
  await ledger.record(id, [evidenceOf(applied())]);
  return { url, clock, ledger, id, sql: aConnection(url) };
};

describe('the tables in PostgreSQL', () => {
  it('are made once by servers that start together', async () => {
    const url = await aPostgres();
    await Promise.all(Array.from({ length: 6 }, () => aPostgresLedger(url, { maxConnections: 1 })));
    const steps = await aConnection(url)`select version, name from migrations order by version`;
    expect([...steps]).toEqual(POSTGRES_MIGRATIONS.map(({ name }, index) => ({ version: index + 1, name })));
  });

  it('are used beside a newer version of the server', async () => {
    const { url, ledger, sql } = await someTables();
    await sql`alter table operations add column invented text`;
    await sql`insert into migrations (version, name) values (1000, 'something new')`;
    expect(await ledger.claim(aClaim({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' }))).toMatchObject({
      kind: 'claimed',
    });
    const another = await aPostgresLedger(url);
    expect(await another.findByIds('default', ['op_nobody'])).toEqual([null]);
  });

  it('say in a sentence what each of them holds', async () => {
    const { sql } = await someTables();
    const tables = await sql<{ name: string; comment: string | null }[]>`
      select relname as name, obj_description(oid, 'pg_class') as comment from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r' order by relname`;
    expect(tables.map(({ name }) => name)).toEqual([
      'attempts',
      'effects',
      'keys',
      'migrations',
      'operations',
      'resolutions',
    ]);
    for (const { comment } of tables) expect(comment).toMatch(/\.$/);
    const silent = await sql`
      select attname from pg_attribute
      where attrelid = 'operations'::regclass and attnum > 0 and col_description(attrelid, attnum) is null`;
    expect([...silent]).toEqual([]);
  });

  it.each([
    [
      'a second holder of a done seat',
      `insert into operations select (jsonb_populate_record(o, '{"id": "op_2", "generation": 2}')).* from operations o`,
      'operations_done_seat',
    ],
    [
      'a second holder of an open seat',
      `update operations set open_seat = 'seat';
       insert into operations select (jsonb_populate_record(o, '{"id": "op_2", "generation": 2, "done_seat": null}')).*
       from operations o`,
      'operations_open_seat',
    ],
    [
      'one generation twice',
      `insert into operations select (jsonb_populate_record(o, '{"id": "op_2", "done_seat": null}')).* from operations o`,
      'operations_generation',
    ],
    ['an operation without its intention', 'update operations set intention = null', 'intention'],
    ['fewer looks than none', 'update operations set looks = -1', 'operations_looks_check'],
    ['a key twice', 'insert into keys select * from keys', 'keys_'],
    ['a key of nothing', `update keys set operation_id = 'op_nothing'`, 'keys_operation_id_fkey'],
    ['an attempt of nothing', `update attempts set operation_id = 'op_nothing'`, 'attempts_operation_id_fkey'],
    ['a state that is none', `update operations set state = 'DONE', finished_at = null`, 'operations_state_check'],
    ['an end that is none', `update operations set state = 'PENDING'`, 'operations_finished'],
    ['a final operation without its end', 'update operations set finished_at = null', 'operations_finished'],
    ['a look into what is final', 'update operations set next_check_at = now()', 'operations_finished'],
    ['an epoch before the first', 'update operations set epoch = 0', 'operations_epoch_check'],
    ['a result without its kind', 'update attempts set result_kind = null', 'attempts_result'],
    ['a purpose that is none', `update attempts set purpose = 'GUESS'`, 'attempts_purpose_check'],
    ['an account without its provider', 'update operations set provider = null', 'provider'],
  ])('refuse %s', async (_name, statement, constraint) => {
    const { sql } = await someTables();
    await expect(sql.unsafe(statement)).rejects.toThrow(constraint);
  });

  it('hold no row of a look that is only counted', async () => {
    const { ledger, clock, sql } = await someTables();
    const { operationId } = await (async () => {
      const request = aClaim({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
      await ledger.claim(request);
      return request;
    })();
    for (const number of [1, 2, 3, 4, 5]) {
      await clock.advance(1_000);
      const purpose = number === 1 ? 'CALL' : 'INQUIRY';
      await ledger.record(operationId, [evidenceOf(unknown(), { number, purpose, sentAt: clock.now() })]);
    }
    const numbers = await sql`select number from attempts where operation_id = ${operationId} order by number`;
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 5]);
    const [row] = await sql`select looks, revision from operations where id = ${operationId}`;
    expect(row).toEqual({ looks: 2, revision: 6 });
  });

  it('never change a result that an attempt has', async () => {
    const { ledger, id, sql } = await someTables();
    await ledger.record(id, [evidenceOf(refused())]);
    expect([...(await sql`select number, result_kind from attempts order by number`)]).toEqual([
      { number: 1, result_kind: 'applied' },
      { number: 2, result_kind: 'refused' },
    ]);
  });

  it('keep text that no jsonb would hold', async () => {
    const { ledger, id, clock } = await someTables();
    const odd = applied({ answer: { ...applied().answer, code: 'a\u0000b\ud800c' } });
    const evidence = [evidenceOf(odd, { number: 2, purpose: 'INQUIRY', sentAt: clock.now() })];
    expect(await ledger.record(id, evidence)).toMatchObject({ attempts: [{}, { result: odd }] });
    expect(await ledger.findByIds('default', [id])).toMatchObject([{ attempts: [{}, { result: odd }] }]);
  });

  it('forget what ended 430 days ago, and nothing that is open', async () => {
    const { ledger, clock, sql } = await someTables();
    const begun = async (name: string) => {
      const request = aClaim({ idempotencyKey: name, providerOrderId: name });
      await ledger.claim(request);
      await ledger.beginCall(request.operationId, { epoch: 1, leaseMs: LEASE_MS, baseline: null });
      return request.operationId;
    };
    const open = await begun('open');
    await clock.advance(KEY_RETENTION_MS + 400 * DAY_MS);
    await ledger.countOpen();
    expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired' });
    const newest = await begun('newest');
    await ledger.record(newest, [evidenceOf(applied())]);
    await clock.advance(LEASE_MS + 1);
    await ledger.countOpen();
    await ledger.close();
    for (const [table, column] of [
      ['operations', 'id'],
      ['keys', 'operation_id'],
      ['attempts', 'operation_id'],
    ]) {
      const ids = (await sql.unsafe(`select ${column} as id from ${table}`)).map(({ id }) => String(id));
      expect(ids.toSorted()).toEqual([open, newest].toSorted());
    }
  });

  it('forget nothing by a clock that is more than a week ahead of the newest end', async () => {
    const { ledger, clock, id } = await someTables();
    await clock.advance(2 * 365 * DAY_MS);
    await ledger.countOpen();
    await clock.advance(LEASE_MS);
    await ledger.countOpen();
    expect(await ledger.findByIds('default', [id])).toMatchObject([{ id }]);
  });
});
