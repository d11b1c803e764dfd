import { expect, it } from 'vitest';
import { aDueRequest, up } from '../../contract/ledger/a-ledger.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aConnection, aPostgres } from '../../support/postgres/a-postgres.js';
import { aPostgresLedger } from './ledgers.js';

it.each([
  [
    'a result of a kind that it does not know',
    `update attempts set result = '{"kind":"dreamt"}', result_kind = 'unknown'`,
  ],
  ['a result that is no object', `update attempts set result = '"canary"', result_kind = 'unknown'`],
])('passes over %s, says so, and comes back to it in an hour', async (_name, statement) => {
  const url = await aPostgres();
  const clock = createFakeClock();
  const faults: string[] = [];
  const ledger = await aPostgresLedger(url, { clock, now: clock.now, onFault: (fault) => void faults.push(fault) });
  const requests = ['k1', 'k2', 'k3'].map((name) => aClaim({ idempotencyKey: name, providerOrderId: name }));
  for (const request of requests) {
    await ledger.claim(request);
    await ledger.beginCall(request.operationId, { epoch: 1, leaseMs: LEASE_MS, baseline: null });
  }
  const [broken, ...others] = requests.map(({ operationId }) => operationId);
  await aConnection(url).unsafe(`${statement} where operation_id = '${broken}'`);
  const due = async () => new Set(up(await ledger.claimDue(aDueRequest())).map(({ operation }) => operation.id));

  await clock.advance(LEASE_MS);
  expect(await due()).toEqual(new Set(others));
  await clock.advance(LEASE_MS);
  expect(await due()).toEqual(new Set(others));
  expect(faults).toEqual([expect.stringContaining(`operation ${broken} cannot be read`)]);
  expect(faults.join()).not.toContain('canary');
  await clock.advance(60 * 60_000);
  await due();
  expect(faults).toHaveLength(2);
});
