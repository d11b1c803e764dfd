import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { mayResend } from '../../../src/domain/operation/may-resend.js';
import { type Operation, OperationState } from '../../../src/domain/operation/operation.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aProblem, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import { call, inquiry } from './evidence.js';

const HOUR_MS = 60 * 60 * 1_000;

const WAITING = unknown('NOT_APPLIED_YET');

const anUnknown = (attempts: readonly Attempt[], changes: Partial<Operation> = {}): Operation =>
  anOperation({ state: 'OUTCOME_UNKNOWN', attempts, ...changes });

const LOST_THEN_WAITING = [call(1, unknown()), inquiry(2, WAITING)];

it('may be sent again right after a look that found the order waiting for it', () => {
  expect(mayResend(anUnknown(LOST_THEN_WAITING), NOON)).toBe(true);
});

it.each([
  ['nothing', []],
  ['the send alone', [call(1, unknown())]],
  ['a look that is still running', [...LOST_THEN_WAITING, inquiry(3, null)]],
  ['a look that learnt nothing', [...LOST_THEN_WAITING, inquiry(3, unknown('NOTHING_LEARNT'))]],
  ['an order that does not wait for it now', [call(1, unknown()), inquiry(2, unknown('NOT_READY'))]],
  ['another send', [...LOST_THEN_WAITING, call(3, refused())]],
  ['a send that runs', [...LOST_THEN_WAITING, call(3, null)]],
  ['a look that proves nothing', [call(1, unknown()), inquiry(2, refused())]],
] as const)('may not be sent again after %s', (_name, attempts) => {
  expect(mayResend(anUnknown(attempts), NOON)).toBe(false);
});

it('may be sent again three times', () => {
  const sentTimes = (times: number) =>
    Array.from({ length: times }, (_, index) => [
      call(2 * index + 1, unknown()),
      inquiry(2 * index + 2, WAITING),
    ]).flat();
  expect([1, 2, 3, 4, 5].map((times) => mayResend(anUnknown(sentTimes(times)), NOON))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  [-2 * HOUR_MS, true],
  [0, true],
  [HOUR_MS - 1, true],
  [HOUR_MS, false],
  [48 * HOUR_MS, false],
])('may be sent again within one hour of the first send (%i ms: %s)', (ms, expected) => {
  expect(mayResend(anUnknown(LOST_THEN_WAITING), new Date(NOON.getTime() + ms))).toBe(expected);
});

it.each(['STATE', 'NONE'] as const)('is never sent again where the idempotency is %s', (providerIdempotency) => {
  expect(mayResend(anUnknown(LOST_THEN_WAITING, { providerIdempotency }), NOON)).toBe(false);
});

it.each(Object.keys(OperationState).filter((state) => state !== 'OUTCOME_UNKNOWN') as readonly OperationState[])(
  'is never sent again in state %s',
  (state) => {
    expect(mayResend(anUnknown(LOST_THEN_WAITING, { state }), NOON)).toBe(false);
  },
);

describe('once the provider said that it has the key already', () => {
  const used = aProblem({ member: 'OutcomeUnknown', code: 'IDEMPOTENCY_KEY_ALREADY_USED', retry: 'WAIT' });

  it.each([
    ['refused', refused(used)],
    ['to inquire', toInquire(true, used)],
    ['declined', declined(used)],
  ])('is never sent again (%s)', (_name, result) => {
    const attempts = [call(1, unknown()), inquiry(2, WAITING), call(3, result), inquiry(4, WAITING)];
    expect(mayResend(anUnknown(attempts), NOON)).toBe(false);
  });

  it.each([notSent(), refused(), toInquire(true), accepted(), applied()])(
    'goes by that code alone, not by $kind',
    (result) => {
      const attempts = [call(1, unknown()), inquiry(2, WAITING), call(3, result), inquiry(4, WAITING)];
      expect(mayResend(anUnknown(attempts), NOON)).toBe(true);
    },
  );
});
