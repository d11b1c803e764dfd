import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type LoopReading, watchEventLoop } from '../../../src/http/guards/event-loop.js';
import { keepBusy } from './keep-busy.js';

const aLoop = () => {
  const loop = watchEventLoop();
  onTestFinished(loop.close);
  return loop;
};

it('is late by the whole time if a single turn took it', () => {
  const loop = aLoop();
  loop.look();
  keepBusy(120);
  const { delayMs, utilization } = loop.look();
  expect(delayMs).toBeGreaterThanOrEqual(120);
  expect(utilization).toBeGreaterThan(0.9);
});

it('is late and never waits if most turns are long', async () => {
  const loop = aLoop();
  await sleep(20);
  loop.look();
  for (let turn = 0; turn < 8; turn += 1) {
    keepBusy(50);
    await sleep(0);
  }
  const { delayMs, utilization } = loop.look();
  expect(delayMs).toBeGreaterThan(20);
  expect(utilization).toBeGreaterThan(0.9);
});

it('is not late after one long turn among many, and waits most of the time without work', async () => {
  const loop = aLoop();
  const looks: LoopReading[] = [];
  // Another process may keep the machine busy for a while, so one quiet stretch of several is enough.
  for (let stretch = 0; stretch < 10 && !looks.some(({ delayMs }) => delayMs < 20); stretch += 1) {
    loop.look();
    keepBusy(60);
    for (let turn = 0; turn < 40; turn += 1) await sleep(10);
    looks.push(loop.look());
  }
  expect(Math.min(...looks.map(({ delayMs }) => delayMs))).toBeLessThan(20);
  expect(Math.min(...looks.map(({ utilization }) => utilization))).toBeLessThan(0.9);
});
