import postgres from 'postgres';
import { expect, it, onTestFinished } from 'vitest';
import type { OperationQuery } from '../../../src/ledger/ledger.js';
import { list } from '../../../src/ledger/postgres/list.js';
import { forClaim, forLooks } from '../../../src/ledger/postgres/picked.js';
import { read } from '../../../src/ledger/postgres/read.js';
import { aDueRequest, evidenceOf } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { createFakeClock, NOON } from '../../support/fake-clock.js';
import { aPostgres } from '../../support/postgres/a-postgres.js';
import { applied, unknown } from '../../support/results.js';
import { aPostgresLedger } from './ledgers.js';

/** Two operations, one captured and one unknown, and thousands of copies of each in twenty accounts. */
const aFullStore = async () => {
  const url = await aPostgres();
  const clock = createFakeClock();
  const ledger = await aPostgresLedger(url, { clock, now: clock.now });
  for (const [name, result] of [
    ['done', applied()],
    ['open', unknown()],
  ] as const) {
    const request = aClaim({ idempotencyKey: name, providerOrderId: name });
    await ledger.claim(request);
    await ledger.record(request.operationId, [evidenceOf(result)]);
  }
  const asked: { readonly statement: string; readonly values: readonly unknown[] }[] = [];
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    debug: (_connection, statement, values) => void asked.push({ statement, values }),
  });
  onTestFinished(() => sql.end({ timeout: 1 }));
  await sql.unsafe(`
    insert into operations select (jsonb_populate_record(o, jsonb_build_object(
      'id', o.id || n, 'provider_order_id', o.id || n, 'idempotency_key', o.id || n, 'account', 'account-' || n % 20,
      'kind', case when n % 400 = 0 then 'PROCESS' else 'CAPTURE' end, 'open_seat', null, 'done_seat', null,
      'contradicted_by', case when n % 500 = 0 then 1 end, 'started_at', o.started_at - n * interval '1 second'))).*
    from operations o, generate_series(1, 4000) n;
    insert into attempts select o.id, a.number, a.purpose, a.started_at, a.sent_at, a.answered_at, a.lease_until,
      a.result_kind, a.result
    from operations o join attempts a on o.id like a.operation_id || '_%';
    analyze`);
  /** The plan of the one statement that this work asks. */
  const planOf = async (work: () => Promise<unknown>): Promise<string> => {
    asked.length = 0;
    await work();
    const [first] = asked;
    if (first === undefined) throw new Error('nothing was asked');
    const lines = await sql.unsafe(`explain (costs off) ${first.statement}`, first.values as never[]);
    return lines.map((line) => String(line['QUERY PLAN'])).join('\n');
  };
  return { sql, planOf };
};

/** Then everything that is open is due. */
const IN_AN_HOUR = new Date(NOON.getTime() + 60 * 60_000);

const TABLE_IS_READ = /Seq Scan on operations/;

it('follows an index for what is due, abandoned and unsent, and for a claim', { timeout: 60_000 }, async () => {
  const { sql, planOf } = await aFullStore();
  const accounts = ['account-1', 'account-2'].map((account) => ({ account, limit: 4 }));
  const due = await planOf(() => read(sql, IN_AN_HOUR, forLooks(sql, aDueRequest({ accounts }))));
  expect(due).not.toMatch(TABLE_IS_READ);
  for (const index of ['operations_due_account', 'operations_due', 'operations_open'])
    expect(due).toContain(` ${index} `);

  const claim = await planOf(() => read(sql, NOON, forClaim(sql, aClaim())));
  expect(claim).not.toMatch(TABLE_IS_READ);
  for (const index of ['operations_seated', 'operations_done_seat']) expect(claim).toContain(index);
});

it('follows an index for each list', { timeout: 60_000 }, async () => {
  const { sql, planOf } = await aFullStore();
  const queries: readonly (readonly [Partial<OperationQuery>, string])[] = [
    [{}, 'operations_list'],
    [{ states: ['NEEDS_REVIEW'] }, 'operations_list'],
    [{ account: 'account-3' }, 'operations_account'],
    [{ account: 'account-3', states: ['NEEDS_REVIEW'] }, 'operations_account'],
    [{ kinds: ['PROCESS'] }, 'operations_kind'],
    [{ kinds: ['PROCESS', 'CAPTURE'] }, 'operations_kind'],
    [{ contradicted: true }, 'operations_contradicted'],
    [{ order: { account: 'account-3', providerOrderId: 'ORD-1' } }, 'operations_order'],
    [{ idempotencyKey: 'done' }, 'operations_generation'],
  ];
  for (const [query, index] of queries) {
    const plan = await planOf(() => list(sql, NOON, { tenant: 'default', limit: 20, ...query }));
    expect(plan, JSON.stringify(query)).not.toMatch(TABLE_IS_READ);
    expect(plan, JSON.stringify(query)).toContain(index);
  }
});
