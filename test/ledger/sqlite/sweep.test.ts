import { expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import { aLedger, up } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { aFile, openLedger } from './file.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const TOMBSTONE_MS = 400 * DAY_MS;

const aSqliteLedger = () => aLedger((clock) => openLedger({ file: aFile(), clock }));

it('refuses an expired key for 400 days, and has forgotten it after them', async () => {
  const { ledger, clock, inState } = await aSqliteLedger();
  await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS);
  for (const _again of [1, 2]) expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired' });
  await clock.advance(60_000);
  // The sweep comes after the answers of a group: the first call after the end still finds it.
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired' });
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'claimed', operation: { generation: 1 } });
  expect(await ledger.list({ tenant: 'default', limit: 10 })).toHaveLength(1);
});

it.each(['OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW', 'IN_PROGRESS'] as const)(
  'never forgets what is %s',
  async (state) => {
    const { ledger, clock, inState } = await aSqliteLedger();
    const { id } = await inState(state);
    await clock.advance(20 * TOMBSTONE_MS);
    await ledger.countOpen();
    expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'replay', operation: { id } });
  },
);

it('keeps a key for its newest operation when an older one goes', async () => {
  const { ledger, clock, inState } = await aSqliteLedger();
  const first = await inState('FAILED');
  await clock.advance(20 * DAY_MS);
  const second = await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS - 10 * DAY_MS);
  await ledger.countOpen();
  expect(up(await ledger.findByIds('default', [first.id, second.id]))).toEqual([null, second]);
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired', operation: { id: second.id } });
});

it('sweeps at most once a minute', async () => {
  const { ledger, clock, inState } = await aSqliteLedger();
  const { id } = await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS);
  await ledger.countOpen();
  await clock.advance(59_999);
  for (const _again of [1, 2]) expect(await ledger.findByIds('default', [id])).toMatchObject([{ id }]);
  await clock.advance(1);
  await ledger.countOpen();
  expect(await ledger.findByIds('default', [id])).toEqual([null]);
});
