import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { followedUntil } from '../../../src/domain/operation/follow.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aSnapshot, unknown } from '../../support/results.js';
import { baseline, call, inquiry } from './evidence.js';

const DAY = 24 * 60 * 60 * 1_000;

const days = (count: number): Date => new Date(NOON.getTime() + count * DAY);
const told = (captureBefore: Date | null) => ({ ...accepted(), order: aSnapshot({ captureBefore }) });
const waiting = (captureBefore: Date | null) => ({ ...unknown('NOT_APPLIED_YET'), captureBefore });

const aCapture = (...attempts: readonly Attempt[]) => anOperation({ state: 'PENDING', attempts, captureWindowDays: 5 });

describe('an accepted capture', () => {
  it('is followed as long as the account lets an authorization be captured', () => {
    expect(followedUntil(aCapture(call(1, accepted())))).toEqual(days(5));
  });

  it.each([
    ['the order before the send', [baseline(1, { kind: 'seen', order: aSnapshot({ captureBefore: days(2) }) })]],
    ['its answer', [call(1, told(days(2)))]],
    ['a look that finds it accepted', [call(1, accepted()), inquiry(2, told(days(2)))]],
    ['a look that finds the order waiting again', [call(1, accepted()), inquiry(2, waiting(days(2)))]],
  ])('is followed no longer than %s says', (_, attempts) => {
    expect(followedUntil(aCapture(...attempts))).toEqual(days(2));
  });

  it('goes by the earliest moment that was named, and never by a later one than the window', () => {
    const named = [told(days(4)), told(days(3)), told(null), waiting(days(9)), waiting(null), unknown(), null];
    const attempts = named.map((result, index) => inquiry(index + 2, result));
    expect(followedUntil(aCapture(call(1, accepted()), ...attempts))).toEqual(days(3));
    expect(followedUntil(aCapture(call(1, told(days(9)))))).toEqual(days(5));
  });

  it.each([
    ['no order', { ...accepted(), order: null }],
    ['an order without one', { ...accepted(), order: aSnapshot() }],
    ['an order that says null', told(null)],
  ])('is followed for 7 days where %s names a last moment and the account has no window', (_, result) => {
    expect(followedUntil({ ...aCapture(call(1, result)), captureWindowDays: null })).toEqual(days(7));
  });
});

it('follows every other verb for 7 days, whatever its order says of a capture', () => {
  const operation = { ...aCapture(call(1, told(days(-3)))), kind: 'PROCESS' } as const;
  expect(followedUntil(operation)).toEqual(days(7));
});
