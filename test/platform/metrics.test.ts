import { describe, expect, it } from 'vitest';
import { METRICS, type MetricName, wireNameOf } from '../../src/platform/metric-table.js';
import { createMetrics } from '../../src/platform/metrics.js';

const CAPTURE = { kind: 'CAPTURE', provider: 'acme', outcome: 'done', category: 'NONE', replayed: 'false' };

describe('a counter', () => {
  it('distinguishes labels, in any order', () => {
    const metrics = createMetrics();
    metrics.count('outcomes', CAPTURE);
    metrics.count('outcomes', Object.fromEntries(Object.entries(CAPTURE).reverse()) as typeof CAPTURE);
    metrics.count('outcomes', { ...CAPTURE, provider: 'other' });
    expect(metrics.read('outcomes', CAPTURE)).toBe(2);
    expect(metrics.read('outcomes', { ...CAPTURE, provider: 'other' })).toBe(1);
    expect(metrics.read('outcomes', { ...CAPTURE, provider: 'third' })).toBe(0);
  });

  it('accepts names of object properties as labels', () => {
    const metrics = createMetrics();
    metrics.count('unrecognized_answers', { provider: 'constructor', what: '__proto__' });
    expect(metrics.read('unrecognized_answers', { provider: 'constructor', what: '__proto__' })).toBe(1);
    expect(metrics.read('unrecognized_answers', { provider: 'toString', what: '__proto__' })).toBe(0);
  });

  it('is separate for each app', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.count('evidence_not_recorded', {});
    expect(one.read('evidence_not_recorded', {})).toBe(1);
    expect(other.read('evidence_not_recorded', {})).toBe(0);
    expect(await other.text()).toContain('guiche_evidence_not_recorded_total 0\n');
  });
});

describe('a gauge', () => {
  it('has the value last set', () => {
    const metrics = createMetrics();
    metrics.set('operations_open', { state: 'NEEDS_REVIEW' }, 3);
    metrics.set('operations_open', { state: 'NEEDS_REVIEW' }, 2);
    expect(metrics.read('operations_open', { state: 'NEEDS_REVIEW' })).toBe(2);
  });

  it('is read at each scrape if it is watched', async () => {
    const metrics = createMetrics();
    let waiting = 3;
    metrics.watch('queue_length', { account: 'acme', lane: 'verb' }, () => waiting);
    expect(await metrics.text()).toContain('guiche_queue_length{account="acme",lane="verb"} 3\n');
    waiting = 0;
    expect(await metrics.text()).toContain('guiche_queue_length{account="acme",lane="verb"} 0\n');
    expect(metrics.read('queue_length', { account: 'acme', lane: 'verb' })).toBe(0);
  });
});

describe('the text that Prometheus reads', () => {
  it('has counters with their labels, the same at each scrape', async () => {
    const metrics = createMetrics();
    metrics.count('outcomes', CAPTURE);
    metrics.count('outcomes', CAPTURE);
    const line =
      'guiche_outcomes_total{kind="CAPTURE",provider="acme",outcome="done",category="NONE",replayed="false"} 2\n';
    expect(await metrics.text()).toContain(line);
    expect(await metrics.text()).toContain(line);
  });

  it('has durations in buckets of seconds', async () => {
    const metrics = createMetrics();
    metrics.observe('ledger_call_seconds', { call: 'claim', result: 'ok' }, 0.002);
    metrics.observe('ledger_call_seconds', { call: 'claim', result: 'ok' }, 0.02);
    const text = await metrics.text();
    expect(text).toContain('guiche_ledger_call_seconds_bucket{le="0.0025",call="claim",result="ok"} 1\n');
    expect(text).toContain('guiche_ledger_call_seconds_bucket{le="0.025",call="claim",result="ok"} 2\n');
    expect(text).toContain('guiche_ledger_call_seconds_count{call="claim",result="ok"} 2\n');
    expect(text).toMatch(/guiche_ledger_call_seconds_sum\{call="claim",result="ok"\} 0.02\d/);
  });

  it('escapes quotes and line breaks in a label', async () => {
    const metrics = createMetrics();
    metrics.count('unrecognized_answers', { provider: 'acme', what: 'a"} 1\nguiche_x 1' });
    expect(await metrics.text()).not.toContain('\nguiche_x');
  });

  it.each(Object.keys(METRICS) as MetricName[])('names and explains %s', async (name) => {
    const { type, help } = METRICS[name];
    const text = await createMetrics().text();
    expect(text).toContain(`# HELP ${wireNameOf(name)} ${help}\n# TYPE ${wireNameOf(name)} ${type}\n`);
  });
});

// https://prometheus.io/docs/practices/naming/
describe.each(Object.keys(METRICS) as MetricName[])('the name of %s', (name) => {
  const { type, labels } = METRICS[name];

  it('contains the product, the unit, and whether it only grows', () => {
    expect(wireNameOf(name)).toMatch(/^guiche_[a-z]+(_[a-z]+)*$/);
    expect(wireNameOf(name).endsWith('_total')).toBe(type === 'counter');
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
  });

  it('has labels that Prometheus accepts, each once', () => {
    for (const label of labels) expect(label).toMatch(/^[a-z]+$/);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).not.toContain('le');
  });
});

it('accepts only names and labels of the table', () => {
  const metrics = createMetrics();
  const wrong = [
    // @ts-expect-error There is no such counter.
    () => metrics.count('others', {}),
    // @ts-expect-error A gauge is not counted.
    () => metrics.count('operations_open', { state: 'NEEDS_REVIEW' }),
    // @ts-expect-error A label is missing.
    () => metrics.set('queue_length', { account: 'acme' }, 1),
    // @ts-expect-error It has no such label.
    () => metrics.set('operations_open', { state: 'NEEDS_REVIEW', tenant: 'default' }, 1),
    // @ts-expect-error It has no labels.
    () => metrics.count('evidence_not_recorded', { tenant: 'default' }),
    // @ts-expect-error A label is a text.
    () => metrics.count('requests_refused', { code: 1 }),
    // @ts-expect-error A counter is not observed.
    () => metrics.observe('requests_refused', { code: 'X' }, 1),
  ];
  expect(wrong).toHaveLength(7);
});
