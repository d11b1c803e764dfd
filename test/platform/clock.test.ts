import { expect, it } from 'vitest';
import { systemClock } from '../../src/platform/clock.js';

const timersThatKeepAlive = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

it('tells the time', () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
  expect(systemClock.monotonicMs()).toBeLessThanOrEqual(systemClock.monotonicMs());
});

it('wakes early when the signal aborts, before or during the sleep', async () => {
  const waking = new AbortController();
  const sleeping = systemClock.sleep(3_600_000, waking.signal);
  waking.abort();
  await sleeping;
  await systemClock.sleep(3_600_000, waking.signal);
});

it('keeps the process alive during a sleep, so that waiting records are not lost', async () => {
  const before = timersThatKeepAlive();
  const started = systemClock.monotonicMs();
  const sleeping = systemClock.sleep(20);
  expect(timersThatKeepAlive()).toBe(before + 1);
  await sleeping;
  expect(systemClock.monotonicMs() - started).toBeGreaterThanOrEqual(15);
});
