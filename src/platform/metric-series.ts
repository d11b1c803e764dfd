import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type Cells, createCells, currentOf } from './metric-cells.js';
import {
  type CounterName,
  type GaugeName,
  type HistogramName,
  METRICS,
  type MetricName,
  wireNameOf,
} from './metric-table.js';

// Counts are kept in cells and given to prom-client at a scrape. That halves the cost of each count, and counts can be
// read.

export const addCounter = (registry: Registry, name: CounterName): Cells => {
  const cells = createCells(METRICS[name].labels);
  new Counter<string>({
    ...describe(registry, name),
    collect() {
      this.reset();
      for (const cell of cells.all()) this.inc(cell.labels, currentOf(cell));
    },
  });
  return cells;
};

export const addGauge = (registry: Registry, name: GaugeName): Cells => {
  const cells = createCells(METRICS[name].labels);
  new Gauge<string>({
    ...describe(registry, name),
    collect() {
      for (const cell of cells.all()) this.set(cell.labels, currentOf(cell));
    },
  });
  return cells;
};

export const addHistogram = (registry: Registry, name: HistogramName): Histogram =>
  new Histogram<string>({ ...describe(registry, name), buckets: [...METRICS[name].buckets] });

const describe = (registry: Registry, name: MetricName) => ({
  name: wireNameOf(name),
  help: METRICS[name].help,
  labelNames: METRICS[name].labels,
  registers: [registry],
});
