import type { Verb } from '../wire/request-record.js';
import type { Fault } from './fault.js';

/** Captures that fail in the same way at every provider: what a person sees, and the fault behind it. */
export const brokenCaptures = (slowMs: number) => ({
  answerLost: broken('Capture happens and its answer is lost; reading the order then shows it paid.', {
    kind: 'answer-lost-after-effect',
  }),
  error500: broken('Capture happens and its answer is 500; reading the order then shows it paid.', {
    kind: 'error-500-after-effect',
  }),
  slow: broken(`Capture takes ${slowMs} ms.`, { kind: 'slow', ms: slowMs }),
  lateEffect: broken(`The answer to capture is lost immediately, and the capture happens ${slowMs} ms later.`, {
    kind: 'late-effect',
    ms: slowMs,
  }),
  cutBody: broken('Capture happens and its answer stops in the middle of the body.', { kind: 'cut-body' }),
  htmlAnswer: broken('Capture happens and answers an HTML page with status 200.', { kind: 'html', effect: true }),
});

/** A demo order whose verbs fail in this way. */
export const broken = (shows: string, fault: Fault, verbs: readonly Verb[] = ['capture']) => ({
  shows,
  fault: { verbs, fault },
});
