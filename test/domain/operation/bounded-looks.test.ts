import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/domain/operation/attempt.js';
import { withBoundedLooks } from '../../../src/domain/operation/bounded-looks.js';
import { asOf } from '../../../src/domain/operation/evolve.js';
import { mayResend } from '../../../src/domain/operation/may-resend.js';
import type { Operation } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import { schedule } from '../../../src/domain/operation/schedule.js';
import { anAttempt, anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, aSnapshot, declined, notSent, refused, unknown } from '../../support/results.js';
import { baseline, call, disproof, inquiry, LEASED } from './evidence.js';

const WAITING = unknown('NOT_APPLIED_YET');
const UNREAD = unknown('NOTHING_LEARNT');
const SECOND = 1_000;

const later = (ms: number): Date => new Date(NOON.getTime() + ms);

const lookedAt = (...told: readonly (Result | null)[]): Operation =>
  anOperation({ attempts: [call(1, unknown()), ...told.map((result, index) => inquiry(index + 2, result))] });

const kept = (operation: Operation, now = NOON): readonly number[] =>
  withBoundedLooks(operation, now).attempts.map(({ number }) => number);

describe('the looks that are kept', () => {
  it('are the first, the last, and every one that told something else than the look before it', () => {
    const told = [
      UNREAD,
      UNREAD,
      UNREAD,
      WAITING,
      WAITING,
      WAITING,
      UNREAD,
      UNREAD,
      accepted(),
      accepted(),
      accepted(),
    ];
    expect(kept(lookedAt(...told))).toEqual([1, 2, 5, 8, 10, 12]);
  });

  it('are told apart by what they mean: the cause of not knowing, and whether a refusal disproves', () => {
    const told = [WAITING, UNREAD, unknown('NOT_READY'), refused(), disproof(), declined(), null];
    const twice = told.flatMap((result) => [result, result]);
    expect(kept(lookedAt(...twice))).toEqual([1, 2, 4, 6, 8, 10, 12, 14, 15]);
  });

  it('are no more than the first and the last change to each thing where there were very many changes', () => {
    const flapping = (times: number) => Array.from({ length: times }, () => [WAITING, UNREAD]).flat();
    expect(kept(lookedAt(...flapping(10)))).toHaveLength(1 + 20);
    expect(kept(lookedAt(...flapping(11)))).toEqual([1, 2, 3, 22, 23]);
  });

  it('are those right before and after a send', () => {
    const many = [WAITING, WAITING, WAITING, WAITING];
    const looks = (from: number) => many.map((result, index) => inquiry(from + index, result));
    const attempts = [
      call(1, unknown()),
      ...looks(2),
      call(6, notSent()),
      ...looks(7),
      call(11, unknown()),
      ...looks(12),
    ];
    expect(kept(anOperation({ attempts }))).toEqual([1, 2, 5, 6, 7, 10, 11, 12, 15]);
  });

  it('are the one from which on the order shows no effect, however much the looks flap since', () => {
    const since = Array.from({ length: 20 }, () => [UNREAD, WAITING, unknown('NOT_READY')]).flat();
    expect(kept(lookedAt(WAITING, unknown('NOT_READY'), UNREAD, accepted(), WAITING, ...since))).toContain(6);
  });

  it('are the one that named the earliest last moment for a capture', () => {
    const told = (ms: number) => ({ ...accepted(), order: aSnapshot({ captureBefore: later(ms) }) });
    expect(kept(lookedAt(told(9), told(8), told(3), told(7), told(6)))).toEqual([1, 2, 4, 6]);
  });

  it('are the one that contradicts the end', () => {
    const operation = lookedAt(WAITING, WAITING, WAITING, WAITING);
    expect(kept(operation)).toEqual([1, 2, 5]);
    expect(kept({ ...operation, contradictedBy: 4 })).toEqual([1, 2, 4, 5]);
  });

  it('are those that still run; one that was cut off counts like any other', () => {
    const operation = lookedAt(WAITING, null, null, null, WAITING);
    const running = operation.attempts.map((attempt) => ({ ...attempt, leaseUntil: LEASED }));
    expect(kept(operation)).toEqual([1, 2, 3, 6]);
    expect(kept({ ...operation, attempts: running })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(kept({ ...operation, attempts: running }, LEASED)).toEqual([1, 2, 3, 6]);
  });

  it('are beside every send and the reading before it', () => {
    const sends = [baseline(1), ...[2, 3, 4, 5].map((number) => call(number, notSent()))];
    expect(kept(anOperation({ attempts: sends }))).toEqual([1, 2, 3, 4, 5]);
  });
});

it('changes nothing where every look told something new', () => {
  const operation = lookedAt(UNREAD, WAITING, accepted());
  expect(withBoundedLooks(operation, NOON)).toBe(operation);
});

it('counts what is not kept, and goes on counting', () => {
  const once = withBoundedLooks(lookedAt(WAITING, WAITING, WAITING, WAITING), NOON);
  expect(once.looks).toBe(2);
  const more = { ...once, attempts: [...once.attempts, inquiry(6, WAITING)] };
  expect(withBoundedLooks(more, NOON)).toMatchObject({ looks: 3, attempts: [{}, { number: 2 }, { number: 6 }] });
});

describe('an operation that is looked at without end', () => {
  const results: readonly (Result | null)[] = [
    accepted(),
    refused(),
    disproof(),
    declined(),
    WAITING,
    unknown('NOT_READY'),
    UNREAD,
    null,
  ];

  it('keeps a few of 1,000 looks, the first and the last among them, and loses none from the count', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...results), { minLength: 1_000, maxLength: 1_000 }), (told) => {
        let operation = anOperation({ attempts: [call(1, unknown())] });
        told.forEach((result, index) => {
          const attempts = [...operation.attempts, inquiry(index + 2, result)];
          operation = withBoundedLooks({ ...operation, attempts }, NOON);
        });
        const looks = operation.attempts.filter(({ purpose }) => purpose === 'INQUIRY');
        expect(looks.length).toBeLessThanOrEqual(25);
        expect(operation.looks + looks.length).toBe(1_000);
        expect([looks.at(0)?.number, looks.at(-1)?.number]).toEqual([2, 1_001]);
        expect(new Set(looks.map(({ result }) => result))).toEqual(new Set(told));
      }),
      { numRuns: 5 },
    );
  });

  it('is judged, scheduled and sent again as if every look had been kept', () => {
    const look = fc.record({
      result: fc.constantFrom(...results),
      purpose: fc.constantFrom('INQUIRY', 'INQUIRY', 'INQUIRY', 'INQUIRY', 'CALL'),
      wait: fc.integer({ min: 100, max: 400 * SECOND }),
      isRunning: fc.boolean(),
    });
    const facts = fc.record({
      kind: fc.constantFrom('CAPTURE', 'PROCESS'),
      providerIdempotency: fc.constantFrom('KEY', 'STATE'),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 80, size: 'max' }), facts, (looks, changes) => {
        const operation = anOperation({ attempts: [], ...changes });
        let all: readonly Attempt[] = [call(1, unknown())];
        let bounded: Operation = { ...operation, attempts: all };
        let age = 0;
        looks.forEach(({ result, purpose, wait, isRunning }, index) => {
          age += wait;
          const startedAt = later(age);
          const leaseUntil = isRunning && index === looks.length - 1 ? later(age + SECOND) : startedAt;
          const times = { startedAt, leaseUntil, sentAt: startedAt, answeredAt: index % 2 === 0 ? null : startedAt };
          const told = anAttempt({ number: index + 2, purpose, result, ...times });
          all = [...all, told];
          bounded = withBoundedLooks({ ...bounded, attempts: [...bounded.attempts, told] }, startedAt);
          const decided = (given: Operation) => {
            const { attempts: _, looks: __, ...next } = schedule(asOf(given, startedAt), startedAt);
            return { next, mayResend: mayResend(asOf(given, startedAt), startedAt) };
          };
          expect(decided(bounded)).toEqual(decided({ ...operation, attempts: all, looks: 0 }));
        });
      }),
      { numRuns: 500 },
    );
  });
});
