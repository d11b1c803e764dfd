import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type LoopLook, watchEventLoop } from '../../../src/http/guards/event-loop.js';
import { keepBusy } from './keep-busy.js';

const aLoop = () => {
  const loop = watchEventLoop();
  onTestFinished(loop.close);
  return loop;
};

it('is late by all of the time where a single turn took it', () => {
  const loop = aLoop();
  loop.look();
  keepBusy(120);
  const { delayMs, utilization } = loop.look();
  expect(delayMs).toBeGreaterThanOrEqual(120);
  expect(utilization).toBeGreaterThan(0.9);
});

it('is late where most turns are long, and never waits', async () => {
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

it('is not late for one long turn among many, and waits for most of the time where nothing is to be done', async () => {
  const loop = aLoop();
  const looks: LoopLook[] = [];
  // Another process may keep the machine busy for a while: one quiet stretch of several is enough.
  for (let stretch = 0; stretch < 10 && !looks.some(({ delayMs }) => delayMs < 20); stretch += 1) {
    loop.look();
    keepBusy(60);
    for (let turn = 0; turn < 40; turn += 1) await sleep(10);
    looks.push(loop.look());
  }
  expect(Math.min(...looks.map(({ delayMs }) => delayMs))).toBeLessThan(20);
  expect(Math.min(...looks.map(({ utilization }) => utilization))).toBeLessThan(0.9);
});
