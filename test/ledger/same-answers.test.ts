import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../../src/domain/operation/operation.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { createPostgresLedger } from '../../src/ledger/postgres/ledger.js';
import type { LedgerMethod } from '../../src/ledger/sqlite/calls.js';
import { runGroup } from '../../src/ledger/sqlite/group.js';
import { openSqlite } from '../../src/ledger/sqlite/open.js';
import { createSqliteStore } from '../../src/ledger/sqlite/store.js';
import { createFakeClock, type FakeClock } from '../support/fake-clock.js';
import { createMemoryLedger } from '../support/ledgers/memory-ledger.js';
import { aConnection, aPostgres } from '../support/postgres/a-postgres.js';
import { type AnyCall, anyCalls } from './any-calls.js';

/** SQLite without its thread, in memory. */
const sqliteLedger = (clock: FakeClock): Ledger => {
  const db = openSqlite(':memory:', null);
  const store = createSqliteStore(db, (fault) => {
    throw new Error(fault);
  });
  const asking =
    <M extends LedgerMethod>(method: M) =>
    async (...args: Parameters<Ledger[M]>): Promise<never> => {
      const { answers, faults } = runGroup(db, store, [{ id: 1, method, args, now: clock.now() }]);
      expect(faults).toEqual([]);
      // As the thread passes it on.
      return structuredClone(answers[0]?.answer) as never;
    };
  return {
    claim: asking('claim'),
    record: asking('record'),
    beginInquiry: asking('beginInquiry'),
    claimDue: asking('claimDue'),
    beginCall: asking('beginCall'),
    handOver: asking('handOver'),
    resolve: asking('resolve'),
    findByIds: asking('findByIds'),
    findSeatHolders: asking('findSeatHolders'),
    countOpen: asking('countOpen'),
    list: asking('list'),
    close: async () => db.close(),
  };
};

const idOf = (count: number): string => `op_00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;

/** What a store answers to these calls, each of them followed by all that it knows then. */
const answersOf = async (ledger: Ledger, clock: FakeClock, calls: readonly AnyCall[]): Promise<unknown[]> => {
  const answers: unknown[] = [];
  let ids: readonly string[] = [];
  const findAll = async (): Promise<readonly Operation[]> => {
    const found = await Promise.all(['default', 'other'].map((tenant) => ledger.findByIds(tenant, ids)));
    return found.flatMap((each) => ('kind' in each ? [] : each.filter((operation) => operation !== null)));
  };
  let known: readonly Operation[] = [];
  for (const { name, ask } of calls) {
    const nextId = idOf(ids.length + 1);
    const answer = await ask({ ledger, clock, known, nextId });
    if (isClaimed(answer)) ids = [...ids, nextId];
    known = await findAll();
    answers.push({ name, answer, known });
  }
  return answers;
};

const isClaimed = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'claimed';

it('is the same from SQLite as from memory, whatever is asked', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyCalls, async (calls) => {
      const [clock, other] = [createFakeClock(), createFakeClock()];
      const ledger = sqliteLedger(other);
      const expected = await answersOf(createMemoryLedger(clock), clock, calls);
      const answers = await answersOf(ledger, other, calls);
      await ledger.close();
      expect(answers).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('is the same from PostgreSQL as from memory, whatever is asked', { timeout: 300_000 }, async () => {
  const url = await aPostgres();
  const sql = aConnection(url);
  const other = createFakeClock();
  const ledger = await createPostgresLedger({ url, clock: other, now: other.now, maxConnections: 1 });
  await fc.assert(
    fc.asyncProperty(anyCalls, async (calls) => {
      await sql`truncate operations cascade`;
      const now = other.now();
      const clock = createFakeClock(now);
      const expected = await answersOf(createMemoryLedger(clock), clock, calls);
      expect(await answersOf(ledger, other, calls)).toEqual(expected);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  await ledger.close();
});
