import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { schedule } from '../../../src/domain/operation/schedule.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, aSnapshot, refused, unknown } from '../../support/results.js';
import { call, disproof, inquiry } from './evidence.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const later = (ms: number): Date => new Date(NOON.getTime() + ms);

/** One send that nobody answered and so many looks that learnt nothing. */
const looked = (times: number): Attempt[] => [
  call(1, unknown()),
  ...Array.from({ length: times }, (_, index) => inquiry(index + 2, unknown('NOT_APPLIED_YET'))),
];

const anUnknown = (changes: Partial<Operation> = {}): Operation =>
  anOperation({ state: 'OUTCOME_UNKNOWN', attempts: looked(0), ...changes });

const waitOf = (operation: Operation, now: Date): number =>
  (schedule(operation, now).nextCheckAt?.getTime() ?? Number.NaN) - now.getTime();

describe('the schedule of looks', () => {
  it.each([
    [0, 5 * SECOND],
    [1, 15 * SECOND],
    [2, 45 * SECOND],
    [3, 2 * MINUTE],
    [4, 10 * MINUTE],
    [5, HOUR],
    [6, HOUR],
    [40, HOUR],
  ])('after %i looks waits as long as the schedule says, a tenth more or less', (looks, wait) => {
    const waits = Array.from({ length: 200 }, () =>
      waitOf(anUnknown({ id: `op_${randomUUID()}`, attempts: looked(looks) }), later(MINUTE)),
    );
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0.9 * wait);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.1 * wait);
    expect(new Set(waits).size).toBeGreaterThan(100);
  });

  it('waits between nine and eleven tenths for whatever operation, always alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (id, looks) => {
        const operation = anUnknown({ id, attempts: looked(looks) });
        const wait = waitOf(operation, NOON);
        const wanted = [5, 15, 45, 120, 600][looks] ?? 3_600;
        expect(wait).toBeGreaterThanOrEqual(wanted * 900 - 1);
        expect(wait).toBeLessThanOrEqual(wanted * 1_100 + 1);
        expect(waitOf(operation, NOON)).toBe(wait);
      }),
    );
  });

  it('counts looks, not sends', () => {
    const resent = [...looked(1), call(3, unknown()), call(4, refused())];
    expect(waitOf(anUnknown({ attempts: resent }), NOON)).toBe(waitOf(anUnknown({ attempts: looked(1) }), NOON));
  });

  it('looks at a call that runs when its lease ends', () => {
    const leaseUntil = later(MINUTE);
    const running = anOperation({ state: 'IN_PROGRESS', attempts: [anAttempt({ leaseUntil })] });
    expect(schedule(running, NOON)).toEqual({ ...running, nextCheckAt: leaseUntil });
  });

  it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('looks no more at what is %s', (state) => {
    const operation = anOperation({ state, nextCheckAt: NOON });
    expect(schedule(operation, later(DAY))).toEqual({ ...operation, nextCheckAt: null });
  });
});

describe('a provider that takes keys', () => {
  it('is asked for 48 hours before a person is', () => {
    const operation = anUnknown({ attempts: looked(50) });
    const before = schedule(operation, later(2 * DAY - 1));
    expect(before).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(Date) });
    expect(schedule(operation, later(2 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('reaches that end in about 50 looks', () => {
    let operation = anUnknown();
    let now = NOON;
    for (let looks = 0; operation.state === 'OUTCOME_UNKNOWN' && looks < 100; looks += 1) {
      operation = schedule({ ...operation, attempts: looked(looks) }, now);
      now = operation.nextCheckAt ?? now;
    }
    expect(operation).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
    expect(operation.attempts.length).toBeGreaterThan(45);
    expect(operation.attempts.length).toBeLessThan(60);
    expect(now.getTime()).toBeLessThan(later(2 * DAY + 2 * HOUR).getTime());
  });
});

describe.each(['STATE', 'NONE'] as const)('a provider whose idempotency is %s', (providerIdempotency) => {
  it('is for a person after 10 minutes, and is looked at until 48 hours are over', () => {
    const operation = anUnknown({ providerIdempotency, attempts: looked(4) });
    expect(schedule(operation, later(10 * MINUTE - 1)).state).toBe('OUTCOME_UNKNOWN');
    const handed = schedule(operation, later(10 * MINUTE));
    expect(handed).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
    expect(schedule(handed, later(2 * DAY - 1))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
    expect(schedule(handed, later(2 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('is for a person at once when the order is in a state that will never tell', () => {
    const attempts = [call(1, unknown()), inquiry(2, refused())];
    const operation = anUnknown({ providerIdempotency, attempts });
    expect(schedule(operation, later(5 * SECOND))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
  });

  it('is not for a person because a send alone was refused', () => {
    const attempts = [call(1, unknown()), call(2, refused())];
    const operation = anUnknown({ providerIdempotency, attempts });
    expect(schedule(operation, later(5 * SECOND)).state).toBe('OUTCOME_UNKNOWN');
  });
});

it('never takes back from a person what was given to one', () => {
  const operation = anUnknown({ state: 'NEEDS_REVIEW', attempts: [...looked(1), inquiry(3, disproof())] });
  expect(schedule(operation, later(MINUTE)).state).toBe('NEEDS_REVIEW');
});

describe('what was accepted', () => {
  const told = (captureBefore: Date | null) => ({ ...accepted(), order: aSnapshot({ captureBefore }) });
  const aPending = (...attempts: readonly Attempt[]): Operation => anOperation({ state: 'PENDING', attempts });

  it('is followed up to the last moment that the order names', () => {
    const operation = aPending(call(1, told(later(3 * DAY))));
    expect(schedule(operation, later(3 * DAY - 1))).toMatchObject({ state: 'PENDING', nextCheckAt: expect.any(Date) });
    expect(schedule(operation, later(3 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('goes by the newest answer that names one', () => {
    const operation = aPending(
      call(1, told(later(HOUR))),
      inquiry(2, told(later(3 * DAY))),
      inquiry(3, told(null)),
      inquiry(4, unknown()),
      inquiry(5, null),
    );
    expect(schedule(operation, later(2 * DAY)).state).toBe('PENDING');
    expect(schedule(operation, later(3 * DAY)).state).toBe('NEEDS_REVIEW');
  });

  it.each([
    ['no answer', { ...accepted(), order: null }],
    ['an order without one', { ...accepted(), order: aSnapshot() }],
    ['an order that says null', told(null)],
  ])('is followed for seven days where %s names a last moment', (_name, result) => {
    const operation = aPending(call(1, result));
    expect(schedule(operation, later(7 * DAY - 1))).toMatchObject({ state: 'PENDING', nextCheckAt: expect.any(Date) });
    expect(schedule(operation, later(7 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('is looked at on when its last moment was early', () => {
    const operation = aPending(call(1, told(later(HOUR))));
    expect(schedule(operation, later(HOUR))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
  });

  it('is no matter for a person because a look proves nothing', () => {
    const operation = aPending(call(1, accepted()), inquiry(2, refused()));
    expect(schedule(operation, later(HOUR)).state).toBe('PENDING');
  });
});

it('plans the same again for what has not changed', () => {
  const operation = schedule(anUnknown({ attempts: [...looked(2), inquiry(4, applied())] }), NOON);
  expect(schedule(operation, NOON)).toEqual(operation);
});
