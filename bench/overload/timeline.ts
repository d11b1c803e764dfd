import { printTable } from '../figures/print-table.js';
import { quantile } from '../figures/quantile.js';
import { type Answered, answeredOf } from './answered.js';
import type { Finished } from './run.js';

/** The largest number of lines in a table. */
const LINES = 24;

/** The figures of each stretch of time. */
export const timelineOf = ({ samples, steps }: Finished): string => {
  const all = answeredOf(samples);
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  const each = Math.ceil(seconds / LINES);
  const rows = Array.from({ length: Math.ceil(seconds / each) }, (_, index) => {
    const within = all.filter(({ at }) => at >= index * each * 1_000 && at < (index + 1) * each * 1_000);
    const of = (kind: number, status: number) =>
      within.filter((answer) => answer.kind === kind && answer.status === status);
    const good = within.filter(({ ok }) => ok);
    const refused = within.filter(({ status }) => status === 503);
    return [
      `${index * each} s`,
      perSecond(within, each),
      perSecond(good, each),
      of(0, 503).length,
      of(1, 503).length,
      within.length - good.length - refused.length,
      ...latencies(good),
      ...latencies(refused),
      Math.round(
        quantile(
          within.map(({ waited }) => waited),
          1,
        ),
      ),
    ];
  });
  return printTable(HEAD, rows);
};

const HEAD = [
  'from',
  'offered/s',
  'good/s',
  'reads 503',
  'captures 503',
  'other',
  'good p50',
  'p99',
  '503 p50',
  'p99',
  'waited',
];

const perSecond = (answers: readonly Answered[], seconds: number): number => Math.round(answers.length / seconds);

const latencies = (answers: readonly Answered[]): readonly string[] =>
  [0.5, 0.99].map((part) =>
    answers.length === 0
      ? '–'
      : quantile(
          answers.map(({ took }) => took),
          part,
        ).toFixed(1),
  );
