import { describe, expect, it } from 'vitest';
import { createRateCounter } from '../../../src/http/guards/rate-counter.js';
import { createFakeClock } from '../../support/fake-clock.js';

const aCounter = (most: number) => {
  const clock = createFakeClock();
  return { clock, count: createRateCounter(most, clock) };
};

describe('a minute', () => {
  it('begins with the first request, and tells one too many how long it lasts', () => {
    const { clock, count } = aCounter(2);
    expect(count('web')).toBeNull();
    clock.pause(10_000);
    expect(count('web')).toBeNull();
    clock.pause(9_100);
    expect(count('web')).toBe(41);
    clock.pause(40_899);
    expect(count('web')).toBe(1);
  });

  it('ends once it is over, however often somebody asked in it', () => {
    const { clock, count } = aCounter(1);
    for (const _ of Array(50).keys()) count('web');
    clock.pause(60_000);
    expect([count('web'), count('web')]).toEqual([null, 60]);
  });

  it('is the same for a wall clock that is set', () => {
    const { clock, count } = aCounter(1);
    count('web');
    clock.jump(3_600_000);
    expect(count('web')).toBe(60);
  });

  it('is of each by itself, whatever it is called', () => {
    const { count } = aCounter(1);
    for (const who of ['web', 'phone', '__proto__', '']) expect([count(who), count(who)]).toEqual([null, 60]);
  });
});

it('has no limit where it is 0', () => {
  const { count } = aCounter(0);
  for (const _ of Array(100).keys()) expect(count('web')).toBeNull();
});

describe('what is remembered', () => {
  it('is 20,000 of them at once', () => {
    const { count } = aCounter(1);
    for (const index of Array(20_000).keys()) expect(count(`of ${index}`)).toBeNull();
    expect(count('of 0')).toBeGreaterThan(0);
  });

  it('is not more: the one that asked longest ago begins anew', () => {
    const { count } = aCounter(1);
    for (const index of Array(20_000).keys()) count(`of ${index}`);
    count('of 0');
    count('of 20000');
    expect(count('of 1')).toBeNull();
    expect(count('of 0')).toBeGreaterThan(0);
    expect(count('of 20000')).toBeGreaterThan(0);
  });
});
