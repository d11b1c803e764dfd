import type { Fuzzed } from './run.js';
import { MOST_DELAY_MS } from './watch-delay.js';

/** The outcome of fuzzing one server, for people. */
export const summaryOf = ({ exploring, tally, delays, seconds }: Fuzzed): string =>
  [
    `\nexploring ${exploring}`,
    line('requests', `${tally.requests} in ${seconds.toFixed(0)} s`),
    line('status', tally.counts('status')),
    line('outcome', tally.counts('outcome')),
    line('mutations', tally.counts('member')),
    line('slowest answer', `${tally.slowestMs.toFixed(0)} ms`),
    line(
      'event loop',
      `${delays.maxMs.toFixed(0)} ms late at most (under ${MOST_DELAY_MS} promised), p99 of a second at most ${delays.p99Ms.toFixed(0)} ms`,
    ),
    line('memory', `${(delays.rssBytes / 1e6).toFixed(0)} MB at most`),
  ].join('\n');

const line = (name: string, value: string): string => `${name.padEnd(18)}${value}`;
