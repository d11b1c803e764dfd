import { expect, it } from 'vitest';
import { createSweepTimes, SWEEP_BATCH } from '../../../src/ledger/stored/retention.js';

const DAY_MS = 24 * 60 * 60_000;

it('sweeps from the second day on, once a minute', () => {
  const times = createSweepTimes();
  const asked = [0, DAY_MS - 1, DAY_MS, DAY_MS + 1, DAY_MS + 59_999, DAY_MS + 60_000];
  expect(asked.map(times.isTime)).toEqual([false, false, true, false, false, true]);
});

it('goes on after a second where a sweep found more than it takes at once', () => {
  const times = createSweepTimes();
  times.isTime(DAY_MS);
  times.swept(SWEEP_BATCH);
  expect([DAY_MS + 999, DAY_MS + 1_000].map(times.isTime)).toEqual([false, true]);
  times.swept(SWEEP_BATCH - 1);
  expect([DAY_MS + 2_000, DAY_MS + 61_000].map(times.isTime)).toEqual([false, true]);
});
