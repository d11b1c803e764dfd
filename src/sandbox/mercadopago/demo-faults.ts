import type { Verb } from '../wire/request-record.js';
import type { MercadoPagoDemo } from './demo-states.js';
import { CREATED } from './statuses.js';

const CAPTURE: readonly Verb[] = ['capture'];
const BOTH: readonly Verb[] = ['capture', 'process'];

/** Orders that wait for capture and whose way there is broken. */
export const demoFaults = (slowMs: number): readonly MercadoPagoDemo[] => [
  {
    id: 'ORDDEMOLOSTANSWER0000000001',
    shows: 'Capture happens and its answer is lost; reading the order then shows it paid.',
    fault: { verbs: CAPTURE, fault: { kind: 'answer-lost-after-effect' } },
  },
  {
    id: 'ORDDEMOPROCESSLOST000000001',
    shows: 'Process happens and its answer is lost; reading the order then shows it paid.',
    fields: { ...CREATED, processing_mode: 'manual', capture_mode: 'automatic' },
    fault: { verbs: ['process'], fault: { kind: 'answer-lost-after-effect' } },
  },
  {
    id: 'ORDDEMO500AFTEREFFECT000001',
    shows: 'Capture happens and answers 500 all the same; reading the order then shows it paid.',
    fault: { verbs: CAPTURE, fault: { kind: 'error-500-after-effect' } },
  },
  {
    id: 'ORDDEMOSLOW0000000000000001',
    shows: `Capture takes ${slowMs} ms.`,
    fault: { verbs: BOTH, fault: { kind: 'slow', ms: slowMs } },
  },
  {
    id: 'ORDDEMOLATEEFFECT0000000001',
    shows: `The answer to capture is lost at once and the capture happens ${slowMs} ms later.`,
    fault: { verbs: CAPTURE, fault: { kind: 'late-effect', ms: slowMs } },
  },
  {
    id: 'ORDDEMOCUTBODY0000000000001',
    shows: 'Capture happens and its answer breaks off in the middle of the body.',
    fault: { verbs: CAPTURE, fault: { kind: 'cut-body' } },
  },
  {
    id: 'ORDDEMOCUTBEFORE00000000001',
    shows: 'The connection breaks before capture or process does anything, every time.',
    fault: { verbs: BOTH, fault: { kind: 'cut-before' } },
  },
  {
    id: 'ORDDEMOHTML2000000000000001',
    shows: 'Capture happens and answers an HTML page with status 200.',
    fault: { verbs: CAPTURE, fault: { kind: 'html', effect: true } },
  },
  {
    id: 'ORDDEMO429RETRYAFTER0000001',
    shows: 'Capture and process answer 429 too_many_requests with Retry-After: 30, every time.',
    fault: { verbs: BOTH, fault: { kind: 'rate-limited', retryAfter: 30 } },
  },
  {
    id: 'ORDDEMO429WITHOUTHEADER0001',
    shows: 'Capture and process answer 429 too_many_requests without Retry-After, every time.',
    fault: { verbs: BOTH, fault: { kind: 'rate-limited' } },
  },
];
