import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard, type Guard } from '../../../src/providers/calls/guard.js';
import type { Exchange } from '../../../src/providers/provider.js';
import { aReply } from '../adapters.js';

const replied = (status: number): Exchange => ({ kind: 'replied', reply: aReply(status) });
const OPEN: Exchange = { kind: 'not-sent', cause: 'CIRCUIT_OPEN' };

const SLOTS = 16;
const QUEUE = 128;
const DEADLINE_MS = 20_000;
const aGuard = (): Guard => createGuard({ slots: SLOTS, queue: QUEUE });

/** A call in its turn, about an order of its own unless one is given. */
const call = (guard: Guard, send: () => Promise<Exchange>, order: string = randomUUID()): Promise<Exchange> => {
  const turn = guard.ask({ order, deadlineMs: DEADLINE_MS });
  const exchange = turn.begins.then((cause): Promise<Exchange> | Exchange =>
    cause === null ? send() : { kind: 'not-sent', cause },
  );
  return turn.endWith(exchange);
};

const run = (guard: Guard, told: Exchange, order?: string) => call(guard, async () => told, order);

const runAll = async (guard: Guard, ...told: readonly Exchange[]) => {
  for (const each of told) await run(guard, each);
};

const isOpen = async (guard: Guard) => (await run(guard, replied(200))).kind === 'not-sent';

const times = (count: number, told: Exchange) => Array.from({ length: count }, () => told);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the breaker', () => {
  it('does not open on one failure or on four', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(4, replied(503)));
    expect(await isOpen(guard)).toBe(false);
  });

  it('opens when half of at least five answers failed', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(5, replied(200)), ...times(4, replied(500)));
    expect(await isOpen(aGuard())).toBe(false);
    await runAll(guard, replied(500));
    expect(await run(guard, replied(200))).toEqual(OPEN);
  });

  it('stays closed when fewer than half failed', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(6, replied(200)), ...times(5, replied(500)));
    expect(await isOpen(guard)).toBe(false);
  });

  it.each([
    ['a lost answer', { kind: 'no-reply', cause: 'CONNECTION_LOST' }],
    ['a time-out', { kind: 'no-reply', cause: 'TIMEOUT' }],
    ['an unreachable provider', { kind: 'not-sent', cause: 'PROVIDER_UNREACHABLE' }],
  ] as const)('counts %s as a failure', async (_, failure) => {
    const guard = aGuard();
    await runAll(guard, ...times(5, failure));
    expect(await isOpen(guard)).toBe(true);
  });

  it.each([
    ['a 4xx', replied(422)],
    ['a 429', replied(429)],
    ['a caller who has gone', { kind: 'no-reply', cause: 'CALLER_GONE' }],
    ['a caller who went before the send', { kind: 'not-sent', cause: 'ABORTED' }],
    ['no socket before the deadline', { kind: 'not-sent', cause: 'DEADLINE_PASSED' }],
  ] as const)('does not count %s', async (_, told) => {
    const guard = aGuard();
    await runAll(guard, ...times(50, told));
    expect(await isOpen(guard)).toBe(false);
  });

  it('forgets failures that are ten seconds old, also without later calls', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(4, replied(503)));
    vi.advanceTimersByTime(11_000);
    await runAll(guard, replied(503));
    expect(await isOpen(guard)).toBe(false);
  });

  it('allows one probe after five seconds, and everything after its success', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    let probes = 0;
    const probe = Promise.withResolvers<Exchange>();
    const send = () => {
      probes += 1;
      return probes === 1 ? probe.promise : Promise.resolve(replied(200));
    };
    const all = [call(guard, send), call(guard, send), call(guard, send)];
    await vi.advanceTimersByTimeAsync(0);
    expect(probes).toBe(1);
    probe.resolve(replied(200));
    expect(await Promise.all(all)).toEqual(times(3, replied(200)));
    expect(probes).toBe(3);
    await runAll(guard, ...times(2, replied(503)));
    expect(await isOpen(guard)).toBe(false);
  });

  it('opens again immediately when the probe fails', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    expect(await run(guard, replied(503))).toEqual(replied(503));
    expect(await run(guard, replied(200))).toEqual(OPEN);
  });

  it('stays closed for all others when one order always fails, however often it is asked about', async () => {
    const guard = aGuard();
    for (const healthy of ['B', 'C', 'D', 'E', 'F', 'G']) {
      for (const told of times(5, replied(500))) await run(guard, told, 'A');
      expect(await run(guard, replied(200), healthy)).toEqual(replied(200));
    }
  });

  it('probes again later when the probe told nothing', async () => {
    const guard = aGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    await run(guard, { kind: 'not-sent', cause: 'ABORTED' });
    expect(guard.breakerState()).toBe(1);
    vi.advanceTimersByTime(5_001);
    expect(await run(guard, replied(200))).toEqual(replied(200));
    expect(guard.breakerState()).toBe(0);
  });
});

describe('a lane', () => {
  const stuck = () => new Promise<Exchange>(() => {});
  const QUEUE_FULL: Exchange = { kind: 'not-sent', cause: 'QUEUE_FULL' };
  const answersAfter = (ms: number) => () =>
    new Promise<Exchange>((resolve) => setTimeout(() => resolve(replied(200)), ms));

  it('runs no more at once than it has slots', async () => {
    const guard = aGuard();
    let running = 0;
    for (const _ of Array(40).keys()) {
      void call(guard, () => {
        running += 1;
        return stuck();
      });
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(running).toBe(SLOTS);
  });

  it('says so when its queue is full', async () => {
    const guard = aGuard();
    for (const _ of Array(SLOTS + QUEUE).keys()) void call(guard, stuck);
    expect(await run(guard, replied(200))).toEqual(QUEUE_FULL);
  });

  it('lets nobody wait longer than five seconds, and sends nothing of it later', async () => {
    const guard = aGuard();
    const ends = Array.from({ length: SLOTS }, () => Promise.withResolvers<Exchange>());
    const running = ends.map(({ promise }) => call(guard, () => promise));
    const send = vi.fn(stuck);
    const waiting = call(guard, send);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(guard.queueLength()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await waiting).toEqual(QUEUE_FULL);
    for (const { resolve } of ends) resolve(replied(200));
    await Promise.all(running);
    await vi.advanceTimersByTimeAsync(0);
    expect(send).not.toHaveBeenCalled();
    expect(guard.queueLength()).toBe(0);
  });

  it('turns a call away at once when its turn would come too late', async () => {
    const guard = aGuard();
    for (const _ of Array(SLOTS).keys()) void call(guard, answersAfter(6_000));
    await vi.advanceTimersByTimeAsync(6_000);
    for (const _ of Array(SLOTS).keys()) void call(guard, answersAfter(6_000));
    for (const _ of Array(SLOTS).keys()) void call(guard, answersAfter(6_000));
    expect(await run(guard, replied(200))).toEqual(QUEUE_FULL);
  });

  it('sends nothing with less time than a recent call needed', async () => {
    const guard = aGuard();
    await Promise.all([call(guard, answersAfter(16_000)), vi.advanceTimersByTimeAsync(16_000)]);
    const running = Array.from({ length: SLOTS }, () => call(guard, answersAfter(4_500)));
    const send = vi.fn(stuck);
    const waiting = call(guard, send);
    await vi.advanceTimersByTimeAsync(4_500);
    expect(await waiting).toEqual(QUEUE_FULL);
    await Promise.all(running);
    expect(send).not.toHaveBeenCalled();
    expect(await run(guard, replied(200))).toEqual(replied(200));
  });

  it('makes no time-outs of its own out of a provider of three seconds that is asked for a fifth more than it can do', async () => {
    const guard = aGuard();
    const causes: string[] = [];
    const asked: Promise<unknown>[] = [];
    const perSecond = Math.ceil((1.2 * SLOTS) / 3);
    for (const _ of Array(60).keys()) {
      for (const _each of Array(perSecond).keys()) {
        const told = call(guard, answersAfter(3_000));
        asked.push(told.then((end) => causes.push(end.kind === 'replied' ? 'replied' : end.cause)));
      }
      await vi.advanceTimersByTimeAsync(1_000);
    }
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all(asked);
    expect(new Set(causes)).toEqual(new Set(['replied', 'QUEUE_FULL']));
    expect(causes.filter((cause) => cause === 'replied').length).toBeGreaterThan(0.75 * causes.length);
  });
});

describe('the state for operators', () => {
  it('shows a breaker that is closed, open, half-open during the probe, and closed again', async () => {
    const guard = aGuard();
    expect(guard.breakerState()).toBe(0);
    await runAll(guard, ...times(5, replied(503)));
    expect(guard.breakerState()).toBe(1);
    vi.advanceTimersByTime(5_001);
    const probe = Promise.withResolvers<Exchange>();
    const probing = call(guard, () => probe.promise);
    await vi.advanceTimersByTimeAsync(0);
    expect(guard.breakerState()).toBe(0.5);
    probe.resolve(replied(200));
    await probing;
    expect(guard.breakerState()).toBe(0);
  });

  it('is how many calls wait for their turn', async () => {
    const guard = aGuard();
    const ends = Array.from({ length: SLOTS + 3 }, () => Promise.withResolvers<Exchange>());
    const told = ends.map(({ promise }) => call(guard, () => promise));
    expect(guard.queueLength()).toBe(3);
    for (const { resolve } of ends) resolve(replied(200));
    await Promise.all(told);
    expect(guard.queueLength()).toBe(0);
  });
});

it('does not hide a defect, and releases the turn', async () => {
  const guard = aGuard();
  const failing = Array.from({ length: SLOTS }, () => call(guard, () => Promise.reject(new Error('a defect'))));
  await Promise.all(failing.map((each) => expect(each).rejects.toThrow('a defect')));
  expect(await run(guard, replied(200))).toEqual(replied(200));
});
