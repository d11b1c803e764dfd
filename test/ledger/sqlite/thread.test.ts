import { describe, expect, it } from 'vitest';
import { aLedger } from '../../contract/ledger/a-ledger.js';
import { aClaim } from '../../support/a-claim.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { aFile, openLedger } from './file.js';

const DOWN = { kind: 'store-down' };
const DYING = new URL('../../support/sqlite/dying-sqlite-worker.mjs', import.meta.url);

describe('a dead thread of the ledger', () => {
  const aDyingLedger = () =>
    aLedger((clock) => openLedger({ file: aFile(), clock, workerUrl: DYING, onFault: () => undefined }));

  it('answers store-down to those who wait, and is back a second after it was last started', async () => {
    const { ledger, clock, claimed } = await aDyingLedger();
    const operation = await claimed();
    const waiting = [ledger.claim(aClaim({ idempotencyKey: 'die' })), ledger.claim(aClaim()), ledger.countOpen()];
    expect(await Promise.all(waiting)).toEqual([DOWN, DOWN, DOWN]);
    expect(await ledger.claim(aClaim())).toEqual(DOWN);
    await clock.advance(1_000);
    // This process lives on, and with it the lease under which it may be sending.
    expect(await ledger.claim(aClaim())).toEqual({ kind: 'replay', operation });
    expect(await ledger.claim(aClaim({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' }))).toMatchObject({
      kind: 'claimed',
    });
  });

  it('is started once for all who ask', async () => {
    const { ledger, clock } = await aDyingLedger();
    await ledger.claim(aClaim({ idempotencyKey: 'die' }));
    await clock.advance(1_000);
    const claims = await Promise.all(Array.from({ length: 10 }, () => ledger.claim(aClaim())));
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['claimed', ...Array(9).fill('replay')]);
  });

  it('lets the ledger be closed', async () => {
    const { ledger } = await aDyingLedger();
    await ledger.claim(aClaim({ idempotencyKey: 'die' }));
    await ledger.close();
    expect(await ledger.countOpen()).toEqual(DOWN);
  });
});

describe('closing', () => {
  it('answers what was asked before, and store-down after', async () => {
    const ledger = await openLedger({ file: aFile(), clock: createFakeClock() });
    const claim = ledger.claim(aClaim());
    const closed = Promise.all([ledger.close(), ledger.close()]);
    expect(await ledger.claim(aClaim())).toEqual(DOWN);
    expect(await claim).toMatchObject({ kind: 'claimed' });
    await closed;
  });

  it('says why a thread could not be started', async () => {
    const workerUrl = new URL('../../support/no-such-worker.mjs', import.meta.url);
    await expect(openLedger({ file: aFile(), clock: createFakeClock(), workerUrl })).rejects.toThrow('no-such-worker');
  });
});
