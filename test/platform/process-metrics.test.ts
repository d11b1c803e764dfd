import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createMetrics, type ScrapedMetrics } from '../../src/platform/metrics.js';

const FROM_PROM_CLIENT = [
  'process_cpu_user_seconds_total',
  'process_cpu_system_seconds_total',
  'process_start_time_seconds',
  'process_resident_memory_bytes',
  'nodejs_heap_size_total_bytes',
  'nodejs_heap_size_used_bytes',
  'nodejs_external_memory_bytes',
  'nodejs_active_resources_total',
  'nodejs_eventloop_lag_p50_seconds',
  'nodejs_eventloop_lag_p99_seconds',
  'nodejs_eventloop_lag_max_seconds',
  'nodejs_gc_duration_seconds',
];

const sampleOf = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  );

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

const collections = async (metrics: ScrapedMetrics): Promise<number> =>
  sampleOf(await metrics.text(), 'nodejs_gc_duration_seconds_count{kind="major"}') || 0;

it.each(FROM_PROM_CLIENT)('reports %s', async (name) => {
  const metrics = createMetrics();
  const end = metrics.watchProcess();
  expect(await metrics.text()).toContain(`\n# TYPE ${name} `);
  end();
});

it('reports the state of this process', async () => {
  const metrics = createMetrics();
  const end = metrics.watchProcess();
  const text = await metrics.text();
  end();
  const now = Date.now() / 1_000;
  // Told in whole seconds, rounded.
  expect(sampleOf(text, 'process_start_time_seconds')).toBeLessThanOrEqual(Math.round(now));
  expect(sampleOf(text, 'process_start_time_seconds')).toBeGreaterThan(now - 86_400);
  expect(sampleOf(text, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(1e6);
  expect(sampleOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  const cpu = process.cpuUsage();
  expect(sampleOf(text, 'process_cpu_user_seconds_total')).toBeLessThanOrEqual(cpu.user / 1e6);
  expect(sampleOf(text, 'process_cpu_user_seconds_total')).toBeGreaterThan(0);
});

it('reports nothing of the process unless asked', async () => {
  expect(await createMetrics().text()).not.toMatch(/nodejs_|process_/);
});

it('does not keep the process alive', () => {
  const before = process.getActiveResourcesInfo();
  const end = createMetrics().watchProcess();
  expect(process.getActiveResourcesInfo()).toEqual(before);
  end();
});

it('observes nothing after its end', async () => {
  const [ended, going] = [createMetrics(), createMetrics()];
  const endIts = ended.watchProcess();
  const end = going.watchProcess();
  collectGarbage();
  await expect.poll(() => collections(ended)).toBeGreaterThan(0);
  endIts();
  const [before, goingBefore] = [await collections(ended), await collections(going)];
  collectGarbage();
  await expect.poll(() => collections(going)).toBeGreaterThan(goingBefore);
  expect(await collections(ended)).toBe(before);
  end();
});
