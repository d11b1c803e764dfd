import { expect, it } from 'vitest';
import type { Result } from '../../src/domain/result.js';
import { anOperations } from '../support/an-operations.js';
import { NOON } from '../support/fake-clock.js';
import { unknown } from '../support/results.js';

const lastRoundOf = ({ metrics }: ReturnType<typeof anOperations>) =>
  metrics.read('worker_last_round_timestamp_seconds', {});

it('tells when a round last came to its end', async () => {
  const operations = anOperations();
  expect(lastRoundOf(operations)).toBe(0);
  operations.work();
  await operations.clock.advance(0);
  expect(lastRoundOf(operations)).toBe(NOON.getTime() / 1_000);
  await operations.clock.advance(10_000);
  expect(lastRoundOf(operations)).toBe(NOON.getTime() / 1_000 + 10);
});

it('tells of rounds that ended with a defect, which are none', async () => {
  const broken = () => {
    throw new Error('a defect');
  };
  const operations = anOperations({ results: [unknown()], inquiries: [broken] });
  const defects: unknown[] = [];
  await operations.capture();
  operations.work((error) => defects.push(error));
  await operations.clock.advance(4_000);
  const before = lastRoundOf(operations);
  await operations.clock.advance(1_000);
  expect(defects).toHaveLength(1);
  expect(operations.metrics.read('worker_rounds_failed', {})).toBe(1);
  expect(lastRoundOf(operations)).toBe(before);
});

it('tells of no round while one does not end', async () => {
  const end = Promise.withResolvers<Result>();
  const operations = anOperations({ results: [unknown()], inquiries: [() => end.promise] });
  await operations.capture();
  operations.work();
  await operations.clock.advance(5_000);
  const before = lastRoundOf(operations);
  await operations.clock.advance(60_000);
  expect(lastRoundOf(operations)).toBe(before);
  end.resolve(unknown());
  await operations.clock.advance(2_000);
  expect(lastRoundOf(operations)).toBeGreaterThan(before + 60);
});
