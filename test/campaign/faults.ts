import type { Fault, InjectedFault } from '../../src/sandbox/faults/fault.js';
import type { Seeded } from '../support/seeded.js';

/** Longer than any deadline of the servers, in milliseconds. */
const PAST_THE_DEADLINE = [1_600, 4_500] as const;

const JSON_HEADERS = { 'content-type': 'application/json' };

/**
 * Everything that may go wrong with one send. Two kinds stay out, because the provider itself breaks its promise there and
 * no client could tell: an effect that happens twice for one request, and an answer that denies its own effect.
 */
const VERB_FAULTS: readonly [(random: Seeded) => Fault, ...((random: Seeded) => Fault)[]] = [
  () => ({ kind: 'answer-lost-after-effect' }),
  () => ({ kind: 'error-500-after-effect' }),
  (random) => ({ kind: 'slow', ms: random.int(50, 700) }),
  (random) => ({ kind: 'slow', ms: random.int(...PAST_THE_DEADLINE) }),
  (random) => ({ kind: 'slow-body', ms: random.int(...PAST_THE_DEADLINE), drip: random.chance(0.5) }),
  (random) => ({ kind: 'cut-body', bytes: random.int(0, 40) }),
  () => ({ kind: 'cut-body' }),
  () => ({ kind: 'cut-before' }),
  (random) => ({ kind: 'html', status: random.pick([200, 502, 503]), effect: random.chance(0.5) }),
  (random) => ({ kind: 'rate-limited', ...(random.chance(0.5) ? { retryAfter: 1 } : {}) }),
  (random) => ({ kind: 'late-effect', ms: random.int(100, 9_000) }),
  () => ({ kind: 'headers-then-hang' }),
  () => ({ kind: 'huge-body', bytes: 3_000_000 }),
  (random) => ({
    kind: 'answer',
    status: random.pick([401, 403, 500, 503, 504, 418]),
    headers: JSON_HEADERS,
    body: '{}',
  }),
  () => ({ kind: 'answer', status: 200, headers: JSON_HEADERS, body: '' }),
];

/** What may go wrong with a reading of the order. */
const READ_FAULTS: readonly [(random: Seeded) => Fault, ...((random: Seeded) => Fault)[]] = [
  () => ({ kind: 'cut-before' }),
  () => ({ kind: 'cut-body' }),
  () => ({ kind: 'html', status: 200 }),
  () => ({ kind: 'rate-limited' }),
  () => ({ kind: 'headers-then-hang' }),
  () => ({ kind: 'answer', status: 503 }),
];

/** The faults that wait for the requests about one order. */
export const faultsFor = (
  orderId: string,
  verbs: readonly ('capture' | 'process')[],
  random: Seeded,
): readonly InjectedFault[] => [
  ...verbs
    .filter(() => random.chance(0.3))
    .map(
      (verb): InjectedFault => ({
        orderId,
        verb,
        fault: random.pick(VERB_FAULTS)(random),
        times: random.pick([1, 1, 1, 2, 4]),
        skip: random.chance(0.1) ? 1 : 0,
      }),
    ),
  ...(random.chance(0.12)
    ? [
        {
          orderId,
          verb: 'get' as const,
          fault: random.pick(READ_FAULTS)(random),
          times: random.int(1, 3),
          skip: random.int(0, 1),
        },
      ]
    : []),
];
