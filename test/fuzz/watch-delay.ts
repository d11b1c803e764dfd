import { setTimeout as sleep } from 'node:timers/promises';
import type { Reading } from '../support/processes/reading.js';
import { drawRequest } from './draw-request.js';
import type { Findings } from './findings.js';
import { send } from './send.js';
import type { Target } from './start-target.js';

/** The event loop of the server must never be later than this. */
export const MOST_DELAY_MS = 200;
const LOOK_EVERY_MS = 1_000;

export interface Delays {
  readonly maxMs: number;
  /** The highest of all readings. */
  readonly p99Ms: number;
  readonly rssBytes: number;
}

/** The numbers of the requests that were under way in this time before now. */
export type UnderWay = (sinceMs: number) => readonly number[];

/** Reads the server's delay every second until the signal aborts; reports which request blocked its event loop. */
export const watchDelay = async (
  target: Target,
  underWay: UnderWay,
  findings: Findings,
  signal: AbortSignal,
): Promise<Delays> => {
  let delays: Delays = { maxMs: 0, p99Ms: 0, rssBytes: 0 };
  const suspects = new Set<number>();
  while (!signal.aborted) {
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    const reading: Reading = await target.server.call('read', { collect: false });
    delays = {
      maxMs: Math.max(delays.maxMs, reading.delayMaxMs),
      p99Ms: Math.max(delays.p99Ms, reading.delayP99Ms),
      rssBytes: Math.max(delays.rssBytes, reading.rssBytes),
    };
    if (reading.delayMaxMs <= MOST_DELAY_MS) continue;
    for (const index of underWay(2 * LOOK_EVERY_MS)) suspects.add(index);
    findings.add({
      rule: `the event loop is never later than ${MOST_DELAY_MS} ms`,
      says: `it was ${reading.delayMaxMs.toFixed(0)} ms late`,
      exploring: target.exploring,
      index: undefined,
      what: [],
    });
  }
  for (const index of suspects) await accuse(target, index, findings);
  return delays;
};

/** Sends one of the requests that were under way again, alone. */
const accuse = async (target: Target, index: number, findings: Findings): Promise<void> => {
  const request = drawRequest(target.source, index);
  await target.server.call('read', { collect: false });
  await send(target.server.ready.url, request);
  const { delayMaxMs } = await target.server.call('read', { collect: false });
  if (delayMaxMs <= MOST_DELAY_MS / 2) return;
  findings.add({
    rule: 'no request alone holds the event loop',
    says: `${delayMaxMs.toFixed(0)} ms`,
    exploring: target.exploring,
    index,
    what: request.what,
  });
};
