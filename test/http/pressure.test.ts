import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPressure, type PressureLimits } from '../../src/http/pressure.js';

/** What is measured of the event loop, as told by a test: the measurement counts its own 10 ms too. */
const aMeasurement = (ms: number) => {
  const delays = { mean: 0, enable: () => true, disable: () => true, reset: () => undefined };
  const tell = (late: number): void => {
    delays.mean = (late + 10) * 1e6;
  };
  tell(ms);
  return { delays, tell };
};

const aPressure = (limits: Partial<PressureLimits>, { delays } = aMeasurement(0)) => {
  const pressure = createPressure({ maxInFlight: 0, maxEventLoopDelayMs: 0, ...limits }, delays);
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

describe('an event loop that is late', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** So many requests under way at a loop that is so late, after so many looks at it. */
  const aLatePressure = (ms: number, { inFlight = 1_000, looks = 1, limit = 50 } = {}) => {
    const measurement = aMeasurement(ms);
    const pressure = aPressure({ maxInFlight: 2_000, maxEventLoopDelayMs: limit }, measurement);
    const leave = enter(pressure, inFlight);
    vi.advanceTimersByTime(100 * looks);
    const isTooHigh = () => [pressure.isTooHigh('any'), pressure.isTooHigh('money')];
    return { pressure, leave, tell: measurement.tell, isTooHigh };
  };

  it.each([
    [49, [false, false]],
    [51, [true, true]],
    [5_000, [true, true]],
  ])('by %d ms, of 50 that it may be, takes fewer requests at once than it has: %j', (ms, tooHigh) => {
    expect(aLatePressure(ms).isTooHigh()).toEqual(tooHigh);
  });

  it('takes a few at once however late it is', () => {
    expect(aLatePressure(5_000, { inFlight: 23, looks: 50 }).isTooHigh()).toEqual([false, false]);
    expect(aLatePressure(5_000, { inFlight: 24, looks: 50 }).isTooHigh()).toEqual([true, false]);
    expect(aLatePressure(5_000, { inFlight: 32, looks: 50 }).isTooHigh()).toEqual([true, true]);
  });

  it('takes more again little by little once it keeps up', () => {
    const { tell, leave, isTooHigh } = aLatePressure(5_000, { looks: 50 });
    for (const each of leave.slice(100)) each();
    tell(1);
    vi.advanceTimersByTime(100);
    expect(isTooHigh()).toEqual([true, true]);
    vi.advanceTimersByTime(5_000);
    expect(isTooHigh()).toEqual([false, false]);
  });

  it('is as late as the look at it, where it was too late to be measured', () => {
    expect(aLatePressure(Number.NaN).pressure.eventLoopDelayMs).toBe(100);
  });

  it('may be as late as it likes where the limit is 0', () => {
    expect(aLatePressure(5_000, { limit: 0 }).isTooHigh()).toEqual([false, false]);
  });
});

it('measures the event loop itself unless it is told', async () => {
  const pressure = createPressure({ maxInFlight: 0, maxEventLoopDelayMs: 100 });
  onTestFinished(pressure.close);
  enter(pressure, 100);
  const blockForAWhile = () => {
    const until = performance.now() + 150;
    while (performance.now() < until);
    return pressure.isTooHigh('any');
  };
  await expect.poll(blockForAWhile, { interval: 1, timeout: 20_000 }).toBe(true);
  await expect.poll(() => pressure.isTooHigh('any'), { interval: 50, timeout: 20_000 }).toBe(false);
});
