import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGuard, type Guard, LANE_SLOTS, type Lane } from '../../../src/providers/calls/guard.js';
import type { TimedExchange } from '../../../src/providers/calls/transport.js';
import type { Exchange } from '../../../src/providers/provider.js';
import { aReply } from '../adapters.js';

const timed = (exchange: Exchange): TimedExchange => ({ exchange, sentAt: null, answeredAt: null });
const replied = (status: number) => timed({ kind: 'replied', reply: aReply(status) });
const OPEN = timed({ kind: 'not-sent', cause: 'CIRCUIT_OPEN' });

const NEVER = new AbortController().signal;

const run = (guard: Guard, told: TimedExchange, lane: Lane = 'verb') => guard(lane, async () => told, NEVER);

const runAll = async (guard: Guard, ...told: readonly TimedExchange[]) => {
  for (const each of told) await run(guard, each);
};

const isOpen = async (guard: Guard) => (await run(guard, replied(200))).exchange.kind === 'not-sent';

const times = (count: number, told: TimedExchange) => Array.from({ length: count }, () => told);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the breaker', () => {
  it('does not open on one failure, nor on four', async () => {
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
    ['a lost answer', timed({ kind: 'no-reply', cause: 'CONNECTION_LOST' })],
    ['a time-out', timed({ kind: 'no-reply', cause: 'TIMEOUT' })],
    ['an unreachable provider', timed({ kind: 'not-sent', cause: 'PROVIDER_UNREACHABLE' })],
    ['no socket before the deadline', timed({ kind: 'not-sent', cause: 'DEADLINE_PASSED' })],
  ])('counts %s as a failure', async (_, failure) => {
    const guard = createGuard();
    await runAll(guard, ...times(5, failure));
    expect(await isOpen(guard)).toBe(true);
  });

  it.each([
    ['a 4xx', replied(422)],
    ['a 429', replied(429)],
    ['a caller who has gone', timed({ kind: 'no-reply', cause: 'CALLER_GONE' })],
    ['a caller who went before the send', timed({ kind: 'not-sent', cause: 'ABORTED' })],
  ])('does not count %s', async (_, told) => {
    const guard = createGuard();
    await runAll(guard, ...times(50, told));
    expect(await isOpen(guard)).toBe(false);
  });

  it('forgets failures that are ten seconds old, even when nothing happened since', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(4, replied(503)));
    vi.advanceTimersByTime(11_000);
    await runAll(guard, replied(503));
    expect(await isOpen(guard)).toBe(false);
  });

  it('lets one probe through after five seconds, and everything once it succeeded', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    let probes = 0;
    const probe = Promise.withResolvers<TimedExchange>();
    const call = () => {
      probes += 1;
      return probes === 1 ? probe.promise : Promise.resolve(replied(200));
    };
    const all = [guard('verb', call, NEVER), guard('verb', call, NEVER), guard('read', call, NEVER)];
    await vi.advanceTimersByTimeAsync(0);
    expect(probes).toBe(1);
    probe.resolve(replied(200));
    expect(await Promise.all(all)).toEqual(times(3, replied(200)));
    expect(probes).toBe(3);
    await runAll(guard, ...times(2, replied(503)));
    expect(await isOpen(guard)).toBe(false);
  });

  it('opens again at once when the probe fails', async () => {
    const guard = createGuard();
    await runAll(guard, ...times(5, replied(503)));
    vi.advanceTimersByTime(5_001);
    expect(await run(guard, replied(503))).toEqual(replied(503));
    expect(await run(guard, replied(200))).toEqual(OPEN);
  });

  it('spares reads and verbs of the account alike', async () => {
    const guard = createGuard();
    for (const told of times(5, replied(503))) await run(guard, told, 'read');
    expect(await run(guard, replied(200), 'verb')).toEqual(OPEN);
  });
});

describe('the lanes', () => {
  const stuck = () => new Promise<TimedExchange>(() => {});

  it('keep room for verbs, however many reads wait', async () => {
    const guard = createGuard();
    for (const _ of Array(500).keys()) void guard('read', stuck, NEVER);
    expect(await run(guard, replied(200), 'verb')).toEqual(replied(200));
  });

  it('run no more of a lane at once than it has slots', async () => {
    const guard = createGuard();
    let running = 0;
    for (const _ of Array(40).keys()) {
      void guard(
        'verb',
        () => {
          running += 1;
          return stuck();
        },
        NEVER,
      );
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(running).toBe(LANE_SLOTS);
  });

  it.each([
    ['verb', 128],
    ['read', 1_000],
  ] as const)('say so when the queue of a %s is full', async (lane, queue) => {
    const guard = createGuard();
    for (const _ of Array(LANE_SLOTS + queue).keys()) void guard(lane, stuck, NEVER);
    expect(await run(guard, replied(200), lane)).toEqual(timed({ kind: 'not-sent', cause: 'QUEUE_FULL' }));
  });
});

describe('a call that waits for its turn', () => {
  const stuck = () => new Promise<TimedExchange>(() => {});

  it.each([
    ['its deadline', new DOMException('', 'TimeoutError'), 'DEADLINE_PASSED'],
    ['its caller', new DOMException('', 'AbortError'), 'ABORTED'],
  ] as const)('is given up with %s, and told not sent', async (_, reason, cause) => {
    const guard = createGuard();
    for (const _ of Array(LANE_SLOTS).keys()) void guard('verb', stuck, NEVER);
    const waiting = new AbortController();
    const told = guard('verb', stuck, waiting.signal);
    waiting.abort(reason);
    expect(await told).toEqual(timed({ kind: 'not-sent', cause }));
    expect(await guard('verb', stuck, waiting.signal)).toEqual(timed({ kind: 'not-sent', cause }));
  });

  it('is not given up once it has begun: its own end tells what became of it', async () => {
    const running = new AbortController();
    const end = Promise.withResolvers<TimedExchange>();
    const told = createGuard()('verb', () => end.promise, running.signal);
    await vi.advanceTimersByTimeAsync(0);
    running.abort(new DOMException('', 'TimeoutError'));
    const lost = timed({ kind: 'no-reply', cause: 'TIMEOUT' });
    end.resolve(lost);
    expect(await told).toEqual(lost);
  });
});

describe('what operators see', () => {
  it('is a breaker that is closed, open, half-open while it probes, and closed again', async () => {
    const guard = createGuard();
    expect(guard.breakerState()).toBe(0);
    await runAll(guard, ...times(5, replied(503)));
    expect(guard.breakerState()).toBe(1);
    vi.advanceTimersByTime(5_001);
    const probe = Promise.withResolvers<TimedExchange>();
    const probing = guard('verb', () => probe.promise, NEVER);
    await vi.advanceTimersByTimeAsync(0);
    expect(guard.breakerState()).toBe(0.5);
    probe.resolve(replied(200));
    await probing;
    expect(guard.breakerState()).toBe(0);
  });

  it('is how many calls of a lane wait for their turn', async () => {
    const guard = createGuard();
    const ends = Array.from({ length: LANE_SLOTS + 3 }, () => Promise.withResolvers<TimedExchange>());
    const told = ends.map(({ promise }) => guard('read', () => promise, NEVER));
    expect([guard.queueLength('read'), guard.queueLength('verb')]).toEqual([3, 0]);
    for (const { resolve } of ends) resolve(replied(200));
    await Promise.all(told);
    expect(guard.queueLength('read')).toBe(0);
  });
});

it('does not hide a defect', async () => {
  await expect(createGuard()('verb', () => Promise.reject(new Error('a defect')), NEVER)).rejects.toThrow('a defect');
});
