import { expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../src/domain/operation/result.js';
import { startWorker } from '../../src/operations/worker.js';
import { anOperations } from '../support/an-operations.js';
import { NOON } from '../support/fake-clock.js';
import { unknown } from '../support/results.js';

/** More than the first look waits for, and the worker's own pause. */
const FIRST_LOOK_MS = 7_000;

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
  const { dependencies, clock, metrics, ledger } = anOperations();
  const broken = { ...ledger, claimDue: () => Promise.reject(new Error('a defect')) };
  const defects: unknown[] = [];
  const worker = startWorker({ ...dependencies, ledger: broken }, (error) => defects.push(error));
  onTestFinished(worker.stop);
  await clock.advance(2_500);
  expect(defects).toHaveLength(3);
  expect(metrics.read('worker_rounds_failed', {})).toBe(3);
  expect(metrics.read('worker_last_round_timestamp_seconds', {})).toBe(0);
});

it('goes on with its rounds while a look does not end', async () => {
  const end = Promise.withResolvers<Result>();
  const operations = anOperations({ results: [unknown()], inquiries: [() => end.promise] });
  await operations.capture();
  operations.work();
  await operations.clock.advance(FIRST_LOOK_MS);
  const before = lastRoundOf(operations);
  await operations.clock.advance(60_000);
  expect(lastRoundOf(operations)).toBe(before + 60);
  end.resolve(unknown());
});

it('tells of no round while the store does not answer', async () => {
  const { dependencies, clock, metrics, ledger } = anOperations();
  const answer = Promise.withResolvers<readonly []>();
  const worker = startWorker({ ...dependencies, ledger: { ...ledger, claimDue: () => answer.promise } }, () => {});
  await clock.advance(60_000);
  expect(metrics.read('worker_last_round_timestamp_seconds', {})).toBe(0);
  answer.resolve([]);
  await worker.stop();
  expect(metrics.read('worker_last_round_timestamp_seconds', {})).toBe(NOON.getTime() / 1_000 + 60);
});
