import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EventLoop, LoopLook } from '../../../src/http/guards/event-loop.js';
import { createPressure, type PressureLimits } from '../../../src/http/guards/pressure.js';
import { keepBusy } from './keep-busy.js';

/** An event loop as a test tells of it. */
const aLoop = (told: LoopLook) => {
  let look = told;
  const tell = (changed: Partial<LoopLook>): void => {
    look = { ...look, ...changed };
  };
  return { look: () => look, close: () => undefined, tell };
};

const QUIET: LoopLook = { delayMs: 0, utilization: 0.5 };

const aPressure = (limits: Partial<PressureLimits>, loop: EventLoop = aLoop(QUIET)) => {
  const pressure = createPressure({ maxInFlight: 0, maxEventLoopDelayMs: 0, ...limits }, loop);
  onTestFinished(pressure.close);
  return pressure;
};

const enter = (pressure: ReturnType<typeof createPressure>, count: number) =>
  Array.from({ length: count }, () => pressure.enter());

describe('requests under way', () => {
  it('leave a quarter of the room to what moves money', () => {
    const pressure = aPressure({ maxInFlight: 8 });
    enter(pressure, 5);
    expect(pressure.isTooHigh('any')).toBe(false);
    enter(pressure, 1);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([true, false]);
    enter(pressure, 2);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([true, true]);
  });

  it('make room again when they go', () => {
    const pressure = aPressure({ maxInFlight: 4 });
    const leave = enter(pressure, 4);
    expect(pressure.inFlight).toBe(4);
    for (const each of leave) each();
    expect([pressure.inFlight, pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([0, false, false]);
  });

  it('have no limit where it is 0', () => {
    const pressure = aPressure({});
    enter(pressure, 10_000);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([false, false]);
  });
});

describe('an event loop that cannot keep up', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const LATE: LoopLook = { delayMs: 5_000, utilization: 1 };

  /** So many requests under way at such a loop, after so many looks at it. */
  const aBusyPressure = (told: LoopLook, { inFlight = 1_000, looks = 5, limit = 50 } = {}) => {
    const loop = aLoop(told);
    const pressure = aPressure({ maxInFlight: 2_000, maxEventLoopDelayMs: limit }, loop);
    const leave = enter(pressure, inFlight);
    const look = (times: number) => vi.advanceTimersByTime(100 * times);
    look(looks);
    const isTooHigh = () => [pressure.isTooHigh('any'), pressure.isTooHigh('money')];
    return { pressure, leave, look, tell: loop.tell, isTooHigh };
  };

  it.each([
    [{ delayMs: 49, utilization: 0.97 }, [false, false]],
    [{ delayMs: 51, utilization: 0.5 }, [true, true]],
    [{ delayMs: 0, utilization: 0.98 }, [true, true]],
    [LATE, [true, true]],
  ])('as in %j, where it may be late by 50 ms, takes fewer requests at once than it has: %j', (told, tooHigh) => {
    expect(aBusyPressure(told).isTooHigh()).toEqual(tooHigh);
  });

  it('for less than half a second takes as many as ever', () => {
    const { look, tell, isTooHigh } = aBusyPressure(LATE, { looks: 4 });
    tell(QUIET);
    look(1);
    tell(LATE);
    look(4);
    expect(isTooHigh()).toEqual([false, false]);
    look(1);
    expect(isTooHigh()).toEqual([true, true]);
  });

  it('takes a few at once however late it is', () => {
    expect(aBusyPressure(LATE, { inFlight: 23, looks: 50 }).isTooHigh()).toEqual([false, false]);
    expect(aBusyPressure(LATE, { inFlight: 24, looks: 50 }).isTooHigh()).toEqual([true, false]);
    expect(aBusyPressure(LATE, { inFlight: 32, looks: 50 }).isTooHigh()).toEqual([true, true]);
  });

  it('takes more again little by little once it keeps up for half a second', () => {
    const { look, tell, leave, isTooHigh } = aBusyPressure(LATE, { looks: 50 });
    for (const each of leave.slice(100)) each();
    tell(QUIET);
    look(9);
    expect(isTooHigh()).toEqual([true, true]);
    look(50);
    expect(isTooHigh()).toEqual([false, false]);
  });

  it('is told of', () => {
    expect(aBusyPressure({ delayMs: 7, utilization: 0.2 }, { looks: 1 }).pressure.eventLoopDelayMs).toBe(7);
  });

  it('may be as busy as it likes where the limit is 0', () => {
    expect(aBusyPressure(LATE, { limit: 0 }).isTooHigh()).toEqual([false, false]);
  });
});

it('measures the event loop itself unless it is told', async () => {
  const pressure = createPressure({ maxInFlight: 0, maxEventLoopDelayMs: 100 });
  onTestFinished(pressure.close);
  enter(pressure, 100);
  const whileBusy = () => {
    keepBusy(150);
    return pressure.isTooHigh('any');
  };
  await expect.poll(whileBusy, { interval: 1, timeout: 20_000 }).toBe(true);
  await expect.poll(() => pressure.isTooHigh('any'), { interval: 50, timeout: 20_000 }).toBe(false);
});
