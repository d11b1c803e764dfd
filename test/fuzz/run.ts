import type { World } from '../support/processes/world.js';
import { checkLog } from './check-log.js';
import { drawRequest } from './draw-request.js';
import type { Findings } from './findings.js';
import { createJudge } from './judge.js';
import type { Exploring, FuzzOptions } from './options.js';
import { send } from './send.js';
import { startTarget, type Target } from './start-target.js';
import { createTally, type Tally } from './tally.js';
import { type Delays, watchDelay } from './watch-delay.js';

/** The outcome of fuzzing one server. */
export interface Fuzzed {
  readonly exploring: Exploring;
  readonly tally: Tally;
  readonly delays: Delays;
  readonly seconds: number;
}

/** Requests are remembered for a while after their answer. */
const REMEMBERED_MS = 5_000;

export const fuzz = async (
  world: World,
  exploring: Exploring,
  options: FuzzOptions,
  findings: Findings,
): Promise<Fuzzed> => {
  const target = await startTarget(world, exploring, options.seed);
  const tally = createTally();
  const recent = new Map<number, number>();
  const ending = new AbortController();
  const seconds = (options.minutes * 60) / options.exploring.length;
  const began = performance.now();
  const underWay = (sinceMs: number): readonly number[] =>
    [...recent].filter(([, endedAt]) => endedAt >= performance.now() - sinceMs).map(([index]) => index);

  void target.server.ended.then((how) => {
    if (ending.signal.aborted) return;
    ending.abort();
    const says = `it ended with ${how}; under way: ${underWay(100).join(', ')}`;
    findings.add({ rule: 'the server never ends', says, exploring, index: underWay(100)[0], what: [] });
  });
  const watching = watchDelay(target, underWay, findings, ending.signal).catch(() => NOTHING_SEEN);
  await runClients(
    target,
    { tally, findings, recent, clients: options.clients, until: began + seconds * 1_000 },
    ending.signal,
  );
  ending.abort();
  const delays = await watching;
  const took = (performance.now() - began) / 1_000;
  for (const broken of checkLog(await world.logOf(`exploring-${exploring}`))) {
    findings.add({ ...broken, exploring, index: undefined, what: [] });
  }
  await target.server.kill();
  return { exploring, tally, delays, seconds: took };
};

const NOTHING_SEEN: Delays = { maxMs: Number.NaN, p99Ms: Number.NaN, rssBytes: Number.NaN };

interface Fuzzing {
  readonly tally: Tally;
  readonly findings: Findings;
  /** The time of each recent answer; infinity while the request is under way. */
  readonly recent: Map<number, number>;
  readonly clients: number;
  readonly until: number;
}

const runClients = async (target: Target, fuzzing: Fuzzing, signal: AbortSignal): Promise<void> => {
  const { tally, findings, recent, clients, until } = fuzzing;
  const { source, exploring, server } = target;
  const judge = createJudge(source.schema, exploring === 'on');
  let next = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until && !signal.aborted) {
      const index = next++;
      const request = drawRequest(source, index);
      recent.set(index, Number.POSITIVE_INFINITY);
      const sent = await send(server.ready.url, request);
      recent.set(index, performance.now());
      if (signal.aborted) return;
      tally.add(request, sent);
      for (const broken of judge(request, sent)) findings.add({ ...broken, exploring, index, what: request.what });
      forget(recent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
};

const forget = (recent: Map<number, number>): void => {
  const oldest = performance.now() - REMEMBERED_MS;
  for (const [index, endedAt] of recent) {
    if (endedAt >= oldest) return;
    recent.delete(index);
  }
};
