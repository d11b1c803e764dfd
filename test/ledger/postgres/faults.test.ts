import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { LedgerCannotOpen } from '../../../src/ledger/ledger-cannot-open.js';
import { createPostgresLedger } from '../../../src/ledger/postgres/ledger.js';
import { systemClock } from '../../../src/platform/clock.js';
import { evidenceOf, up } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { aWire } from '../../support/a-wire.js';
import { aConnection, aPostgres } from '../../support/postgres/a-postgres.js';
import { applied } from '../../support/results.js';
import { aPostgresLedger, withParameter } from './ledgers.js';

const DOWN = { kind: 'store-down' };

/** A ledger whose connections a test can find, and what it says of its faults. */
const aServer = async () => {
  const url = await aPostgres();
  const name = new URL(url).searchParams.get('search_path') ?? '';
  const faults: string[] = [];
  const ledger = await aPostgresLedger(withParameter(url, 'application_name', name), {
    onFault: (fault) => void faults.push(fault),
  });
  const sql = aConnection(url);
  const terminate = async (): Promise<number> =>
    (await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`).length;
  return { url, ledger, sql, faults, terminate };
};

const eventually = async <T>(ask: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> => {
  for (const end = Date.now() + 20_000; ; ) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > end) return answer;
    await systemClock.sleep(50);
  }
};

const isUp = (ledger: Ledger) =>
  eventually(
    () => ledger.countOpen(),
    (answer) => !('kind' in answer),
  );

describe('a PostgreSQL in trouble', () => {
  it('is connected to again when its connections were ended', async () => {
    const { ledger, terminate, faults } = await aServer();
    const request = aClaim();
    await ledger.claim(request);
    expect(await terminate()).toBeGreaterThan(0);
    expect(await isUp(ledger)).toMatchObject({ unknown: 0 });
    expect(await ledger.record(request.operationId, [evidenceOf(applied())])).toMatchObject({ state: 'SUCCEEDED' });
    expect(faults).toEqual([]);
  });

  it('is down for a call whose connection ends under way, and nothing of it is written', async () => {
    const { ledger, sql, terminate, faults } = await aServer();
    const request = aClaim();
    const answer = await sql.begin(async (locking) => {
      await locking`lock table operations in access exclusive mode`;
      const claim = ledger.claim(request);
      const waiting = () => sql`select from pg_locks where relation = 'operations'::regclass and not granted`;
      await eventually(waiting, ({ length }) => length > 0);
      await terminate();
      return claim;
    });
    expect(answer).toEqual(DOWN);
    await isUp(ledger);
    expect(up(await ledger.findByIds('default', [request.operationId]))).toEqual([null]);
    expect(await ledger.claim(request)).toMatchObject({ kind: 'claimed' });
    expect(faults).toEqual([]);
  });

  it('is down for a call whose answer is lost, though it was written', async () => {
    const wire = await aWire(await aPostgres());
    const ledger = await aPostgresLedger(wire.url, { maxConnections: 1 });
    await ledger.claim(aClaim({ idempotencyKey: 'k0', providerOrderId: 'ORD-0' }));
    // Nothing else is under way on the one connection after this.
    await ledger.countOpen();
    wire.set('cut');
    const request = aClaim();
    expect(await ledger.claim(request)).toEqual(DOWN);
    wire.set('open');
    await isUp(ledger);
    expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'replay', operation: { id: request.operationId } });
  });

  it('is down for a call that it never answers, and found again when it does', async () => {
    const wire = await aWire(await aPostgres());
    const ledger = await aPostgresLedger(wire.url, { maxConnections: 2 });
    await ledger.claim(aClaim());
    wire.set('silent');
    const started = performance.now();
    expect(await Promise.all([ledger.countOpen(), ledger.claim(aClaim()), ledger.claim(aClaim())])).toEqual([
      DOWN,
      DOWN,
      DOWN,
    ]);
    expect(performance.now() - started).toBeLessThan(15_000);
    wire.set('open');
    expect(await isUp(ledger)).toMatchObject({ unknown: 0 });
  });

  it('ends a statement that takes too long, and says so', async () => {
    const { ledger, sql, faults } = await aServer();
    await sql.begin(async (locking) => {
      await locking`lock table operations in access exclusive mode`;
      expect(await ledger.claim(aClaim())).toEqual(DOWN);
    });
    expect(faults).toEqual([expect.stringContaining('57014')]);
    expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'claimed' });
  });

  it('tells of a fault by codes and names, never by what was stored', async () => {
    const { ledger, faults } = await aServer();
    expect(await ledger.claim(aClaim({ idempotencyKey: 'CANARY', kind: 'CANARY' as 'CAPTURE' }))).toEqual(DOWN);
    expect(faults).toEqual([expect.stringContaining('23514 ')]);
    expect(faults[0]).toContain('operations_kind_check');
    expect(faults[0]).not.toContain('CANARY');
  });

  it('is down once it is closed', async () => {
    const ledger = await createPostgresLedger({ url: await aPostgres(), clock: systemClock });
    await ledger.close();
    expect(await ledger.claim(aClaim())).toEqual(DOWN);
  });
});

describe('a PostgreSQL that cannot be used', () => {
  const opening = (url: string) =>
    createPostgresLedger({ url, clock: systemClock }).then(
      () => 'open',
      (error: unknown) => error,
    );

  it.each([
    ['does not run', { port: '1' }, /ECONNREFUSED/],
    ['does not know the user', { username: 'nobody' }, /user or password/],
    ['refuses the password', { password: 'CANARY' }, /user or password/],
    ['has no such database', { pathname: '/nothing' }, /does not exist/],
    ['forgets', { search: '?synchronous_commit=off' }, /synchronous_commit/],
  ])('is refused in words when it %s', async (_name, changes, message) => {
    const url = Object.assign(new URL(await aPostgres()), changes);
    const error = await opening(url.href);
    expect(error).toBeInstanceOf(LedgerCannotOpen);
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain(url.password);
  });

  it('is refused when its address is none', async () => {
    const error = await opening('postgres://user:CANARY@[::');
    expect(error).toBeInstanceOf(LedgerCannotOpen);
    expect(String(error)).not.toContain('CANARY');
  });
});
