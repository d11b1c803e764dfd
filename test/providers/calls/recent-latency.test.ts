import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecentLatency } from '../../../src/providers/calls/recent-latency.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is nothing while no call has ended', () => {
  const latency = createRecentLatency();
  expect([latency.mean(), latency.slowest()]).toEqual([0, 0]);
});

it('is the mean and the slowest of the calls of the last minute', () => {
  const latency = createRecentLatency();
  latency.note(9_000);
  vi.advanceTimersByTime(30_000);
  latency.note(100);
  latency.note(300);
  expect(latency.slowest()).toBe(9_000);
  vi.advanceTimersByTime(30_000);
  expect([latency.mean(), latency.slowest()]).toEqual([200, 300]);
});

it('forgets all but the newest hundred of many calls', () => {
  const latency = createRecentLatency();
  latency.note(9_000);
  for (const _ of Array(199).keys()) latency.note(50);
  expect([latency.mean(), latency.slowest()]).toEqual([50, 50]);
});
