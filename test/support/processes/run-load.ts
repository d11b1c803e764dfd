import { setTimeout as sleep } from 'node:timers/promises';
import { type Line, openLine } from './line.js';
import type { LoadPlan, Pace, Samples, Step } from './plan.js';
import { type NextRequest, requestsOf } from './requests-of.js';
import { type Sampling, takeSamples } from './take-samples.js';

interface Load {
  readonly lines: readonly Line[];
  readonly next: () => NextRequest;
  readonly sampling: Sampling;
  readonly began: number;
}

/** The time between two checks of the due requests. */
const TICK_MS = 2;
/** With this number of waiting requests, no further requests are offered. */
const MOST_WAITING = 10_000;

export const runLoad = async ({ pace, url, headers, kinds, seed }: LoadPlan): Promise<Samples> => {
  const count = pace.kind === 'closed' ? pace.clients : pace.connections;
  const lines = Array.from({ length: count }, () => openLine(url, { ...headers, 'content-type': 'application/json' }));
  for (const line of lines) await line.connect();
  const began = performance.now();
  const load: Load = { lines, next: requestsOf(kinds, seed), sampling: takeSamples(began), began };
  await (pace.kind === 'closed' ? runClosed(load, pace) : runOpen(load, pace.steps));
  for (const line of lines) line.close();
  return load.sampling.samples();
};

const runClosed = async (
  { lines, next, sampling, began }: Load,
  { seconds, requests = Number.POSITIVE_INFINITY }: Extract<Pace, { kind: 'closed' }>,
): Promise<void> => {
  const until = began + seconds * 1_000;
  let left = requests;
  const client = async (line: Line): Promise<void> => {
    while (left > 0 && performance.now() < until) {
      left -= 1;
      const { kind, body, expects } = next();
      sampling.add(kind, 0, await line.send(body, expects));
    }
  };
  await Promise.all(lines.map(client));
};

const runOpen = async ({ lines, next, sampling, began }: Load, steps: readonly Step[]): Promise<void> => {
  const free = [...lines];
  const waiting: number[] = [];
  const underWay = new Set<Promise<void>>();
  const until = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  let offered = 0;

  const send = async (line: Line, dueAt: number): Promise<void> => {
    const { kind, body, expects } = next();
    const answer = await line.send(body, expects);
    sampling.add(kind, answer.at - dueAt, answer);
    free.push(line);
    sendNext();
  };
  const sendNext = (): void => {
    const line = waiting.length > 0 ? free.pop() : undefined;
    const dueAt = line && waiting.shift();
    if (line === undefined || dueAt === undefined) return;
    const sent = send(line, dueAt).finally(() => underWay.delete(sent));
    underWay.add(sent);
  };

  for (let now = began; now - began < until * 1_000; now = performance.now()) {
    const due = dueAfter(steps, (now - began) / 1_000);
    for (; offered < due; offered += 1) {
      if (waiting.length < MOST_WAITING) waiting.push(now);
      sendNext();
    }
    await sleep(TICK_MS);
  }
  waiting.length = 0;
  await Promise.all(underWay);
};

/** The number of requests due after this number of seconds. */
const dueAfter = (steps: readonly Step[], seconds: number): number => {
  let left = seconds;
  let due = 0;
  for (const step of steps) {
    due += Math.max(0, Math.min(left, step.seconds)) * step.perSecond;
    left -= step.seconds;
  }
  return Math.floor(due);
};
