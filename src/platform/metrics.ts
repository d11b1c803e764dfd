import { type Histogram, Registry } from 'prom-client';
import type { Cells } from './metric-cells.js';
import { addCounter, addGauge, addHistogram } from './metric-series.js';
import {
  type CounterName,
  type GaugeName,
  type HistogramName,
  type LabelsOf,
  METRICS,
  type MetricName,
} from './metric-table.js';
import { watchProcess } from './process-metrics.js';

/** Counts events. Labels come from closed sets or from the provider's codes, never from a caller's input. */
export interface Metrics {
  count<N extends CounterName>(name: N, labels: LabelsOf<N>): void;
  /** Sets the current value of a gauge. */
  set<N extends GaugeName>(name: N, labels: LabelsOf<N>, value: number): void;
  /** Calls `read` at each scrape for the current value of a gauge. */
  watch<N extends GaugeName>(name: N, labels: LabelsOf<N>, read: () => number): void;
  /** Adds a duration. */
  observe<N extends HistogramName>(name: N, labels: LabelsOf<N>, seconds: number): void;
}

export interface CountedMetrics extends Metrics {
  /** The count so far, or the value last set; 0 if there is none. */
  read<N extends CounterName | GaugeName>(name: N, labels: LabelsOf<N>): number;
}

export interface ScrapedMetrics extends CountedMetrics {
  /** The text that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Adds memory, CPU, event loop and garbage collection of this process. The returned function ends it. */
  watchProcess(): () => void;
}

/** The metrics of one app, in memory. */
export const createMetrics = (): ScrapedMetrics => {
  const registry = new Registry();
  const counters = tableOf<CounterName, Cells>('counter', (name) => addCounter(registry, name));
  const gauges = tableOf<GaugeName, Cells>('gauge', (name) => addGauge(registry, name));
  const histograms = tableOf<HistogramName, Histogram>('histogram', (name) => addHistogram(registry, name));
  const cells: Readonly<Record<CounterName | GaugeName, Cells>> = { ...counters, ...gauges };
  return {
    count: (name, labels) => {
      counters[name].at(labels).value += 1;
    },
    set: (name, labels, value) => {
      gauges[name].at(labels).value = value;
    },
    watch: (name, labels, read) => {
      gauges[name].at(labels).read = read;
    },
    observe: (name, labels, seconds) => histograms[name].observe(labels, seconds),
    read: (name, labels) => cells[name].read(labels),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    watchProcess: () => watchProcess(registry),
  };
};

const tableOf = <N extends MetricName, T>(type: string, make: (name: N) => T): Readonly<Record<N, T>> => {
  const names = Object.keys(METRICS) as N[];
  const entries = names.filter((name) => METRICS[name].type === type).map((name) => [name, make(name)] as const);
  return Object.fromEntries(entries) as Record<N, T>;
};
