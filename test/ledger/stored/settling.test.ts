import { describe, expect, it } from 'vitest';
import { lastNumberOf } from '../../../src/domain/operation/attempt.js';
import { decideCall, decideDue, decideInquiry, decideResolution } from '../../../src/domain/operation/decisions.js';
import { asOf } from '../../../src/domain/operation/evolve.js';
import { mayResend } from '../../../src/domain/operation/may-resend.js';
import { isFinal, type Operation } from '../../../src/domain/operation/operation.js';
import type { Result } from '../../../src/domain/operation/result.js';
import { withEvidence } from '../../../src/ledger/stored/add-evidence.js';
import { newOperation } from '../../../src/ledger/stored/new-operation.js';
import { disproof } from '../../domain/operation/evidence.js';
import { aClaim, LEASE_MS } from '../../support/a-claim.js';
import { NOON } from '../../support/fake-clock.js';
import { accepted, applied, declined, notSent, refused, toInquire, unknown } from '../../support/results.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WAITING = unknown('NOT_APPLIED_YET');
const UNREAD = unknown('NOTHING_LEARNT');

const at = (age: number): Date => new Date(NOON.getTime() + age);

/** What a provider answers at some age of the operation. */
interface World {
  readonly idempotency: 'KEY' | 'STATE';
  readonly send: (age: number) => Result;
  readonly look: (age: number, sends: number) => Result;
  /** How long a client waits between the looks that it asks for; it asks for none by default. */
  readonly reconcileEveryMs?: number;
}

interface Settled {
  readonly operation: Operation;
  readonly age: number;
  /** The ages at which the verb was sent, whether it left or not. */
  readonly sends: readonly number[];
  readonly mostAttempts: number;
}

/** One operation, its worker and its client, by the decisions alone: as the stores would write and the worker would do. */
const settled = (world: World, until: number): Settled => {
  const { idempotency, reconcileEveryMs = Number.POSITIVE_INFINITY } = world;
  const claimed = newOperation(aClaim({ providerIdempotency: idempotency }), 1, NOON);
  const sends: number[] = [];
  let operation = claimed;
  let mostAttempts = 0;

  const record = (purpose: 'CALL' | 'INQUIRY', result: Result, age: number): void => {
    const times = { sentAt: result.kind === 'not-sent' ? null : at(age), answeredAt: at(age) };
    const evidence = { number: lastNumberOf(operation.attempts), purpose, ...times, result };
    operation = withEvidence(asOf(operation, at(age)), [evidence], at(age));
    mostAttempts = Math.max(mostAttempts, operation.attempts.length);
  };
  const send = (age: number): void => {
    const request = { epoch: operation.epoch, leaseMs: LEASE_MS, baseline: null };
    const { next } = decideCall(asOf(operation, at(age)), request, at(age));
    if (next === null) throw new Error('lost');
    operation = next;
    sends.push(age);
    record('CALL', world.send(age), age);
  };
  const look = (age: number): void => record('INQUIRY', world.look(age, sends.length), age);
  const work = (age: number): void => {
    const { answer, next } = decideDue(asOf(operation, at(age)), LEASE_MS, at(age));
    operation = next ?? operation;
    if (answer === null) return;
    look(age);
    if (mayResend(operation, at(age))) send(age);
  };
  const reconcile = (age: number): void => {
    const asked = { tenant: operation.tenant, leaseMs: LEASE_MS };
    const { answer, next } = decideInquiry(asOf(operation, at(age)), asked, at(age));
    operation = next ?? operation;
    if (answer.kind === 'begun') look(age);
  };

  send(0);
  let age = 0;
  for (let asked = reconcileEveryMs; !isFinal(operation.state); ) {
    const due = operation.nextCheckAt === null ? until : operation.nextCheckAt.getTime() - NOON.getTime();
    age = Math.max(age, Math.min(due, asked));
    if (age >= until) break;
    if (due <= asked) {
      work(age);
    } else {
      reconcile(age);
      asked += reconcileEveryMs;
    }
  }
  return { operation, age, sends, mostAttempts };
};

/** Lost before its effect: the order waits until a send gets through after this age. */
const lostUntil = (mended: number, meanwhile: Result): Pick<World, 'send' | 'look'> => {
  let isDone = false;
  return {
    send: (age) => {
      if (age === 0) return unknown();
      isDone = age >= mended;
      return isDone ? applied() : meanwhile;
    },
    look: () => (isDone ? applied() : WAITING),
  };
};

describe('a send that was lost before its effect, at a provider that takes keys', () => {
  const idempotency = 'KEY';

  it('is sent again at the first look', () => {
    const { operation, age, sends } = settled({ idempotency, ...lostUntil(0, unknown()) }, DAY);
    expect(operation.state).toBe('SUCCEEDED');
    expect(sends).toHaveLength(2);
    expect(age).toBeLessThan(6 * SECOND);
  });

  it.each([2 * SECOND, 3 * SECOND, 10 * SECOND])(
    'is settled as fast while a client asks for a look every %i ms, all the time',
    (reconcileEveryMs) => {
      const world = { idempotency, reconcileEveryMs, ...lostUntil(0, unknown()) } as const;
      const { operation, age, sends } = settled(world, DAY);
      expect(operation.state).toBe('SUCCEEDED');
      expect(sends).toHaveLength(2);
      expect(age).toBeLessThan(6 * SECOND);
    },
  );

  it.each([14 * MINUTE, 50 * MINUTE, 5 * HOUR])(
    'is settled by itself after %i ms in which no order could be read',
    (gap) => {
      const { send, look } = lostUntil(0, unknown());
      const world: World = { idempotency, send, look: (age, sends) => (age < gap ? UNREAD : look(age, sends)) };
      const { operation, age, sends, mostAttempts } = settled(world, 7 * HOUR);
      expect(operation.state).toBe('SUCCEEDED');
      expect(sends).toHaveLength(2);
      expect(age).toBeLessThan(gap + (gap < HOUR ? 2 * MINUTE : 1.1 * HOUR) + SECOND);
      expect(mostAttempts).toBeLessThan(10);
    },
  );

  it.each([
    ['is answered 429', 5 * MINUTE, refused()],
    ['meets an open breaker', 5 * MINUTE, notSent('CIRCUIT_OPEN')],
    ['meets a full queue', 30 * MINUTE, notSent('QUEUE_FULL')],
    ['is answered 429', 5 * HOUR, refused()],
  ])('is settled by itself where every send %s for %i ms', (_, gap, meanwhile) => {
    const { operation, age, mostAttempts } = settled({ idempotency, ...lostUntil(gap, meanwhile) }, 7 * HOUR);
    expect(operation.state).toBe('SUCCEEDED');
    expect(age).toBeLessThan(gap + (gap < HOUR ? 2.2 * MINUTE : 1.1 * HOUR));
    expect(mostAttempts).toBeLessThan(150);
  });

  it('keeps few attempts of what spends nothing, even while a client asks for a look every two seconds', () => {
    const world = { idempotency, reconcileEveryMs: 2 * SECOND, ...lostUntil(DAY, notSent('CIRCUIT_OPEN')) } as const;
    const { operation, sends, mostAttempts } = settled(world, DAY);
    expect(operation.state).toBe('OUTCOME_UNKNOWN');
    expect(sends.length).toBeLessThan(50);
    expect(mostAttempts).toBeLessThan(150);
  });

  it('is not sent more than three times, nor once six hours are over', () => {
    const thrice = settled({ idempotency, send: () => unknown(), look: () => WAITING }, 3 * DAY);
    expect(thrice.operation.state).toBe('NEEDS_REVIEW');
    expect(thrice.sends).toHaveLength(3);
    const late = settled(
      { idempotency, send: () => unknown(), look: (age) => (age < 6.1 * HOUR ? UNREAD : WAITING) },
      DAY,
    );
    expect(late.sends).toHaveLength(1);
  });
});

describe('a send whose effect was lost with its answer', () => {
  it('is settled by the first look that shows it, whoever asks for it', () => {
    const world = { idempotency: 'STATE', send: () => unknown(), look: () => applied() } as const;
    expect(settled(world, DAY)).toMatchObject({ operation: { state: 'SUCCEEDED' }, sends: [0] });
    const asked = settled({ ...world, reconcileEveryMs: SECOND }, DAY);
    expect(asked).toMatchObject({ operation: { state: 'SUCCEEDED' }, age: SECOND });
  });

  it('is settled by late proof, a person having been called long before', () => {
    const world: World = {
      idempotency: 'STATE',
      send: () => unknown(),
      look: (age) => (age < 20 * DAY ? WAITING : applied()),
    };
    expect(settled(world, 20 * DAY).operation.state).toBe('NEEDS_REVIEW');
    const { operation, age, mostAttempts } = settled(world, 30 * DAY);
    expect(operation.state).toBe('SUCCEEDED');
    expect(age).toBeLessThan(20 * DAY + 1.1 * HOUR);
    expect(mostAttempts).toBeLessThan(6);
  });
});

describe('an operation that somebody asks about 10,000 times', () => {
  it('keeps a few attempts, counts the looks, and is looked at 60 times an hour at most', () => {
    const results = [WAITING, UNREAD, accepted(), unknown('NOT_READY')] as const;
    const world: World = {
      idempotency: 'STATE',
      send: () => unknown(),
      look: (age) => results[Math.floor(age / 1_000) % 4] ?? UNREAD,
      reconcileEveryMs: 2 * SECOND,
    };
    const { operation, mostAttempts } = settled(world, 20_000 * SECOND);
    const looks = operation.looks + operation.attempts.filter(({ purpose }) => purpose === 'INQUIRY').length;
    expect(mostAttempts).toBeLessThan(30);
    expect(looks).toBeGreaterThan(60);
    expect(looks).toBeLessThan(60 * 6 + 30);
  });
});

describe('a capture that was accepted', () => {
  const pending = (look: World['look']): World => ({ idempotency: 'KEY', send: () => accepted(), look });

  it('and falls back is for a person once looks ten minutes apart have found it waiting', () => {
    const world = pending((age) => (age < 1.2 * HOUR ? accepted() : WAITING));
    expect(settled(world, 2 * HOUR).operation.state).toBe('PENDING');
    expect(settled(world, 2.3 * HOUR).operation.state).toBe('NEEDS_REVIEW');
    const early = pending((age) => (age < MINUTE ? accepted() : WAITING));
    expect(settled(early, 11 * MINUTE).operation.state).toBe('PENDING');
    expect(settled(early, 12.5 * MINUTE).operation.state).toBe('NEEDS_REVIEW');
  });

  it('and is never finished is for a person when its window ends, and a person may settle it before', () => {
    const world = pending(() => accepted());
    expect(settled(world, 5 * DAY).operation.state).toBe('PENDING');
    expect(settled(world, 5 * DAY + 1).operation.state).toBe('NEEDS_REVIEW');
    const { operation } = settled(world, DAY);
    expect(operation.state).toBe('PENDING');
    const asked = { tenant: 'default', graceMs: 20 * SECOND } as const;
    const resolution = { outcome: 'NOT_APPLIED', reason: 'seen on the statement', actor: 'ana' } as const;
    expect(decideResolution(operation, { ...asked, resolution }, at(DAY)).next).toMatchObject({ state: 'FAILED' });
  });

  it('and is canceled is settled by that', () => {
    const world = pending((age) => (age < 2 * HOUR ? accepted() : disproof()));
    expect(settled(world, DAY).operation.state).toBe('FAILED');
  });
});

describe('a refusal that a reading of the order must judge', () => {
  it.each([
    ['the payment shows itself after all', applied(), 'SUCCEEDED'],
    ['the order was captured by somebody else', refused(), 'FAILED'],
    ['the order is still unpaid', declined(), 'DECLINED'],
  ] as const)('is unknown until a look counts, two minutes later: %s', (_, late, state) => {
    const world: World = {
      idempotency: 'STATE',
      send: () => toInquire(false),
      look: (age) => (age < 90 * SECOND ? WAITING : late),
    };
    expect(settled(world, 90 * SECOND).operation.state).toBe('OUTCOME_UNKNOWN');
    const { operation, age } = settled(world, HOUR);
    expect(operation.state).toBe(state);
    expect(age).toBeLessThan(2.2 * MINUTE);
  });
});
