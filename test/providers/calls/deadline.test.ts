import { getEventListeners } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { isTimeout, withDeadline } from '../../../src/providers/calls/deadline.js';

afterEach(() => void vi.useRealTimers());

const endOf = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(signal.reason);
    signal.addEventListener('abort', () => resolve(signal.reason));
  });

it('ends the work with a timeout at the deadline', async () => {
  vi.useFakeTimers();
  const ended = withDeadline(1_000, undefined, endOf);
  vi.advanceTimersByTime(999);
  await expect(Promise.race([ended, Promise.resolve('goes on')])).resolves.toBe('goes on');
  vi.advanceTimersByTime(1);
  expect(isTimeout(await ended)).toBe(true);
});

it('ends the work with its caller, who may have disconnected earlier', async () => {
  const caller = new AbortController();
  const ended = withDeadline(1_000, caller.signal, endOf);
  const gone = new Error('gone');
  caller.abort(gone);
  await expect(ended).resolves.toBe(gone);
  await expect(withDeadline(1_000, caller.signal, endOf)).resolves.toBe(gone);
});

it.each([
  ['well', async () => 'done'],
  ['badly', () => Promise.reject(new Error('no'))],
])('leaves neither a timer nor a listener behind when the work ends %s', async (_how, work) => {
  vi.useFakeTimers();
  const caller = new AbortController();
  await withDeadline(1_000, caller.signal, work).catch(() => undefined);
  expect([vi.getTimerCount(), getEventListeners(caller.signal, 'abort')]).toEqual([0, []]);
});
