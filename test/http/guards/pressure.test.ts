import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EventLoop, LoopReading } from '../../../src/http/guards/event-loop.js';
import { createPressure, type PressureLimits } from '../../../src/http/guards/pressure.js';
import { keepBusy } from './keep-busy.js';

/** An event loop with this reading. */
const aLoop = (told: LoopReading) => {
  let look = told;
  const tell = (changed: Partial<LoopReading>): void => {
    look = { ...look, ...changed };
  };
  return { look: () => look, close: () => undefined, tell };
};

const QUIET: LoopReading = { delayMs: 0, utilization: 0.5 };

const aPressure = (limits: Partial<PressureLimits>, loop: EventLoop = aLoop(QUIET)) => {
  const pressure = createPressure({ maxInFlight: 0, maxEventLoopDelayMs: 0, ...limits }, loop);
  onTestFinished(pressure.close);
  return pressure;
};

const enter = (pressure: ReturnType<typeof createPressure>, count: number) =>
  Array.from({ length: count }, () => pressure.enter());

describe('requests under way', () => {
  it('leave a quarter of the room to money verbs', () => {
    const pressure = aPressure({ maxInFlight: 8 });
    enter(pressure, 5);
    expect(pressure.isTooHigh('any')).toBe(false);
    enter(pressure, 1);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([true, false]);
    enter(pressure, 2);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([true, true]);
  });

  it('make room again when they end', () => {
    const pressure = aPressure({ maxInFlight: 4 });
    const leave = enter(pressure, 4);
    expect(pressure.inFlight).toBe(4);
    for (const each of leave) each();
    expect([pressure.inFlight, pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([0, false, false]);
  });

  it('have no limit if the limit is 0', () => {
    const pressure = aPressure({});
    enter(pressure, 10_000);
    expect([pressure.isTooHigh('any'), pressure.isTooHigh('money')]).toEqual([false, false]);
  });
});

describe('an event loop that cannot keep up', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const LATE: LoopReading = { delayMs: 5_000, utilization: 1 };

  /** A pressure with these requests under way and this loop, after a number of readings. */
  const aBusyPressure = (told: LoopReading, { inFlight = 1_000, looks = 5, limit = 50 } = {}) => {
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
  ])('as in %j accepts fewer requests at once than it has, with a limit of 50 ms: %j', (told, tooHigh) => {
    expect(aBusyPressure(told).isTooHigh()).toEqual(tooHigh);
  });

  it('for less than half a second changes nothing', () => {
    const { look, tell, isTooHigh } = aBusyPressure(LATE, { looks: 4 });
    tell(QUIET);
    look(1);
    tell(LATE);
    look(4);
    expect(isTooHigh()).toEqual([false, false]);
    look(1);
    expect(isTooHigh()).toEqual([true, true]);
  });

  it('accepts a few at once, however late it is', () => {
    expect(aBusyPressure(LATE, { inFlight: 23, looks: 50 }).isTooHigh()).toEqual([false, false]);
    expect(aBusyPressure(LATE, { inFlight: 24, looks: 50 }).isTooHigh()).toEqual([true, false]);
    expect(aBusyPressure(LATE, { inFlight: 32, looks: 50 }).isTooHigh()).toEqual([true, true]);
  });

  it('accepts more step by step after it has kept up for half a second', () => {
    const { look, tell, leave, isTooHigh } = aBusyPressure(LATE, { looks: 50 });
    for (const each of leave.slice(100)) each();
    tell(QUIET);
    look(9);
    expect(isTooHigh()).toEqual([true, true]);
    look(50);
    expect(isTooHigh()).toEqual([false, false]);
  });

  it('is reported', () => {
    expect(aBusyPressure({ delayMs: 7, utilization: 0.2 }, { looks: 1 }).pressure.eventLoopDelayMs).toBe(7);
  });

  it('changes nothing if the limit is 0', () => {
    expect(aBusyPressure(LATE, { limit: 0 }).isTooHigh()).toEqual([false, false]);
  });
});

it('measures the real event loop by default', async () => {
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
