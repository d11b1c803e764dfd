import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFailureRate } from '../../../src/providers/calls/failure-rate.js';

const aRate = () => createFailureRate({ windowMs: 10_000, fewestOrders: 5, tooHigh: 0.5 });

const noteAll = (rate: ReturnType<typeof aRate>, orders: readonly string[], isFailure: boolean): void => {
  for (const order of orders) rate.note(order, isFailure);
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is too high when the newest call of half of at least five orders failed', () => {
  const rate = aRate();
  noteAll(rate, ['A', 'B', 'C', 'D'], true);
  expect(rate.isTooHigh()).toBe(false);
  rate.note('E', false);
  expect(rate.isTooHigh()).toBe(true);
  noteAll(rate, ['A', 'B'], false);
  expect(rate.isTooHigh()).toBe(false);
});

it('counts one order once, however often it fails', () => {
  const rate = aRate();
  noteAll(rate, Array(100).fill('A'), true);
  noteAll(rate, ['B', 'C', 'D', 'E'], false);
  expect(rate.isTooHigh()).toBe(false);
});

it('forgets what is ten seconds old, and everything when it is told to', () => {
  const rate = aRate();
  noteAll(rate, ['A', 'B', 'C', 'D', 'E'], true);
  vi.advanceTimersByTime(10_000);
  expect(rate.isTooHigh()).toBe(false);
  noteAll(rate, ['A', 'B', 'C', 'D', 'E'], true);
  rate.forget();
  expect(rate.isTooHigh()).toBe(false);
});

it('keeps the newest thousand orders', () => {
  const rate = aRate();
  noteAll(
    rate,
    Array.from({ length: 1_000 }, (_, index) => `old ${index}`),
    true,
  );
  noteAll(
    rate,
    Array.from({ length: 501 }, (_, index) => `new ${index}`),
    false,
  );
  expect(rate.isTooHigh()).toBe(false);
});
