import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import type { DueRequest, Evidence, Ledger } from '../src/ledger/ledger.js';
import { createPostgresLedger } from '../src/ledger/postgres/ledger.js';
import { systemClock } from '../src/platform/clock.js';
import { startPostgres } from '../test/support/postgres/start-postgres.js';
import { countRoundTrips } from './round-trips.js';

// Measures the cost of a captured order in PostgreSQL, and whether it grows with the ledger.
//   npm run bench:ledger-postgres -- [--operations 1000000] [--orders 4000] [--clients 32]

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '1000000' },
    orders: { type: 'string', default: '4000' },
    clients: { type: 'string', default: '32' },
  },
});
const [OPERATIONS, ORDERS, CLIENTS] = [Number(values.operations), Number(values.orders), Number(values.clients)];
const SAMPLES = 400;

const claimOf = (order: string) => ({
  operationId: `op_${randomUUID()}`,
  tenant: 'default',
  account: 'acme',
  identity: { provider: 'acme', baseUrl: 'https://acme.example', shop: null, mode: 'TEST', owner: null } as const,
  providerIdempotency: 'KEY' as const,
  captureWindowDays: 5,
  intention: { kind: 'CAPTURE', providerOrderId: order } as const,
  idempotencyKey: order,
  requestedBy: 'bench',
  leaseMs: 60_000,
});

const APPLIED: Evidence = {
  number: 1,
  purpose: 'CALL',
  sentAt: new Date(),
  answeredAt: new Date(),
  result: {
    kind: 'applied',
    order: null,
    answer: { provider: 'acme', httpStatus: 200, code: null, message: null, details: [], requestId: 'request-1' },
  },
};

const NOTHING_DUE: DueRequest = {
  accounts: [{ account: 'acme', limit: 16 }],
  kinds: ['CAPTURE', 'PROCESS'],
  leaseMs: 60_000,
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? Number.NaN;

const ms = (time: number): string => `${time.toFixed(2)} ms`;

/** T1, T1b and T2, without a provider between them. */
const capture = async (ledger: Ledger, order: string): Promise<void> => {
  const claim = await ledger.claim(claimOf(order));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  const { id, epoch } = claim.operation;
  const begun = await ledger.beginCall(id, { epoch, leaseMs: 60_000, baseline: null });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const recorded = await ledger.record(id, [APPLIED]);
  if (recorded === null || recorded.kind === 'store-down') throw new Error('not recorded');
};

/** Captures this number of orders with this number of clients; returns the time of each. */
const captureAll = async (ledger: Ledger, prefix: string, orders: number): Promise<number[]> => {
  let next = 0;
  const times: number[] = [];
  const client = async (): Promise<void> => {
    while (next < orders) {
      const order = `${prefix}-${next++}`;
      times.push(await timed(() => capture(ledger, order)));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return times;
};

const medianOf = async (work: (index: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < SAMPLES; index += 1) times.push(await timed(() => work(index)));
  return quantile(times, 0.5);
};

/** The calls that must stay as fast as before. */
const measure = async (ledger: Ledger, round: string): Promise<Record<string, number>> => {
  const { operationId } = claimOf('');
  const known = { ...claimOf(`known-${round}`), operationId };
  await ledger.claim(known);
  return {
    findByIds: await medianOf(() => ledger.findByIds('default', [operationId])),
    'claim of a new key': await medianOf((index) => ledger.claim(claimOf(`${round}-${index}`))),
    'claim of a known key': await medianOf(() => ledger.claim(claimOf(`known-${round}`))),
    'claimDue, nothing due': await medianOf(() => ledger.claimDue(NOTHING_DUE)),
    'findSeatHolders of an order': await medianOf(() =>
      ledger.findSeatHolders('default', [{ account: 'acme', providerOrderId: `known-${round}` }]),
    ),
    'first page of the list': await medianOf(() => ledger.list({ tenant: 'default', limit: 20 })),
    'first page of a verb': await medianOf(() => ledger.list({ tenant: 'default', kinds: ['PROCESS'], limit: 20 })),
    'first page of an account': await medianOf(() => ledger.list({ tenant: 'default', account: 'quiet', limit: 20 })),
    'what needs review': await medianOf(() => ledger.list({ tenant: 'default', states: ['NEEDS_REVIEW'], limit: 20 })),
  };
};

/** Adds copies of one captured order, one second apart, up to now. */
const fill = async (sql: postgres.Sql, count: number): Promise<void> => {
  await sql.unsafe(`
    insert into operations select (jsonb_populate_record(o, jsonb_build_object(
      'id', 'op_' || gen_random_uuid(), 'provider_order_id', 'F-' || n, 'idempotency_key', 'F-' || n,
      'done_seat', md5(n::text) || ' CAPTURE',
      'started_at', o.started_at - n * interval '1 second', 'finished_at', o.finished_at - n * interval '1 second'))).*
    from generate_series(1, ${count}) n, operations o
    where o.id = (select id from operations where state = 'SUCCEEDED' limit 1);
    insert into keys select tenant, idempotency_key, id, kind, account, provider_order_id, 2
    from operations where provider_order_id like 'F-%';
    insert into attempts select o.id, 1, 'CALL', o.started_at, o.started_at, o.finished_at, o.finished_at,
      a.result_kind, a.result
    from operations o, (select * from attempts where result is not null limit 1) a where o.provider_order_id like 'F-%';`);
  await sql.unsafe('vacuum analyze');
};

const sizeOf = async (sql: postgres.Sql): Promise<number> =>
  Number((await sql`select pg_database_size(current_database()) as size`)[0]?.['size']);

const server = await startPostgres({ durable: true });
try {
  const ledger = await createPostgresLedger({ url: server.url, clock: systemClock });
  await captureAll(ledger, 'warm', 200);

  const started = performance.now();
  const times = await captureAll(ledger, 'direct', ORDERS);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${ORDERS} captured orders, ${CLIENTS} clients: ${(ORDERS / seconds).toFixed(0)} a second, ` +
      `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))} an order (three durable commits)`,
  );

  const counted = await countRoundTrips(server.url);
  const through = await createPostgresLedger({ url: counted.url, clock: systemClock });
  await captureAll(through, 'warm-counted', 400);
  const before = counted.read();
  await captureAll(through, 'counted', 1_000);
  console.log(
    `${((counted.read() - before) / 1_000).toFixed(3)} round trips an order, once the statements are prepared`,
  );
  await through.close();
  counted.close();

  const sql = postgres(server.url, { max: 1, onnotice: () => undefined });
  const empty = await measure(ledger, 'empty');
  const sizeBefore = await sizeOf(sql);
  const took = await timed(() => fill(sql, OPERATIONS));
  const grown = ((await sizeOf(sql)) - sizeBefore) / OPERATIONS;
  console.log(`${OPERATIONS} operations more (${(took / 1000).toFixed(0)} s), ${grown.toFixed(0)} bytes each`);
  const full = await measure(ledger, 'full');
  for (const [name, time] of Object.entries(full)) {
    const small = empty[name] ?? Number.NaN;
    console.log(`${name}: ${ms(small)} before, ${ms(time)} now, ${(time / small).toFixed(2)} times`);
  }
  await sql.end();
  await ledger.close();
} finally {
  await server.remove();
}
