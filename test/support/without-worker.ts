import { type Clock, systemClock } from '../../src/platform/clock.js';

/** Time goes on and wakes nobody, so that the worker never looks: what happens, happens for a request. */
export const WITHOUT_WORKER: Clock = {
  ...systemClock,
  sleep: (ms, signal) => {
    if (ms === 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => void signal?.addEventListener('abort', () => resolve(), { once: true }));
  },
};
