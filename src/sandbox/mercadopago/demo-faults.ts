import { broken, brokenCaptures } from '../faults/broken-captures.js';
import type { Verb } from '../wire/request-record.js';
import type { MercadoPagoDemo } from './demo-states.js';
import { CREATED } from './statuses.js';

const BOTH: readonly Verb[] = ['capture', 'process'];

/** Orders that wait for capture, with faults on the way. */
export const demoFaults = (slowMs: number): readonly MercadoPagoDemo[] => {
  const captures = brokenCaptures(slowMs);
  return [
    { id: 'ORDDEMOLOSTANSWER0000000001', ...captures.answerLost },
    {
      id: 'ORDDEMOPROCESSLOST000000001',
      fields: { ...CREATED, processing_mode: 'manual', capture_mode: 'automatic' },
      ...broken(
        'Process happens and its answer is lost; reading the order then shows it paid.',
        { kind: 'answer-lost-after-effect' },
        ['process'],
      ),
    },
    { id: 'ORDDEMO500AFTEREFFECT000001', ...captures.error500 },
    { id: 'ORDDEMOSLOW0000000000000001', ...broken(captures.slow.shows, captures.slow.fault.fault, BOTH) },
    { id: 'ORDDEMOLATEEFFECT0000000001', ...captures.lateEffect },
    { id: 'ORDDEMOCUTBODY0000000000001', ...captures.cutBody },
    {
      id: 'ORDDEMOCUTBEFORE00000000001',
      ...broken(
        'The connection breaks before capture or process does anything, every time.',
        { kind: 'cut-before' },
        BOTH,
      ),
    },
    { id: 'ORDDEMOHTML2000000000000001', ...captures.htmlAnswer },
    {
      id: 'ORDDEMO429RETRYAFTER0000001',
      ...broken(
        'Capture and process answer 429 too_many_requests with Retry-After: 30, every time.',
        { kind: 'rate-limited', retryAfter: 30 },
        BOTH,
      ),
    },
    {
      id: 'ORDDEMO429WITHOUTHEADER0001',
      ...broken(
        'Capture and process answer 429 too_many_requests without Retry-After, every time.',
        { kind: 'rate-limited' },
        BOTH,
      ),
    },
  ];
};
