import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';

const SAMPLE_EVERY_MS = 10;

/** Adds the delay of timers since the last scrape. The returned function ends it. */
export const watchEventLoop = (registry: Registry): (() => void) => {
  const delay = monitorEventLoopDelay({ resolution: SAMPLE_EVERY_MS });
  delay.enable();
  const add = (name: string, help: string, collect: (gauge: Gauge) => void): void => {
    const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => collect(gauge) });
  };
  // They are collected in this order, and the last one begins the next period.
  add('nodejs_eventloop_lag_p50_seconds', 'The 50th percentile of the recorded event loop delays.', (gauge) => {
    gauge.set(delay.percentile(50) / 1e9);
  });
  add('nodejs_eventloop_lag_p99_seconds', 'The 99th percentile of the recorded event loop delays.', (gauge) => {
    gauge.set(delay.percentile(99) / 1e9);
  });
  add('nodejs_eventloop_lag_max_seconds', 'The maximum recorded event loop delay.', (gauge) => {
    gauge.set(delay.max / 1e9);
    delay.reset();
  });
  return () => void delay.disable();
};
