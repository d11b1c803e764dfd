import { describe, expect, it } from 'vitest';
import type { BegunAttempt } from '../../../src/domain/operation/decisions.js';
import type { DueRequest, Ledger } from '../../../src/ledger/ledger.js';
import type { PostgresLedgerOptions } from '../../../src/ledger/postgres/ledger.js';
import { aDueRequest, evidenceOf, up } from '../../contract/ledger/a-ledger.js';
import { aClaim, type ClaimChanges, LEASE_MS } from '../../support/a-claim.js';
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

const claimed = async (ledger: Ledger, changes?: ClaimChanges) => {
  const claim = await ledger.claim(aClaim(changes));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  return claim.operation;
};

const aCall = (epoch: number) => ({ epoch, leaseMs: LEASE_MS, baseline: null });

/** Claimed, and its first send under way. */
const called = async (ledger: Ledger, changes?: ClaimChanges) => {
  const { id, epoch } = await claimed(ledger, changes);
  const begun = await ledger.beginCall(id, aCall(epoch));
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  return begun.operation;
};

const atMost = (limit: number, account = 'acme'): DueRequest => aDueRequest({ accounts: [{ account, limit }] });

const begunBy = async (ledger: Ledger): Promise<BegunAttempt> => {
  const [begun] = up(await ledger.claimDue(atMost(1)));
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
    await Promise.all(orders.map((order) => called(first, { idempotencyKey: order, providerOrderId: order })));
    await clock.advance(LEASE_MS);
    const taken: string[] = [];
    while (taken.length < orders.length) {
      const rounds = await Promise.all([first, second, first, second].map((ledger) => ledger.claimDue(atMost(7))));
      const ids = rounds.flatMap((round) => up(round).map(({ operation }) => operation.id));
      expect(ids).not.toEqual([]);
      taken.push(...ids);
    }
    expect(new Set(taken).size).toBe(orders.length);
    expect(up(await first.claimDue(atMost(7)))).toEqual([]);
  });

  it('share what is due by account: neither takes what only the other one knows', async () => {
    const { clock, first, second } = await twoServers();
    const names = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? `acme-${index}` : `loja-${index}`));
    await Promise.all(
      names.map((name) => called(first, { account: name.slice(0, 4), idempotencyKey: name, providerOrderId: name })),
    );
    await clock.advance(LEASE_MS);
    const taken = await Promise.all(
      [first, second, first, second].map((ledger, index) =>
        ledger.claimDue(atMost(4, index % 2 === 0 ? 'acme' : 'loja')),
      ),
    );
    const accounts = taken.map((round) => [...new Set(up(round).map(({ operation }) => operation.account))]);
    expect(accounts).toEqual([['acme'], ['loja'], ['acme'], ['loja']]);
    const ids = taken.flatMap((round) => up(round).map(({ operation }) => operation.id));
    expect(ids).toHaveLength(new Set(ids).size);
  });

  it('give what nobody took for 15 minutes to one of them', async () => {
    const { clock, first, second } = await twoServers();
    await called(first, { account: 'gone' });
    await clock.advance(LEASE_MS + 15 * 60_000);
    const rounds = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? first : second).claimDue(aDueRequest())),
    );
    expect(rounds.flatMap((round) => up(round))).toMatchObject([{ operation: { account: 'gone' } }]);
  });

  it('let one of 20 who hold the same claim send', async () => {
    const { first, second } = await twoServers();
    const { id, epoch } = await claimed(first);
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? first : second).beginCall(id, aCall(epoch))),
    );
    expect(kindsOf(begun)).toEqual({ begun: 1, lost: 19 });
    expect(up(await first.findByIds('default', [id]))).toMatchObject([{ version: 2, attempts: [{ number: 1 }] }]);
  });

  it('never let a claim send whose seat another one of them has taken', async () => {
    const { clock, first, second } = await twoServers();
    const { id, epoch } = await claimed(first);
    // The first server is paused for the whole lease, and goes on as if nothing had been.
    await clock.advance(LEASE_MS);
    const other = await called(second, { idempotencyKey: 'k2' });
    expect(await first.beginCall(id, aCall(epoch))).toEqual({ kind: 'lost' });
    expect(up(await first.findByIds('default', [id, other.id]))).toMatchObject([{ state: 'FAILED' }, other]);
  });

  it('give the seat of a claim that sent nothing to one of 40', async () => {
    const { clock, first, second } = await twoServers();
    await claimed(first);
    await clock.advance(LEASE_MS);
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? first : second).claim(aClaim({ idempotencyKey: 'k2' }))),
    );
    expect(kindsOf(claims)).toEqual({ claimed: 1, replay: 39 });
  });

  it('leave schedule and lease to the newest epoch, and take proof from an old one', async () => {
    const { clock, first, second } = await twoServers();
    const { id } = await called(first);
    await clock.advance(LEASE_MS);
    const old = await begunBy(first);
    await clock.advance(LEASE_MS);
    const current = await begunBy(second);
    expect(current.operation.epoch).toBe(old.operation.epoch + 1);

    await second.record(id, [evidenceOf(unknown(), { number: current.attempt.number, purpose: 'INQUIRY' })]);
    expect(await first.beginCall(id, aCall(old.operation.epoch))).toEqual({ kind: 'lost' });
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
    const { id } = await called(first);
    await clock.advance(LEASE_MS);
    const { operation } = await begunBy(second);
    await second.record(id, [evidenceOf(unknown('NOT_APPLIED_YET'), INQUIRY)]);
    const resent = await second.beginCall(id, aCall(operation.epoch));
    expect(resent).toMatchObject({ kind: 'begun', attempt: { number: 3 } });
    // As the first server saw it, there was one send, and its refusal would have ended it.
    expect(await first.record(id, [evidenceOf(refused())])).toMatchObject({ state: 'IN_PROGRESS' });
    expect(up(await first.findByIds('default', [id]))[0]?.attempts).toHaveLength(3);
  });

  it('keep what 40 of them tell at once of one operation', async () => {
    const { first, second } = await twoServers();
    const { id } = await called(first);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? first : second).record(id, [
          evidenceOf(unknown(), { number: index + 2, purpose: 'INQUIRY', sentAt: new Date(index) }),
        ]),
      ),
    );
    expect(answers.filter((answer) => answer?.kind === 'store-down')).toEqual([]);
    const [operation] = up(await first.findByIds('default', [id]));
    // All of them told the same, so most of them are only counted.
    expect((operation?.attempts.length ?? 0) + (operation?.looks ?? 0)).toBe(41);
    expect(operation?.version).toBe(42);
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
    const operation = await called(ledger);
    const settled = await ledger.record(operation.id, [evidenceOf(applied())]);
    expect(up(await ledger.findByIds('default', [operation.id]))).toEqual([settled]);
  });

  it('decides over a claim, whatever a server thinks of the time', async () => {
    const url = await aPostgres();
    let ownMs = 0;
    const ledger = await aPostgresLedger(url, { clock: { monotonicMs: () => ownMs } });
    const { id, epoch } = await claimed(ledger);
    // By this server's clock the claim was over long ago; by the store's it holds.
    ownMs += 10 * LEASE_MS;
    expect(await ledger.beginCall(id, aCall(epoch))).toMatchObject({ kind: 'begun', operation: { version: 2 } });
  });
});

const kindsOf = (claims: readonly { readonly kind: string }[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(claims.map(({ kind }) => kind))].map((kind) => [
      kind,
      claims.filter((claim) => claim.kind === kind).length,
    ]),
  );
