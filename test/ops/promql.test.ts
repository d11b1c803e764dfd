import { expect, it } from 'vitest';
import { readPromql } from './promql.js';

it.each([
  ['up{job="guiche"} == 0', [{ metric: 'up', labels: ['job'] }], []],
  ['time() - last_seconds > 120', [{ metric: 'last_seconds', labels: [] }], []],
  [
    'sum by (job, le) (rate(a_bucket{call=~"claim|record", x!="{}"}[10m])) / on (job) b > 0',
    [
      { metric: 'a_bucket', labels: ['call', 'x'] },
      { metric: 'b', labels: [] },
    ],
    ['job', 'le', 'job'],
  ],
  [
    'increase(a_total[15m]) > 0 or (a_total unless a_total offset 15m)',
    [
      { metric: 'a_total', labels: [] },
      { metric: 'a_total', labels: [] },
      { metric: 'a_total', labels: [] },
    ],
    [],
  ],
])('reads the metrics and labels of %s', (expression, selectors, grouping) => {
  expect(readPromql(expression)).toEqual({ selectors, grouping });
});
