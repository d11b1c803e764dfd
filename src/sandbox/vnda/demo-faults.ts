import { broken, brokenCaptures } from '../faults/broken-captures.js';
import type { VndaDemo } from './demo-states.js';

/** Card orders that wait for capture, with faults on the way. */
export const demoFaults = (slowMs: number, settleMs: number): readonly VndaDemo[] => {
  const captures = brokenCaptures(slowMs);
  return [
    { id: 'FA0000105E', ...captures.answerLost },
    {
      id: 'FA0001105E',
      behaviour: { paidAfterMs: settleMs },
      ...broken('Capture happens, its answer is lost, and the order shows paid_at only a moment later.', {
        kind: 'answer-lost-after-effect',
      }),
    },
    { id: 'FA00000500', ...captures.error500 },
    { id: 'FA00003000', ...captures.slow },
    { id: 'FA00001A7E', ...captures.lateEffect },
    { id: 'FA00000C07', ...captures.cutBody },
    {
      id: 'FA000BEF0E',
      ...broken('The connection breaks before capture does anything, every time.', { kind: 'cut-before' }),
    },
    { id: 'FA00002000', ...captures.htmlAnswer },
    {
      id: 'FA00010429',
      ...broken('Capture answers 429 with Retry-After: 30, every time.', { kind: 'rate-limited', retryAfter: 30 }),
    },
    {
      id: 'FA00000429',
      ...broken('Capture answers 429 without Retry-After, every time.', { kind: 'rate-limited' }),
    },
    {
      id: 'FA00000002',
      ...broken('The request reaches the store twice: capture happens, and the answer is the 422 of the second.', {
        kind: 'duplicate-effect',
      }),
    },
  ];
};
