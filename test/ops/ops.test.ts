import { beforeAll, describe, expect, it } from 'vitest';
import { METRICS, type MetricName, wireNameOf } from '../../src/platform/metric-table.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { readAlerts, readDashboard, readDocument, readScrapeConfig } from './files.js';
import { readPromql } from './promql.js';

/** The labels that Prometheus adds to everything that it scrapes. */
const BY_PROMETHEUS = ['job', 'instance'];

/** The labels of each series that can be scraped. */
const labelsBySeries = new Map<string, readonly string[]>([['up', BY_PROMETHEUS]]);

for (const name of Object.keys(METRICS) as MetricName[]) {
  const { type, labels } = METRICS[name];
  const wire = wireNameOf(name);
  if (type !== 'histogram') labelsBySeries.set(wire, [...labels, ...BY_PROMETHEUS]);
  else {
    labelsBySeries.set(`${wire}_bucket`, [...labels, 'le', ...BY_PROMETHEUS]);
    for (const part of ['sum', 'count']) labelsBySeries.set(`${wire}_${part}`, [...labels, ...BY_PROMETHEUS]);
  }
}

beforeAll(async () => {
  const metrics = createMetrics();
  const end = metrics.watchProcess();
  const text = await metrics.text();
  end();
  for (const [, name = '', type] of text.matchAll(/^# TYPE ((?:process|nodejs)_\w+) (\w+)$/gm)) {
    labelsBySeries.set(type === 'histogram' ? `${name}_sum` : name, ['kind', ...BY_PROMETHEUS]);
  }
});

const alerts = readAlerts();
const { panels, templating } = readDashboard();
const shown = panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr, refId }) => [`${title} ${refId}`, expr] as const),
);
const asked = templating.list.flatMap(({ name, definition }) => (definition ? [[name, definition] as const] : []));

const expectKnown = (expression: string): void => {
  const { selectors, grouping } = readPromql(expression);
  expect(selectors.length).toBeGreaterThan(0);
  const known = new Set<string>();
  for (const { metric, labels } of selectors) {
    const has = labelsBySeries.get(metric);
    expect(has, metric).toBeDefined();
    for (const label of has ?? []) known.add(label);
    expect([...(has ?? [])]).toEqual(expect.arrayContaining([...labels]));
  }
  expect([...known]).toEqual(expect.arrayContaining([...grouping]));
};

describe('the alert rules', () => {
  it.each(alerts.map(({ alert, expr }) => [alert, expr]))('use only scraped metrics: %s', (_, expr) => {
    expectKnown(expr);
  });

  it.each(alerts.map((each) => [each.alert, each] as const))(
    'say what the alert means and what to do: %s',
    (_, alert) => {
      expect(alert.labels['severity']).toMatch(/^(page|ticket)$/);
      expect(Object.keys(alert.annotations).sort()).toEqual(['description', 'runbook', 'summary']);
      expect(alert.annotations['description']).toMatch(/charge|money|capture/i);
      expect(alert.annotations['summary']).not.toMatch(/\n/);
    },
  );

  it.each(alerts.map((each) => [each.alert, each] as const))(
    'use only labels that their expression keeps: %s',
    (_, alert) => {
      const { selectors, grouping } = readPromql(alert.expr);
      const left = grouping.length > 0 ? grouping : selectors.flatMap(({ metric }) => labelsBySeries.get(metric) ?? []);
      const used = Object.values(alert.annotations).flatMap((text) =>
        [...text.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label),
      );
      expect(left).toEqual(expect.arrayContaining(used));
    },
  );

  it.each(alerts.map(({ alert, annotations }) => [alert, annotations['runbook'] ?? '']))(
    'point to an existing section: %s',
    (_, runbook) => {
      const [path = '', anchor] = runbook.split('#');
      const anchors = [...readDocument(path).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      if (anchor === undefined) expect(anchors).not.toEqual([]);
      else expect(anchors).toContain(anchor);
    },
  );

  it('have different names', () => {
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });
});

describe('the dashboard', () => {
  it.each(shown)('shows only scraped metrics: %s', (_, expr) => {
    expectKnown(expr.replaceAll('$__rate_interval', '1m').replaceAll('$__range', '1h'));
  });

  it.each(asked)('offers only scraped labels: %s', (_, definition) => {
    const [, selector = '', label = ''] = /^label_values\((.*), (\w+)\)$/.exec(definition) ?? [];
    expectKnown(selector);
    expect(labelsBySeries.get(selector.replace(/\{.*/, ''))).toContain(label);
  });

  it('explains every panel, and each has its own number and place', () => {
    const shownPanels = panels.filter(({ type }) => type !== 'row');
    for (const { title, description } of shownPanels) expect(description, title).toMatch(/\S/);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24);
  });

  it('begins with the money', () => {
    expect(panels.slice(0, 3).map(({ title }) => title)).toEqual(['Money', 'Waits for a person', 'Outcome unknown']);
  });

  it('uses only its own variables', () => {
    const own = new Set([...templating.list.map(({ name }) => name), '__rate_interval', '__range']);
    const used = [...JSON.stringify({ panels, templating }).matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name);
    expect([...own]).toEqual(expect.arrayContaining(used.filter((name) => name !== '__all')));
  });
});

it.each(Object.keys(METRICS) as MetricName[])('%s is shown', (name) => {
  const all = shown.flatMap(([, expr]) => readPromql(expr).selectors.map(({ metric }) => metric));
  expect(all.some((metric) => metric.replace(/_(bucket|sum|count)$/, '') === wireNameOf(name))).toBe(true);
});

it('the scrape example names the alert rules and their job', () => {
  const { rule_files, scrape_configs } = readScrapeConfig();
  expect(rule_files).toEqual(['prometheus-alerts.yaml']);
  expect(scrape_configs.map(({ job_name }) => job_name)).toEqual(['guiche']);
});
