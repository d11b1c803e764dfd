import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard, type Guard, LANE_SLOTS, type Lane } from '../../../src/providers/calls/guard.js';
import type { Exchange } from '../../../src/providers/provider.js';
import { aReply } from '../adapters.js';

const replied = (status: number): Exchange => ({ kind: 'replied', reply: aReply(status) });
const OPEN: Exchange = { kind: 'not-sent', cause: 'CIRCUIT_OPEN' };

/** Runs a call in its turn. */
const call = (guard: Guard, lane: Lane, send: () => Promise<Exchange>): Promise<Exchange> => {
  const turn = guard.ask(lane);
  const exchange = turn.begins.then((cause): Promise<Exchange> | Exchange =>
    cause === null ? send() : { kind: 'not-sent', cause },
  );
  return turn.endWith(exchange);
};

const run = (guard: Guard, told: Exchange, lane: Lane = 'verb') => call(guard, lane, async () => told);

const runAll = async (guard: Guard, ...told: readonly Exchange[]) => {
  for (const each of told) await run(guard, each);
};

const isOpen = async (guard: Guard) => (await run(guard, replied(200))).kind === 'not-sent';

const times = (count: number, told: Exchange) => Array.from({ length: count }, () => told);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the breaker', () => {
  it('does not open on one failure or on four', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(4, replied(503)));
    expect(await isOpen(guard)).toBe(false);
  });

  it('opens when half of at least five answers failed', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(5, replied(200)), ...times(4, replied(500)));
    expect(await isOpen(createGuard())).toBe(false);
    await runAll(guard, replied(500));
    expect(await run(guard, replied(200))).toEqual(OPEN);
  });

  it('stays closed when fewer than half failed', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(6, replied(200)), ...times(5, replied(500)));
    expect(await isOpen(guard)).toBe(false);
  });

  it.each([
    ['a lost answer', { kind: 'no-reply', cause: 'CONNECTION_LOST' }],
    ['a time-out', { kind: 'no-reply', cause: 'TIMEOUT' }],
    ['an unreachable provider', { kind: 'not-sent', cause: 'PROVIDER_UNREACHABLE' }],
    ['no socket before the deadline', { kind: 'not-sent', cause: 'DEADLINE_PASSED' }],
  ] as const)('counts %s as a failure', async (_, failure) => {
    const guard = createGuard();
    await runAll(guard, ...times(5, failure));
    expect(await isOpen(guard)).toBe(true);
  });

  it.each([
    ['a 4xx', replied(422)],
    ['a 429', replied(429)],
    ['a caller who has gone', { kind: 'no-reply', cause: 'CALLER_GONE' }],
    ['a caller who went before the send', { kind: 'not-sent', cause: 'ABORTED' }],
  ] as const)('does not count %s', async (_, told) => {
    const guard = createGuard();
    await runAll(guard, ...times(50, told));
    expect(await isOpen(guard)).toBe(false);
  });

  it('forgets failures that are ten seconds old, also without later calls', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(4, replied(503)));
    vi.advanceTimersByTime(11_000);
    await runAll(guard, replied(503));
    expect(await isOpen(guard)).toBe(false);
  });

  it('allows one probe after five seconds, and everything after its success', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    let probes = 0;
    const probe = Promise.withResolvers<Exchange>();
    const send = () => {
      probes += 1;
      return probes === 1 ? probe.promise : Promise.resolve(replied(200));
    };
    const all = [call(guard, 'verb', send), call(guard, 'verb', send), call(guard, 'read', send)];
    await vi.advanceTimersByTimeAsync(0);
    expect(probes).toBe(1);
    probe.resolve(replied(200));
    expect(await Promise.all(all)).toEqual(times(3, replied(200)));
    expect(probes).toBe(3);
    await runAll(guard, ...times(2, replied(503)));
    expect(await isOpen(guard)).toBe(false);
  });

  it('opens again immediately when the probe fails', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    expect(await run(guard, replied(503))).toEqual(replied(503));
    expect(await run(guard, replied(200))).toEqual(OPEN);
  });

  it('stops reads and verbs of the account alike', async () => {
    const guard = createGuard();
    for (const told of times(5, replied(503))) await run(guard, told, 'read');
    expect(await run(guard, replied(200), 'verb')).toEqual(OPEN);
  });
});

describe('the lanes', () => {
  const stuck = () => new Promise<Exchange>(() => {});

  it('keep room for verbs while many reads wait', async () => {
    const guard = createGuard();
    for (const _ of Array(500).keys()) void call(guard, 'read', stuck);
    expect(await run(guard, replied(200), 'verb')).toEqual(replied(200));
  });

  it('run at most as many calls at once as they have slots', async () => {
    const guard = createGuard();
    let running = 0;
    for (const _ of Array(40).keys()) {
      void call(guard, 'verb', () => {
        running += 1;
        return stuck();
      });
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(running).toBe(LANE_SLOTS);
  });

  it.each([
    ['verb', 128],
    ['read', 1_000],
  ] as const)('refuse a call when the queue of a %s is full', async (lane, queue) => {
    const guard = createGuard();
    for (const _ of Array(LANE_SLOTS + queue).keys()) void call(guard, lane, stuck);
    expect(await run(guard, replied(200), lane)).toEqual({ kind: 'not-sent', cause: 'QUEUE_FULL' });
  });
});

describe('the state for operators', () => {
  it('shows a breaker that is closed, open, half-open during the probe, and closed again', async () => {
    const guard = createGuard();
    expect(guard.breakerState()).toBe(0);
    await runAll(guard, ...times(5, replied(503)));
    expect(guard.breakerState()).toBe(1);
    vi.advanceTimersByTime(5_001);
    const probe = Promise.withResolvers<Exchange>();
    const probing = call(guard, 'verb', () => probe.promise);
    await vi.advanceTimersByTimeAsync(0);
    expect(guard.breakerState()).toBe(0.5);
    probe.resolve(replied(200));
    await probing;
    expect(guard.breakerState()).toBe(0);
  });

  it('shows how many calls of a lane wait for their turn', async () => {
    const guard = createGuard();
    const ends = Array.from({ length: LANE_SLOTS + 3 }, () => Promise.withResolvers<Exchange>());
    const told = ends.map(({ promise }) => call(guard, 'read', () => promise));
    expect([guard.queueLength('read'), guard.queueLength('verb')]).toEqual([3, 0]);
    for (const { resolve } of ends) resolve(replied(200));
    await Promise.all(told);
    expect(guard.queueLength('read')).toBe(0);
  });
});

it('does not hide a defect, and releases the turn', async () => {
  const guard = createGuard();
  const failing = Array.from({ length: LANE_SLOTS }, () =>
    call(guard, 'verb', () => Promise.reject(new Error('a defect'))),
  );
  await Promise.all(failing.map((each) => expect(each).rejects.toThrow('a defect')));
  expect(await run(guard, replied(200))).toEqual(replied(200));
});
