import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { evidenceOf, up } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { startPostgres } from '../../support/postgres/start-postgres.js';
import { applied } from '../../support/results.js';
import { aPostgresLedger } from './ledgers.js';

it('keeps everything over a restart of PostgreSQL, and is down meanwhile', { timeout: 120_000 }, async () => {
  const server = await startPostgres();
  onTestFinished(() => server.remove());
  const ledger = await aPostgresLedger(server.url);
  const settled = aClaim();
  await ledger.claim(settled);
  const before = await ledger.record(settled.operationId, [evidenceOf(applied())]);
  const running = aClaim({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
  await ledger.claim(running);
  await ledger.beginCall(running.operationId, { epoch: 1, leaseMs: LEASE_MS, baseline: null });

  await server.stop();
  expect(await ledger.claim(aClaim({ idempotencyKey: 'k3' }))).toEqual({ kind: 'store-down' });
  expect(await ledger.record(running.operationId, [evidenceOf(applied())])).toEqual({ kind: 'store-down' });
  await server.start();

  for (const end = Date.now() + 20_000; Date.now() < end && 'kind' in (await ledger.countOpen()); ) {
    await systemClock.sleep(100);
  }
  const found = up(await ledger.findByIds('default', [settled.operationId, running.operationId]));
  expect(found).toEqual([before, expect.objectContaining({ state: 'IN_PROGRESS', version: 2 })]);
  expect(await ledger.record(running.operationId, [evidenceOf(applied())])).toMatchObject({ state: 'SUCCEEDED' });
});
