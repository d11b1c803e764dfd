import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { mayResend, resendNotBefore } from '../../../src/domain/operation/may-resend.js';
import { type Operation, OperationState } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aProblem, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';
import { call, inquiry } from './evidence.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const WAITING = unknown('NOT_APPLIED_YET');

const anUnknown = (attempts: readonly Attempt[], changes: Partial<Operation> = {}): Operation =>
  anOperation({ state: 'OUTCOME_UNKNOWN', attempts, ...changes });

const LOST_THEN_WAITING = [call(1, unknown()), inquiry(2, WAITING)];

const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const slowDown = (notBefore: Date | null) => {
  const problem = aProblem();
  return refused({ ...problem, retry: { ...problem.retry, notBefore } });
};

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

describe('the sends that are counted', () => {
  /** So many sends with this result, a look that found the order waiting after each. */
  const sent = (times: number, result: Result | null, from = 1): Attempt[] =>
    Array.from({ length: times }, (_, index) => [
      call(from + 2 * index, result),
      inquiry(from + 2 * index + 1, WAITING),
    ]).flat();
  const isOpenAfter = (attempts: readonly Attempt[]) => mayResend(anUnknown(attempts), later(HOUR_MS));

  it('are three in all', () => {
    expect([1, 2, 3, 4].map((times) => isOpenAfter(sent(times, unknown())))).toEqual([true, true, false, false]);
  });

  it.each([
    ['lost its answer', unknown()],
    ['is to be inquired about', toInquire(true)],
    ['was accepted', accepted()],
    ['has no result, since its process died over it', null],
  ])('include one that %s', (_, result) => {
    expect(isOpenAfter([...sent(2, unknown()), ...sent(1, result, 5)])).toBe(false);
  });

  it.each([
    ['never left', notSent('CIRCUIT_OPEN')],
    ['was refused', refused()],
  ])('do not include one that %s, however many there were', (_, result) => {
    expect(isOpenAfter([...sent(1, unknown()), ...sent(30, result, 3)])).toBe(true);
    expect(isOpenAfter([...sent(2, unknown()), ...sent(30, result, 5)])).toBe(true);
    expect(isOpenAfter([...sent(3, unknown()), ...sent(30, result, 7)])).toBe(false);
  });
});

describe('the time of the first send', () => {
  it.each([
    [-2 * HOUR_MS, true],
    [0, true],
    [6 * HOUR_MS - 1, true],
    [6 * HOUR_MS, false],
    [48 * HOUR_MS, false],
    [-6 * HOUR_MS, false],
  ])('is at most six hours away, by a clock that may have been set back (%i ms: %s)', (ms, expected) => {
    expect(mayResend(anUnknown(LOST_THEN_WAITING), later(ms))).toBe(expected);
  });

  const startedAt = later(HOUR_MS);
  const after = { startedAt, sentAt: startedAt };

  it.each([
    ['did not leave', notSent(), true],
    ['was refused', refused(), false],
    ['lost its answer', unknown(), false],
    ['has no result, since its process died over it', null, false],
  ])('is that of a send that %s: %s', (_, result, isLater) => {
    const first = anAttempt({ result, sentAt: null });
    const attempts = [first, anAttempt({ number: 2, result: unknown(), ...after }), inquiry(3, WAITING)];
    expect(mayResend(anUnknown(attempts), later(6 * HOUR_MS + 1))).toBe(isLater);
  });

  it('is told by the clock of the store, not by the one of its sender', () => {
    const attempts = [anAttempt({ result: unknown(), sentAt: later(48 * HOUR_MS) }), inquiry(2, WAITING)];
    expect(mayResend(anUnknown(attempts), later(6 * HOUR_MS - 1))).toBe(true);
    expect(mayResend(anUnknown(attempts), later(6 * HOUR_MS))).toBe(false);
  });

  it('is the start of the operation where none has left', () => {
    const attempts = [call(1, notSent()), inquiry(2, WAITING)];
    expect(mayResend(anUnknown(attempts), later(6 * HOUR_MS - 1))).toBe(true);
    expect(mayResend(anUnknown(attempts), later(6 * HOUR_MS))).toBe(false);
  });
});

describe('the moment before which the provider asked us not to come back', () => {
  it('holds a send off', () => {
    const attempts = [call(1, unknown()), call(2, slowDown(later(HOUR_MS))), inquiry(3, WAITING)];
    expect(mayResend(anUnknown(attempts), later(HOUR_MS - 1))).toBe(false);
    expect(mayResend(anUnknown(attempts), later(HOUR_MS))).toBe(true);
  });

  it('is the newest that a send was told, and none that a look was told', () => {
    const told = (...moments: readonly (Date | null)[]) =>
      anUnknown([
        ...moments.map((moment, index) => call(index + 1, slowDown(moment))),
        inquiry(9, slowDown(later(2 * HOUR_MS))),
      ]);
    expect(resendNotBefore(told(later(HOUR_MS), later(MINUTE_MS)))).toEqual(later(MINUTE_MS));
    expect(resendNotBefore(told(later(HOUR_MS), null))).toEqual(later(HOUR_MS));
    expect(resendNotBefore(anUnknown(LOST_THEN_WAITING)).getTime()).toBe(0);
  });
});

describe('a send that spent nothing', () => {
  const spared = (result: Result, age: number): Operation =>
    anUnknown([...LOST_THEN_WAITING, anAttempt({ number: 3, result, startedAt: later(age) }), inquiry(4, WAITING)]);

  it.each([
    [5_000, 5_000],
    [45_000, 30_000],
    [10 * MINUTE_MS, 2 * MINUTE_MS],
    [59 * MINUTE_MS, 2 * MINUTE_MS],
    [HOUR_MS, HOUR_MS],
  ])('at the age of %i ms is repeated after its step of the schedule, %i ms', (age, step) => {
    for (const result of [notSent('QUEUE_FULL'), slowDown(null)]) {
      expect(mayResend(spared(result, age), later(age + step - 1))).toBe(false);
      expect(mayResend(spared(result, age), later(age + step))).toBe(true);
    }
  });

  it('does not come back before the provider wants it', () => {
    const operation = spared(slowDown(later(HOUR_MS)), 5_000);
    expect(resendNotBefore(operation)).toEqual(later(HOUR_MS));
  });
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
    expect(mayResend(anUnknown(attempts), later(MINUTE_MS))).toBe(false);
  });

  it.each([notSent(), refused(), toInquire(true), accepted(), applied()])(
    'goes by that code alone, not by $kind',
    (result) => {
      const attempts = [call(1, unknown()), inquiry(2, WAITING), call(3, result), inquiry(4, WAITING)];
      expect(mayResend(anUnknown(attempts), later(MINUTE_MS))).toBe(true);
    },
  );
});
