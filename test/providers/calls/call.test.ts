import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../src/platform/clock.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { type Call, createCall } from '../../../src/providers/calls/call.js';
import { SIZE_BY_LANE } from '../../../src/providers/calls/lanes.js';
import type { Transport } from '../../../src/providers/calls/transport.js';
import type { Exchange, Reply } from '../../../src/providers/provider.js';
import { anAccount } from '../../support/an-account.js';
import { everythingElse } from '../../support/fake-clock.js';
import { aReply } from '../adapters.js';
import { aTransport } from './a-transport.js';
import { aRawServer, httpAnswer } from './raw-server.js';

afterEach(() => void vi.useRealTimers());

const CAPTURE = { verb: 'CAPTURE', request: { method: 'POST', path: '/x', headers: {} } } as const;
const READ = { verb: 'READ', request: { method: 'GET', path: '/x', headers: {} } } as const;

const DEADLINE_MS = 1_000;
const SLOTS = SIZE_BY_LANE.verb.slots;

/** The calls of an account over this transport. */
const callsOver = (send: Transport['send'], onRead: (reply: Reply) => void = () => {}) =>
  createCall({
    account: anAccount(),
    adapter: {
      read: (reply) => {
        onRead(reply);
        return { understood: reply.status };
      },
      findUnrecognized: () => [],
    },
    transport: { send, close: async () => {} },
    deadlines: { verbMs: DEADLINE_MS, readMs: DEADLINE_MS },
    clock: systemClock,
    metrics: createMetrics(),
    logger: pino({ level: 'silent' }),
  });

const never = () => new Promise<Exchange>(() => {});

const notSent = (cause: string) => ({ exchange: { kind: 'not-sent', cause }, sentAt: null, answeredAt: null });

describe('a call that waits for its turn', () => {
  it.each([
    ['its deadline', new DOMException('', 'TimeoutError'), 'DEADLINE_PASSED'],
    ['its caller', new DOMException('', 'AbortError'), 'ABORTED'],
  ])('is given up with %s, counts as not sent immediately, and later sends nothing', async (_, reason, cause) => {
    const held: (() => void)[] = [];
    const server = await aRawServer((socket) => held.push(() => void socket.write(httpAnswer(200, '{}'))));
    const { post } = aTransport(server.url, { connections: 2 * SLOTS });
    const running = Array.from({ length: SLOTS }, () => post());
    await expect.poll(() => server.requests.length).toBe(SLOTS);
    const caller = new AbortController();
    const waiting = post({ signal: caller.signal });
    caller.abort(reason);
    expect(await waiting).toEqual(notSent(cause));
    expect(await post({ signal: caller.signal })).toEqual(notSent(cause));
    for (const answer of held) answer();
    for (const each of await Promise.all(running)) expect(each.exchange.kind).toBe('replied');
    await everythingElse();
    expect(server.requests).toHaveLength(SLOTS);
  });
});

describe('a call that has its turn', () => {
  it('counts as sent when its headers are written, and its outcome is unknown at the deadline', async () => {
    vi.useFakeTimers();
    const call = callsOver((_request, flight) => {
      flight.sentAt = new Date();
      return never();
    });
    const told = call(CAPTURE);
    await vi.advanceTimersByTimeAsync(DEADLINE_MS);
    expect(await told).toEqual({
      exchange: { kind: 'no-reply', cause: 'TIMEOUT' },
      sentAt: expect.any(Date),
      answeredAt: null,
    });
  });

  it('gives it away at its deadline, though the transport tells nothing yet', async () => {
    vi.useFakeTimers();
    const send = vi.fn(never);
    const call = callsOver(send);
    const stuck = Array.from({ length: SLOTS }, () => call(CAPTURE));
    await vi.advanceTimersByTimeAsync(DEADLINE_MS);
    expect(await Promise.all(stuck)).toEqual(stuck.map(() => notSent('DEADLINE_PASSED')));
    expect(send).toHaveBeenCalledTimes(SLOTS);
    void call(CAPTURE);
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(SLOTS + 1);
  });

  it('does not hide a defect', async () => {
    await expect(callsOver(() => Promise.reject(new Error('a defect')))(CAPTURE)).rejects.toThrow('a defect');
  });
});

describe('the body of an answer', () => {
  const bodies: Readonly<Record<string, readonly [Call, readonly number[], number]>> = {
    'to a verb': [CAPTURE, [200], 200],
    'to a verb that failed': [CAPTURE, [503], 503],
    'to a read': [READ, [200], 200],
    'to a read that was repeated': [READ, [503, 200], 200],
    'to a read that was repeated in vain': [READ, [503, 502], 502],
  };

  it.each(Object.entries(bodies))('%s is parsed once', async (_, [asked, statuses, last]) => {
    const left = [...statuses];
    const read: number[] = [];
    const send = async (): Promise<Exchange> => ({ kind: 'replied', reply: aReply(left.shift() ?? 0) });
    const call = callsOver(send, ({ status }) => read.push(status));
    expect(await call(asked)).toMatchObject({ exchange: { kind: 'replied', reply: { understood: last } } });
    expect([read, left]).toEqual([[last], []]);
  });
});
