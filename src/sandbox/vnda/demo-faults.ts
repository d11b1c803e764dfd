import type { Verb } from '../wire/request-record.js';
import type { VndaDemo } from './demo-states.js';

const CAPTURE: readonly Verb[] = ['capture'];

/** Card orders that wait for capture and whose way there is broken. */
export const demoFaults = (slowMs: number, settleMs: number): readonly VndaDemo[] => [
  {
    id: 'FA0000105E',
    shows: 'Capture happens and its answer is lost; reading the order then shows it paid.',
    fault: { verbs: CAPTURE, fault: { kind: 'answer-lost-after-effect' } },
  },
  {
    id: 'FA0001105E',
    shows: 'Capture happens, its answer is lost, and the order shows paid_at only a moment later.',
    behaviour: { paidAfterMs: settleMs },
    fault: { verbs: CAPTURE, fault: { kind: 'answer-lost-after-effect' } },
  },
  {
    id: 'FA00000500',
    shows: 'Capture happens and answers 500 all the same; reading the order then shows it paid.',
    fault: { verbs: CAPTURE, fault: { kind: 'error-500-after-effect' } },
  },
  {
    id: 'FA00003000',
    shows: `Capture takes ${slowMs} ms.`,
    fault: { verbs: CAPTURE, fault: { kind: 'slow', ms: slowMs } },
  },
  {
    id: 'FA00001A7E',
    shows: `The answer to capture is lost at once and the capture happens ${slowMs} ms later.`,
    fault: { verbs: CAPTURE, fault: { kind: 'late-effect', ms: slowMs } },
  },
  {
    id: 'FA00000C07',
    shows: 'Capture happens and its answer breaks off in the middle of the body.',
    fault: { verbs: CAPTURE, fault: { kind: 'cut-body' } },
  },
  {
    id: 'FA000BEF0E',
    shows: 'The connection breaks before capture does anything, every time.',
    fault: { verbs: CAPTURE, fault: { kind: 'cut-before' } },
  },
  {
    id: 'FA00002000',
    shows: 'Capture happens and answers an HTML page with status 200.',
    fault: { verbs: CAPTURE, fault: { kind: 'html', effect: true } },
  },
  {
    id: 'FA00010429',
    shows: 'Capture answers 429 with Retry-After: 30, every time.',
    fault: { verbs: CAPTURE, fault: { kind: 'rate-limited', retryAfter: 30 } },
  },
  {
    id: 'FA00000429',
    shows: 'Capture answers 429 without Retry-After, every time.',
    fault: { verbs: CAPTURE, fault: { kind: 'rate-limited' } },
  },
  {
    id: 'FA00000002',
    shows: 'The request reaches the store twice: capture happens, and the answer is the 422 of the second.',
    fault: { verbs: CAPTURE, fault: { kind: 'duplicate-effect' } },
  },
];
