import { expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.js';
import { aDueRequest, evidenceOf, up } from '../../contract/ledger/a-ledger.js';
import { aClaim, type ClaimChanges, LEASE_MS } from '../../support/a-claim.js';
import { aWire } from '../../support/a-wire.js';
import { anAttempt } from '../../support/an-operation.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aPostgres } from '../../support/postgres/a-postgres.js';
import { applied, aSnapshot, unknown } from '../../support/results.js';
import { aPostgresLedger } from './ledgers.js';

/** Two servers on one database; the statements of the first one are counted. */
const twoServers = async () => {
  const clock = createFakeClock();
  const url = await aPostgres();
  const wire = await aWire(url);
  const shared = { clock, now: clock.now };
  const [ledger, other] = await Promise.all([
    aPostgresLedger(wire.url, { ...shared, maxConnections: 1 }),
    aPostgresLedger(url, shared),
  ]);
  const counted = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
    const before = wire.statements();
    const answer = await work();
    return [answer, wire.statements() - before];
  };
  return { clock, ledger, other, counted };
};

const claimed = async (ledger: Ledger, changes?: ClaimChanges) => {
  const claim = await ledger.claim(aClaim(changes));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  return claim.operation;
};

const aCall = (epoch: number) => ({ epoch, leaseMs: LEASE_MS, baseline: null });

it('claims, begins a call and records its answer in one statement each', async () => {
  const { clock, ledger, counted } = await twoServers();
  const [{ id, epoch }, toClaim] = await counted(() => claimed(ledger));
  await clock.advance(500);
  const baseline = anAttempt({ purpose: 'BASELINE', result: { kind: 'seen', order: aSnapshot() } });
  const [begun, toBegin] = await counted(() => ledger.beginCall(id, { ...aCall(epoch), baseline }));
  await clock.advance(1_500);
  const [recorded, toRecord] = await counted(() => ledger.record(id, [evidenceOf(applied(), { number: 2 })]));
  expect([toClaim, toBegin, toRecord]).toEqual([1, 1, 1]);
  expect(begun).toMatchObject({ kind: 'begun', operation: { version: 2 } });
  expect(recorded).toMatchObject({ state: 'SUCCEEDED', version: 3 });
  expect(up(await ledger.findByIds('default', [id]))).toEqual([recorded]);
});

it('begins looks in two statements, and records each of them in one', async () => {
  const { clock, ledger, counted } = await twoServers();
  const { id, epoch } = await claimed(ledger);
  await ledger.beginCall(id, aCall(epoch));
  await clock.advance(LEASE_MS);
  const [due, toBegin] = await counted(() => ledger.claimDue(aDueRequest()));
  expect(due).toMatchObject([{ attempt: { number: 2 } }]);
  const look = evidenceOf(unknown('NOT_APPLIED_YET'), { number: 2, purpose: 'INQUIRY' });
  const [recorded, toRecord] = await counted(() => ledger.record(id, [look]));
  expect([toBegin, toRecord]).toEqual([2, 1]);
  expect(up(await ledger.findByIds('default', [id]))).toEqual([recorded]);
});

it('reads again where another server has changed the operation, and answers with what is stored', async () => {
  const { clock, ledger, other, counted } = await twoServers();
  const { id, epoch } = await claimed(ledger);
  await ledger.beginCall(id, aCall(epoch));
  await clock.advance(LEASE_MS);
  const [begun] = up(await other.claimDue(aDueRequest()));
  const [recorded, statements] = await counted(() => ledger.record(id, [evidenceOf(applied())]));
  expect(statements).toBe(3);
  expect(recorded).toMatchObject({ state: 'SUCCEEDED', version: (begun?.operation.version ?? 0) + 1 });
  expect(up(await other.findByIds('default', [id]))).toEqual([recorded]);
});

it('reads again where another server has ended the claim, and lets nothing be sent', async () => {
  const { clock, ledger, other, counted } = await twoServers();
  const { id, epoch } = await claimed(ledger);
  await clock.advance(LEASE_MS);
  await claimed(other, { idempotencyKey: 'k2' });
  const [begun, statements] = await counted(() => ledger.beginCall(id, aCall(epoch)));
  expect(begun).toEqual({ kind: 'lost' });
  expect(statements).toBe(1);
});
