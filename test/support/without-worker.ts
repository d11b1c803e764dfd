import { type Clock, systemClock } from '../../src/platform/clock.js';

/** A clock whose sleeps never end, so that the worker never runs and everything happens for a request. */
export const WITHOUT_WORKER: Clock = {
  ...systemClock,
  sleep: (ms, signal) => {
    if (ms === 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => void signal?.addEventListener('abort', () => resolve(), { once: true }));
  },
};
