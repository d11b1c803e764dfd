import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import { byDueTime, isDue, schedule } from '../../../src/domain/operation/schedule.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aProblem, applied, notSent, refused, unknown } from '../../support/results.js';
import { anyHistory, baseline, call, disproof, inquiry, LEASED } from './evidence.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An order that shows no effect, and does not wait for a send either. */
const NOT_READY = unknown('NOT_READY');
const UNREAD = unknown('NOTHING_LEARNT');

const later = (ms: number): Date => new Date(NOON.getTime() + ms);

const lookAt = (number: number, result: Result, startedAt: Date): Attempt => ({
  ...inquiry(number, result),
  startedAt,
});

/** One send that nobody answered and so many looks that found no effect. */
const looked = (times: number): Attempt[] => [
  call(1, unknown()),
  ...Array.from({ length: times }, (_, index) => inquiry(index + 2, NOT_READY)),
];

const anUnknown = (changes: Partial<Operation> = {}): Operation =>
  anOperation({ state: 'OUTCOME_UNKNOWN', attempts: looked(1), ...changes });

/** The age of the operation at its next look, when it was planned at this one. */
const nextAge = (operation: Operation, age: number): number =>
  (schedule(operation, later(age)).nextCheckAt?.getTime() ?? Number.NaN) - NOON.getTime();

const waitOf = (operation: Operation, age: number): number => nextAge(operation, age) - age;

describe('the schedule of looks', () => {
  it.each([
    [0, 5 * SECOND, 0.5 * SECOND],
    [6 * SECOND, 15 * SECOND, 1.5 * SECOND],
    [17 * SECOND, 45 * SECOND, 4.5 * SECOND],
    [50 * SECOND, 2 * MINUTE, 12 * SECOND],
    [2.3 * MINUTE, 5 * MINUTE, 30 * SECOND],
    [5.6 * MINUTE, 10 * MINUTE, MINUTE],
    [11.1 * MINUTE, 20 * MINUTE, 2 * MINUTE],
    [22.1 * MINUTE, 40 * MINUTE, 4 * MINUTE],
    [44.1 * MINUTE, HOUR, 6 * MINUTE],
    [66.1 * MINUTE, 2 * HOUR, 6 * MINUTE],
    [2.2 * HOUR, 3 * HOUR, 6 * MINUTE],
    [40.2 * HOUR, 41 * HOUR, 6 * MINUTE],
    [20 * DAY + 0.2 * HOUR, 20 * DAY + HOUR, 6 * MINUTE],
  ])('after %i ms looks at the age of %i ms, %i ms more or less', (age, next, jitter) => {
    const ages = Array.from({ length: 200 }, () => nextAge(anUnknown({ id: `op_${randomUUID()}` }), age));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(next - jitter - 1);
    expect(Math.max(...ages)).toBeLessThanOrEqual(next + jitter + 1);
    expect(new Set(ages).size).toBeGreaterThan(100);
  });

  it('goes by the age, not by the number of looks', () => {
    const ages = fc.integer({ min: 0, max: 3 * DAY });
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 60 }), fc.nat(10_000), ages, (id, times, looks, age) => {
        const often = anUnknown({ id, attempts: looked(times), looks });
        expect(nextAge(often, age)).toBe(nextAge(anUnknown({ id }), age));
      }),
    );
  });

  it('always looks later than now, or now to send again, and an hour and a quarter later at most', () => {
    const states = fc.constantFrom('OUTCOME_UNKNOWN', 'PENDING', 'NEEDS_REVIEW');
    const idempotencies = fc.constantFrom('KEY', 'STATE', 'NONE');
    const ages = fc.integer({ min: 0, max: 3 * DAY });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        anyHistory(),
        states,
        idempotencies,
        ages,
        (id, attempts, state, providerIdempotency, age) => {
          const operation = anOperation({ id, attempts, state, providerIdempotency });
          const wait = waitOf(operation, age);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(1.25 * HOUR);
          expect(waitOf(operation, age)).toBe(wait);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('looks at a call that runs when its lease ends', () => {
    const leaseUntil = later(MINUTE);
    const running = anOperation({ state: 'IN_PROGRESS', attempts: [anAttempt({ leaseUntil })] });
    expect(schedule(running, NOON)).toEqual({ ...running, nextCheckAt: leaseUntil });
  });

  it('looks at what was only claimed when its claim ends', () => {
    const claimed = anOperation({ state: 'IN_PROGRESS', attempts: [], claimedUntil: LEASED });
    expect(schedule(claimed, NOON)).toEqual({ ...claimed, nextCheckAt: LEASED });
  });

  it.each(['SUCCEEDED', 'DECLINED', 'FAILED'] as const)('looks no more at what is %s', (state) => {
    const operation = anOperation({ state, nextCheckAt: NOON });
    expect(schedule(operation, later(DAY))).toEqual({ ...operation, nextCheckAt: null });
  });
});

describe('a look after a send', () => {
  const sent = (result: Result | null, answeredAt: Date | null = null): Attempt =>
    anAttempt({ number: 3, result, startedAt: later(50 * MINUTE), answeredAt });
  const resent = (result: Result, ...looks: readonly Attempt[]) =>
    anUnknown({ attempts: [...looked(1), sent(result), ...looks] });

  it('comes 5 seconds after what was learnt of it, however old the operation is', () => {
    const wait = waitOf(resent(unknown()), 50 * MINUTE + 20 * SECOND);
    expect(wait).toBeGreaterThanOrEqual(4.5 * SECOND);
    expect(wait).toBeLessThanOrEqual(5.5 * SECOND);
  });

  it('is not put off by a look that somebody asked for in between', () => {
    const answered = sent(unknown(), later(50 * MINUTE));
    const planned = nextAge(anUnknown({ attempts: [...looked(1), answered] }), 50 * MINUTE);
    const between = lookAt(4, NOT_READY, later(50 * MINUTE + SECOND));
    const lookedAt = anUnknown({ attempts: [...looked(1), answered, between] });
    expect(nextAge(lookedAt, 50 * MINUTE + 2 * SECOND)).toBe(planned);
  });

  it('goes by the first look where the send was never answered', () => {
    const between = [21, 24].map((second, index) => lookAt(4 + index, NOT_READY, later(50 * MINUTE + second * SECOND)));
    const age = nextAge(resent(unknown(), ...between), 50 * MINUTE + 25 * SECOND);
    expect(age).toBeGreaterThanOrEqual(50 * MINUTE + 25.5 * SECOND);
    expect(age).toBeLessThanOrEqual(50 * MINUTE + 26.5 * SECOND);
  });

  it.each([
    ['never left', notSent('CIRCUIT_OPEN')],
    ['was refused', refused()],
  ])('that %s comes with the next send, after the step of the schedule', (_, result) => {
    expect(nextAge(resent(result), 50 * MINUTE + SECOND)).toBe(52 * MINUTE);
  });

  it('comes when the provider wants to be asked again', () => {
    const problem = aProblem();
    const slowDown = refused({ ...problem, retry: { ...problem.retry, notBefore: later(52 * MINUTE + 7) } });
    expect(nextAge(resent(slowDown), 51 * MINUTE)).toBe(52 * MINUTE + 7);
  });

  it('comes at once where it may be sent again', () => {
    const waiting = anUnknown({ attempts: [call(1, unknown()), inquiry(2, unknown('NOT_APPLIED_YET'))] });
    expect(waitOf(waiting, MINUTE)).toBe(0);
    expect(waitOf({ ...waiting, providerIdempotency: 'STATE' }, MINUTE)).toBeGreaterThan(0);
  });

  it('goes by the age alone where nothing was sent', () => {
    const attempts = [baseline(1)];
    expect(nextAge(anUnknown({ attempts }), 6 * SECOND)).toBe(nextAge(anUnknown(), 6 * SECOND));
  });
});

describe('a look that could not read', () => {
  it.each([
    [0, 5 * SECOND],
    [6 * SECOND, 5 * SECOND],
    [16 * SECOND, 10 * SECOND],
    [50 * SECOND, 30 * SECOND],
    [2.5 * MINUTE, 75 * SECOND],
    [6 * MINUTE, 2 * MINUTE],
    [25 * MINUTE, 2 * MINUTE],
    [44 * MINUTE, 2 * MINUTE],
  ])('at the age of %i ms is repeated after the step that led there, %i ms', (age, step) => {
    const unread = anUnknown({ attempts: [call(1, unknown()), inquiry(2, UNREAD)] });
    expect(waitOf(unread, age)).toBeLessThanOrEqual(step);
    expect(waitOf(unread, age)).toBe(Math.min(step, waitOf(anUnknown(), age)));
  });

  it('is repeated every hour once the first one is over', () => {
    const unread = anUnknown({ attempts: [call(1, unknown()), inquiry(2, UNREAD)] });
    const wait = waitOf(unread, 10 * HOUR);
    expect(wait).toBeGreaterThan(2 * MINUTE);
    expect(wait).toBeLessThanOrEqual(HOUR);
  });

  it('is not repeated once a later one could', () => {
    const attempts = [call(1, unknown()), inquiry(2, UNREAD), inquiry(3, NOT_READY)];
    expect(waitOf(anUnknown({ attempts }), 25 * MINUTE)).toBe(waitOf(anUnknown(), 25 * MINUTE));
  });
});

describe('a look that somebody asks for', () => {
  it('never moves the next one later, however many there are', () => {
    const ages = fc.integer({ min: 0, max: 3 * DAY });
    const results = fc.constantFrom<Result>(NOT_READY, UNREAD, unknown('NOT_APPLIED_YET'), accepted());
    const between = fc.array(fc.tuple(results, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 20 });
    const idempotencies = fc.constantFrom('KEY', 'STATE', 'NONE');
    fc.assert(
      fc.property(fc.uuid(), ages, between, idempotencies, (id, age, looks, providerIdempotency) => {
        const planned = nextAge(anUnknown({ id, providerIdempotency }), age);
        const inBetween = looks
          .map(([result, part]) => ({ result, at: age + Math.floor(part * (planned - age - 1)) }))
          .sort((a, b) => a.at - b.at);
        const attempts = looked(1);
        for (const { result, at } of inBetween) {
          attempts.push(lookAt(attempts.length + 1, result, later(at)));
          expect(nextAge(anUnknown({ id, providerIdempotency, attempts }), at)).toBeLessThanOrEqual(planned);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a provider that takes keys', () => {
  it('is asked for 48 hours before a person is, and every hour beside the person for 30 days', () => {
    const operation = anUnknown({ attempts: looked(50) });
    const before = schedule(operation, later(2 * DAY - 1));
    expect(before).toMatchObject({ state: 'OUTCOME_UNKNOWN', nextCheckAt: expect.any(Date) });
    const handed = schedule(operation, later(2 * DAY));
    expect(handed).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
    expect(waitOf(handed, 10 * DAY)).toBeLessThanOrEqual(HOUR);
    expect(schedule(handed, later(30 * DAY - 1)).nextCheckAt).not.toBeNull();
    expect(schedule(handed, later(30 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('is not sent to again once a person was called', () => {
    const attempts = [call(1, unknown()), inquiry(2, unknown('NOT_APPLIED_YET'))];
    const operation = anUnknown({ attempts, state: 'NEEDS_REVIEW' });
    expect(waitOf(operation, MINUTE)).toBeGreaterThan(0);
  });

  it('reaches that end in about 55 looks', () => {
    let operation = anUnknown();
    let now = NOON;
    let looks = 0;
    for (; operation.state === 'OUTCOME_UNKNOWN' && looks < 100; looks += 1) {
      operation = schedule(operation, now);
      now = operation.nextCheckAt ?? now;
    }
    expect(operation).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
    expect(looks).toBeGreaterThan(50);
    expect(looks).toBeLessThan(60);
    expect(now.getTime()).toBeLessThan(later(2 * DAY + 2.2 * HOUR).getTime());
  });
});

describe.each(['STATE', 'NONE'] as const)('a provider whose idempotency is %s', (providerIdempotency) => {
  it('is for a person after 10 minutes, and is looked at until 30 days are over', () => {
    const operation = anUnknown({ providerIdempotency, attempts: looked(4) });
    expect(schedule(operation, later(10 * MINUTE - 1)).state).toBe('OUTCOME_UNKNOWN');
    const handed = schedule(operation, later(10 * MINUTE));
    expect(handed).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: expect.any(Date) });
    expect(schedule(handed, later(30 * DAY - 1))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
    expect(schedule(handed, later(30 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it('is looked at when a person would be called, so that each is called after 10 minutes', () => {
    const early = Array.from({ length: 50 }, () => anUnknown({ id: `op_${randomUUID()}`, providerIdempotency }));
    const ages = early.map((operation) => nextAge(operation, 5.6 * MINUTE));
    expect(Math.max(...ages)).toBe(10 * MINUTE);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(9 * MINUTE);
    for (const operation of early) expect(nextAge(operation, 9.9 * MINUTE)).toBeLessThanOrEqual(10 * MINUTE);
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
  const aPending = (...looks: readonly Attempt[]): Operation =>
    anOperation({ state: 'PENDING', attempts: [call(1, accepted()), ...looks] });

  it('is followed until its last moment, and then is for a person', () => {
    const operation = { ...aPending(), captureWindowDays: 3 };
    expect(schedule(operation, later(3 * DAY - 1))).toMatchObject({ state: 'PENDING', nextCheckAt: later(3 * DAY) });
    expect(schedule(operation, later(3 * DAY))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
  });

  it('is followed even where its last moment is further away than slow looks go', () => {
    const operation = { ...aPending(), captureWindowDays: 45 };
    expect(schedule(operation, later(40 * DAY))).toMatchObject({ state: 'PENDING', nextCheckAt: expect.any(Date) });
    expect(schedule(operation, later(45 * DAY))).toMatchObject({ state: 'NEEDS_REVIEW', nextCheckAt: null });
  });

  it.each([
    ['waits for the verb', unknown('NOT_APPLIED_YET')],
    ['is not even ready for it', NOT_READY],
  ])('is for a person once looks have found for 10 minutes that the order %s', (_, result) => {
    const operation = aPending(lookAt(2, result, later(HOUR)), lookAt(3, result, later(HOUR + 10 * MINUTE)));
    expect(schedule(operation, later(HOUR + 10 * MINUTE - 1)).state).toBe('PENDING');
    expect(schedule(operation, later(HOUR + 10 * MINUTE))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
  });

  it.each([
    ['PENDING', 'shows that it is being worked on', accepted()],
    ['NEEDS_REVIEW', 'could not read', UNREAD],
    ['NEEDS_REVIEW', 'was cut off', null],
  ] as const)('is %s where a look between those %s', (state, _, result) => {
    const waiting = unknown('NOT_APPLIED_YET');
    const between = { ...inquiry(3, result), startedAt: later(HOUR + 5 * MINUTE) };
    const operation = aPending(lookAt(2, waiting, later(HOUR)), between, lookAt(4, waiting, later(HOUR + 9 * MINUTE)));
    expect(schedule(operation, later(HOUR + 10 * MINUTE)).state).toBe(state);
  });

  it('is no matter for a person where no look could read', () => {
    const operation = aPending(lookAt(2, UNREAD, NOON), lookAt(3, UNREAD, later(10 * MINUTE)));
    expect(schedule(operation, later(HOUR)).state).toBe('PENDING');
  });

  it('is for a person at once where the order was canceled, which proves nothing', () => {
    const operation = aPending(inquiry(2, refused()));
    expect(schedule(operation, later(SECOND))).toMatchObject({
      state: 'NEEDS_REVIEW',
      nextCheckAt: expect.any(Date),
    });
  });
});

describe('the turn of an operation', () => {
  it('comes at its time, unless somebody works on it', () => {
    const due = anUnknown({ nextCheckAt: NOON });
    expect([isDue(due, later(-1)), isDue(due, NOON)]).toEqual([false, true]);
    expect(isDue({ ...due, nextCheckAt: null }, later(DAY))).toBe(false);
    expect(isDue({ ...due, attempts: [call(1, null, LEASED)] }, NOON)).toBe(false);
  });

  it('comes first for what has waited longest', () => {
    const [late, later1, latest] = [0, 1, 2].map((ms) => anUnknown({ nextCheckAt: later(ms) }));
    expect([latest, late, later1].flatMap((each) => each ?? []).sort(byDueTime)).toEqual([late, later1, latest]);
  });
});

it('plans the same again for what has not changed', () => {
  const operation = schedule(anUnknown({ attempts: [...looked(2), inquiry(4, applied())] }), NOON);
  expect(schedule(operation, NOON)).toEqual(operation);
});
