import { describe, expect, it } from 'vitest';
import type { BegunAttempt } from '../../../src/domain/operation/decisions.js';
import type { Claim, ClaimRequest, Ledger } from '../../../src/ledger/ledger.js';
import type { PostgresLedgerOptions } from '../../../src/ledger/postgres/ledger.js';
import { evidenceOf, up } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aPostgres } from '../../support/postgres/a-postgres.js';
import { applied, refused, unknown } from '../../support/results.js';
import { aPostgresLedger } from './ledgers.js';

/** Two servers on one database; its clock stands still until the test lets it go on. */
const twoServers = async (options: Partial<PostgresLedgerOptions> = {}) => {
  const clock = createFakeClock();
  const url = await aPostgres();
  const shared = { clock, now: clock.now, ...options };
  const [first, second] = await Promise.all([aPostgresLedger(url, shared), aPostgresLedger(url, shared)]);
  return { clock, url, first, second };
};

const claimed = async (ledger: Ledger, changes?: Partial<ClaimRequest>) => {
  const claim = await ledger.claim(aClaim(changes));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  return claim.operation;
};

const begunBy = async (ledger: Ledger): Promise<BegunAttempt> => {
  const [begun] = up(await ledger.claimDue(1, LEASE_MS));
  if (begun === undefined) throw new Error('nothing is due');
  return begun;
};

const INQUIRY = { number: 2, purpose: 'INQUIRY' } as const;

describe('two servers on one PostgreSQL', () => {
  it('give one of 100 concurrent claims of one key to one of them', async () => {
    const { first, second } = await twoServers();
    const claims = await Promise.all(
      Array.from({ length: 100 }, (_, index) => (index % 2 ? first : second).claim(aClaim())),
    );
    expect(kindsOf(claims)).toEqual({ claimed: 1, replay: 99 });
  });

  it('give one order to one of 100 concurrent keys', async () => {
    const { first, second } = await twoServers();
    const claims = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        (index % 2 ? first : second).claim(aClaim({ idempotencyKey: `k${index}` })),
      ),
    );
    expect(kindsOf(claims)).toEqual({ claimed: 1, taken: 99 });
  });

  it('run a key again once when it failed, however many ask at once', async () => {
    const { first, second } = await twoServers();
    const { id } = await claimed(first);
    await first.record(id, [evidenceOf(refused())]);
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? first : second).claim(aClaim())),
    );
    expect(kindsOf(claims)).toEqual({ claimed: 1, replay: 39 });
  });

  it('bind a key to one of two orders that come with it at once', async () => {
    const { first, second } = await twoServers();
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? first : second).claim(aClaim({ providerOrderId: `ORD-${index % 2}` })),
      ),
    );
    expect(kindsOf(claims)).toEqual({ claimed: 1, replay: 19, 'key-reused': 20 });
  });

  it('never look into the same operation at once', async () => {
    const { clock, first, second } = await twoServers();
    const orders = Array.from({ length: 60 }, (_, index) => `${index}`);
    await Promise.all(orders.map((order) => claimed(first, { idempotencyKey: order, providerOrderId: order })));
    await clock.advance(LEASE_MS);
    const taken: string[] = [];
    while (taken.length < orders.length) {
      const rounds = await Promise.all([first, second, first, second].map((ledger) => ledger.claimDue(7, LEASE_MS)));
      const ids = rounds.flatMap((round) => up(round).map(({ operation }) => operation.id));
      expect(ids).not.toEqual([]);
      taken.push(...ids);
    }
    expect(new Set(taken).size).toBe(orders.length);
    expect(up(await first.claimDue(7, LEASE_MS))).toEqual([]);
  });

  it('leave schedule and lease to the newest epoch, and take proof from an old one', async () => {
    const { clock, first, second } = await twoServers();
    const { id } = await claimed(first);
    await clock.advance(LEASE_MS);
    const old = await begunBy(first);
    await clock.advance(LEASE_MS);
    const current = await begunBy(second);
    expect(current.operation.epoch).toBe(old.operation.epoch + 1);

    await second.record(id, [evidenceOf(unknown(), { number: current.attempt.number, purpose: 'INQUIRY' })]);
    expect(await first.beginCall(id, old.operation.epoch, LEASE_MS)).toEqual({ kind: 'lost' });
    expect(await first.handOver(id, old.operation.epoch)).toEqual({ kind: 'lost' });
    expect(await first.record(id, [evidenceOf(applied(), INQUIRY)])).toMatchObject({ state: 'SUCCEEDED' });
    expect(up(await second.findByIds('default', [id]))[0]?.attempts).toMatchObject([
      { number: 1, result: null },
      { number: 2, result: { kind: 'applied' } },
      { number: 3, result: { kind: 'unknown' } },
    ]);
  });

  it('judge by all evidence where one of them saw only its own', async () => {
    const { clock, first, second } = await twoServers();
    const { id } = await claimed(first);
    await clock.advance(LEASE_MS);
    await begunBy(second);
    await second.record(id, [evidenceOf(unknown('NOT_APPLIED_YET'), INQUIRY)]);
    const resent = await second.beginCall(id, 2, LEASE_MS);
    expect(resent).toMatchObject({ kind: 'begun', attempt: { number: 3 } });
    // As the first server saw it, there was one send, and its refusal would have ended it.
    expect(await first.record(id, [evidenceOf(refused())])).toMatchObject({ state: 'IN_PROGRESS' });
    expect(up(await first.findByIds('default', [id]))[0]?.attempts).toHaveLength(3);
  });

  it('keep what 40 of them tell at once of one operation', async () => {
    const { first, second } = await twoServers();
    const { id } = await claimed(first);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? first : second).record(id, [
          evidenceOf(unknown(), { number: index + 2, purpose: 'INQUIRY', sentAt: new Date(index) }),
        ]),
      ),
    );
    expect(answers.filter((answer) => answer?.kind === 'store-down')).toEqual([]);
    const [operation] = up(await first.findByIds('default', [id]));
    expect(operation?.attempts).toHaveLength(41);
  });
});

describe('the clock of PostgreSQL', () => {
  it('tells the moments, whatever a server thinks of the time', async () => {
    const url = await aPostgres();
    let ownMs = 0;
    const ledger = await aPostgresLedger(url, { clock: { monotonicMs: () => ownMs } });
    const operation = await claimed(ledger);
    expect(Math.abs(operation.startedAt.getTime() - Date.now())).toBeLessThan(30_000);
    // The server was suspended, or its clock is broken: what it carried on of the store's clock is two minutes off.
    ownMs += 120_000;
    const settled = await ledger.record(operation.id, [evidenceOf(applied())]);
    if (settled === null || settled.kind === 'store-down') throw new Error('not recorded');
    expect(settled.state).toBe('SUCCEEDED');
    const tookMs = (settled.finishedAt?.getTime() ?? 0) - operation.startedAt.getTime();
    expect(tookMs).toBeGreaterThanOrEqual(0);
    expect(tookMs).toBeLessThan(60_000);
    expect(up(await ledger.findByIds('default', [operation.id]))).toEqual([settled]);
  });

  it('carries on for the evidence that follows a claim', async () => {
    const url = await aPostgres();
    const ledger = await aPostgresLedger(url);
    const operation = await claimed(ledger);
    const settled = await ledger.record(operation.id, [evidenceOf(applied())]);
    expect(up(await ledger.findByIds('default', [operation.id]))).toEqual([settled]);
  });
});

const kindsOf = (claims: readonly (Claim | { readonly kind: 'store-down' })[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(claims.map(({ kind }) => kind))].map((kind) => [
      kind,
      claims.filter((claim) => claim.kind === kind).length,
    ]),
  );
