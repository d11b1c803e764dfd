import { describe, expect, it } from 'vitest';
import { createStoreClock } from '../../../src/ledger/sqlite/store-clock.js';
import { aLedger } from '../../contract/ledger/a-ledger.js';
import { LEASE_MS } from '../../support/a-claim.js';
import { createFakeClock, NOON } from '../../support/fake-clock.js';
import { aFile, openLedger } from './file.js';

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const YEAR_MS = 365 * 24 * HOUR_MS;

const aClock = () => {
  const clock = createFakeClock();
  const storeNow = createStoreClock(clock);
  return { clock, sinceNoon: () => storeNow().getTime() - NOON.getTime() };
};

describe('the clock of a file', () => {
  it('is the wall clock, which may drift and be corrected', () => {
    const { clock, sinceNoon } = aClock();
    for (const jump of [0, 3_000, -5_000, -4_000]) {
      clock.pause(10_000);
      clock.jump(jump);
      expect(sinceNoon()).toBe(clock.now().getTime() - NOON.getTime());
    }
  });

  it('goes on when the wall clock is set back by an hour, and follows it when that is taken back', () => {
    const { clock, sinceNoon } = aClock();
    clock.jump(-HOUR_MS);
    clock.pause(SECOND_MS);
    expect(sinceNoon()).toBe(SECOND_MS);
    clock.pause(2 * HOUR_MS);
    expect(sinceNoon()).toBe(2 * HOUR_MS + SECOND_MS);
    clock.jump(HOUR_MS);
    expect(sinceNoon()).toBe(2 * HOUR_MS + SECOND_MS);
  });

  it('goes ahead with the wall clock: the machine may have slept', () => {
    const { clock, sinceNoon } = aClock();
    clock.jump(3 * HOUR_MS);
    expect(sinceNoon()).toBe(3 * HOUR_MS);
  });

  it('comes back from a moment in which the wall clock was years ahead', () => {
    const { clock, sinceNoon } = aClock();
    clock.jump(2 * YEAR_MS);
    expect(sinceNoon()).toBe(2 * YEAR_MS);
    clock.jump(-2 * YEAR_MS);
    clock.pause(SECOND_MS);
    expect(sinceNoon()).toBe(SECOND_MS);
  });
});

describe('a wall clock that is set back by an hour', () => {
  it('stretches no lease and puts off no look', async () => {
    const { clock, called, claimed, found, due } = await aLedger((now) => openLedger({ file: aFile(), clock: now }));
    const sent = await called();
    const unsent = await claimed({ idempotencyKey: 'k2', providerOrderId: 'ORD-2' });
    clock.jump(-HOUR_MS);
    clock.pause(LEASE_MS - 1);
    expect(await found(sent)).toMatchObject({ state: 'IN_PROGRESS' });
    clock.pause(1);
    expect(await found(sent)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
    expect(await found(unsent)).toMatchObject({ state: 'FAILED' });
    expect(await due()).toMatchObject([{ operation: { id: sent.id } }]);
  });
});
