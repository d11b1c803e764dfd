import { Counter, Gauge, type Registry } from 'prom-client';
import { watchEventLoop } from './watch-event-loop.js';
import { watchGarbageCollection } from './watch-garbage-collection.js';

interface ProcessMetric {
  readonly help: string;
  readonly read: () => number;
}

// The names and meanings are those of prom-client's default metrics, so that ready-made dashboards work. Its collector
// is not used, because its observers cannot be stopped.
const COUNTERS: Readonly<Record<string, ProcessMetric>> = {
  process_cpu_user_seconds_total: {
    help: 'Total user CPU time spent in seconds.',
    read: () => process.cpuUsage().user / 1e6,
  },
  process_cpu_system_seconds_total: {
    help: 'Total system CPU time spent in seconds.',
    read: () => process.cpuUsage().system / 1e6,
  },
};

const GAUGES: Readonly<Record<string, ProcessMetric>> = {
  process_start_time_seconds: {
    help: 'Start time of the process since unix epoch in seconds.',
    read: () => Math.round(performance.timeOrigin / 1_000),
  },
  process_resident_memory_bytes: { help: 'Resident memory size in bytes.', read: () => process.memoryUsage.rss() },
  nodejs_heap_size_total_bytes: {
    help: 'Process heap size from Node.js in bytes.',
    read: () => process.memoryUsage().heapTotal,
  },
  nodejs_heap_size_used_bytes: {
    help: 'Process heap size used from Node.js in bytes.',
    read: () => process.memoryUsage().heapUsed,
  },
  nodejs_external_memory_bytes: {
    help: 'Node.js external memory size in bytes.',
    read: () => process.memoryUsage().external,
  },
  nodejs_active_resources_total: {
    help: 'Total number of active resources: sockets, timers, handles.',
    read: () => process.getActiveResourcesInfo().length,
  },
};

/** Adds the metrics of this process. The returned function ends it. */
export const watchProcess = (registry: Registry): (() => void) => {
  for (const [name, { help, read }] of Object.entries(COUNTERS)) {
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
  for (const [name, { help, read }] of Object.entries(GAUGES)) {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  const ends = [watchEventLoop(registry), watchGarbageCollection(registry)];
  return () => {
    for (const end of ends) end();
  };
};
