import { describe, expect, it } from 'vitest';
import { KEY_RETENTION_MS } from '../../../src/domain/operation/claim.js';
import { aLedger, type LedgerUnderTest, up } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { createFakeClock, NOON } from '../../support/fake-clock.js';
import { aFile, openLedger } from './file.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const TOMBSTONE_MS = 400 * DAY_MS;

const aSqliteLedger = (file = aFile()) => aLedger((clock) => openLedger({ file, clock }));

/** Something that ends now, so that the ledger itself says what the time is. */
const endSomething = ({ inState }: LedgerUnderTest) =>
  inState('SUCCEEDED', { idempotencyKey: 'newest', providerOrderId: 'newest' });

const sweepNow = async (under: LedgerUnderTest): Promise<void> => {
  await endSomething(under);
  await under.clock.advance(MINUTE_MS);
  await under.ledger.countOpen();
};

it('refuses an expired key for 400 days, and has forgotten it after them', async () => {
  const under = await aSqliteLedger();
  const { ledger, clock, inState } = under;
  await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS);
  await endSomething(under);
  for (const _again of [1, 2]) expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired' });
  await clock.advance(MINUTE_MS);
  // The sweep comes after the answers of a group: the first call after the end still finds it.
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired' });
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'claimed', operation: { generation: 1 } });
  expect(await ledger.list({ tenant: 'default', limit: 10 })).toHaveLength(2);
});

it.each(['OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW', 'IN_PROGRESS'] as const)(
  'never forgets what is %s',
  async (state) => {
    const under = await aSqliteLedger();
    const { id } = await under.inState(state);
    await under.clock.advance(20 * TOMBSTONE_MS);
    await sweepNow(under);
    expect(await under.ledger.claim(aClaim())).toMatchObject({ kind: 'replay', operation: { id } });
  },
);

it('keeps a key for its newest operation when an older one goes', async () => {
  const under = await aSqliteLedger();
  const { ledger, clock, inState } = under;
  const first = await inState('FAILED');
  await clock.advance(20 * DAY_MS);
  const second = await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS - 10 * DAY_MS);
  await sweepNow(under);
  expect(up(await ledger.findByIds('default', [first.id, second.id]))).toEqual([null, second]);
  expect(await ledger.claim(aClaim())).toMatchObject({ kind: 'key-expired', operation: { id: second.id } });
});

it('sweeps at most once a minute', async () => {
  const under = await aSqliteLedger();
  const { ledger, clock, inState } = under;
  const { id } = await inState('SUCCEEDED');
  await clock.advance(KEY_RETENTION_MS + TOMBSTONE_MS);
  await endSomething(under);
  await clock.advance(MINUTE_MS - 1);
  for (const _again of [1, 2]) expect(await ledger.findByIds('default', [id])).toMatchObject([{ id }]);
  await clock.advance(1);
  await ledger.countOpen();
  expect(await ledger.findByIds('default', [id])).toEqual([null]);
});

describe('a clock that may be wrong', () => {
  it('forgets nothing in the first 24 hours of a server', async () => {
    const file = aFile();
    const first = await aSqliteLedger(file);
    const { id } = await first.inState('SUCCEEDED');
    await first.ledger.close();
    const clock = createFakeClock(new Date(NOON.getTime() + 2 * 365 * DAY_MS));
    const under = await aLedger(() => openLedger({ file, clock }));
    const later = { ...under, clock };
    await endSomething(later);
    await clock.advance(DAY_MS - 1);
    await later.ledger.countOpen();
    expect(await later.ledger.findByIds('default', [id])).toMatchObject([{ id }]);
    await clock.advance(1);
    await later.ledger.countOpen();
    expect(await later.ledger.findByIds('default', [id])).toEqual([null]);
  });

  it('forgets nothing by a clock that is more than a week ahead of the newest end', async () => {
    const under = await aSqliteLedger();
    const { ledger, clock, inState } = under;
    const { id } = await inState('SUCCEEDED');
    await clock.advance(2 * DAY_MS);
    const newest = await endSomething(under);
    clock.jump(2 * 365 * DAY_MS);
    await clock.advance(MINUTE_MS);
    await ledger.countOpen();
    clock.jump(-2 * 365 * DAY_MS);
    expect(await ledger.findByIds('default', [id, newest.id])).toMatchObject([{ id }, { id: newest.id }]);
  });
});
