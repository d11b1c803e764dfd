import { expect, it } from 'vitest';
import { createPostgresLedger } from '../../../src/ledger/postgres/ledger.js';
import { aDueRequest } from '../../contract/ledger/a-ledger.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aConnection, aPostgres } from '../../support/postgres/a-postgres.js';
import { describeCarriedOver } from '../first-edition/carried-over.js';
import { writeFirstSchema } from '../first-edition/first-edition.js';
import { aPostgresLedger } from './ledgers.js';

const aFirstSchema = async (): Promise<string> => {
  const url = await aPostgres();
  await writeFirstSchema(aConnection(url));
  return url;
};

describeCarriedOver('a schema', async (clock) =>
  createPostgresLedger({ url: await aFirstSchema(), clock, now: clock.now, maxConnections: 2 }),
);

/** Every row of a schema, as JSON. */
const contentOf = async (url: string) => {
  const sql = aConnection(url);
  const tables = ['operations', 'keys', 'attempts', 'resolutions', 'effects', 'migrations'];
  return Promise.all(tables.map((table) => sql.unsafe(`select to_json(t)::text as row from ${table} t order by 1`)));
};

/** Columns, constraints and indexes of a schema. */
const tablesOf = async (url: string) => {
  const sql = aConnection(url);
  const columns = await sql`
    select table_name, column_name, data_type, is_nullable, column_default, collation_name
    from information_schema.columns where table_schema = current_schema() order by 1, 2`;
  const constraints = await sql`
    select conrelid::regclass::text as name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = current_schema()::regnamespace order by 1, 2`;
  const indexes = await sql`
    select indexname, replace(indexdef, current_schema(), '') as definition from pg_indexes
    where schemaname = current_schema() order by 1`;
  return { columns: [...columns], constraints: [...constraints], indexes: [...indexes] };
};

it('is carried over once, however many servers open it', async () => {
  const url = await aFirstSchema();
  const clock = createFakeClock();
  const shared = { clock, now: clock.now, maxConnections: 1 };
  await Promise.all(Array.from({ length: 4 }, () => aPostgresLedger(url, shared)));
  const once = await contentOf(url);
  await aPostgresLedger(url, shared);
  expect(await contentOf(url)).toEqual(once);
});

it('has the tables of a new schema afterwards', async () => {
  const [old, made] = [await aFirstSchema(), await aPostgres()];
  for (const url of [old, made]) await aPostgresLedger(url, { maxConnections: 1 });
  expect(await tablesOf(old)).toEqual(await tablesOf(made));
});

it('leaves a seat with its holder when those that are of the same seat are written with it', async () => {
  const url = await aFirstSchema();
  const clock = createFakeClock();
  const ledger = await aPostgresLedger(url, { clock, now: clock.now });
  const sql = aConnection(url);
  const seated = () => sql`select idempotency_key from operations where open_seat is not null order by 1`;
  // Held by the one that comes last, as if it had been the only one of them.
  const [taken] = await sql`select open_seat as seat from operations where idempotency_key = 'renamed-open-old'`;
  await sql`update operations set open_seat = null where open_seat = ${taken?.['seat']}`;
  await sql`update operations set open_seat = ${taken?.['seat']} where idempotency_key = 'renamed-open-process'`;
  const before = [...(await seated())];
  await ledger.claimDue(aDueRequest({ accounts: ['acme', 'acme-new'].map((account) => ({ account, limit: 100 })) }));
  expect([...(await seated())]).toEqual(before);
});

it('refuses what a server of the first edition would still write', async () => {
  const url = await aFirstSchema();
  await aPostgresLedger(url, { maxConnections: 1 });
  const sql = aConnection(url);
  const columns = `tenant, account, provider, base_url, mode, provider_idempotency, provider_order_id, kind, generation,
    provider_key, state, started_at, next_check_at, epoch`;
  const written = sql.unsafe(`
    insert into operations (id, idempotency_key, ${columns})
    select 'op_new', 'k-new', ${columns} from operations where state = 'IN_PROGRESS'`);
  await expect(written).rejects.toThrow('intention');
});
