import { expect, it } from 'vitest';
import { watchOpen } from '../../src/operations/watch-open.js';
import { anOperations } from '../support/an-operations.js';
import { createUnreliableLedger } from '../support/ledgers/unreliable-ledger.js';
import { unknown } from '../support/results.js';

it('tells the metrics how many outcomes nobody knows, and for how long', async () => {
  const { capture, ledger, clock, metrics } = anOperations({ results: [unknown()] });
  await watchOpen({ ledger, clock, metrics });
  expect(metrics.read('operations_open', { state: 'OUTCOME_UNKNOWN' })).toBe(0);
  expect(metrics.read('operations_open_oldest_seconds', {})).toBe(0);
  await capture();
  await clock.advance(90_000);
  await watchOpen({ ledger, clock, metrics });
  expect(metrics.read('operations_open', { state: 'OUTCOME_UNKNOWN' })).toBe(1);
  expect(metrics.read('operations_open', { state: 'NEEDS_REVIEW' })).toBe(0);
  expect(metrics.read('operations_open_oldest_seconds', {})).toBe(90);
});

it('says nothing new while the store is down', async () => {
  const { ledger, clock, metrics } = anOperations();
  const unreliable = createUnreliableLedger(ledger);
  unreliable.fail('countOpen', 'before');
  metrics.set('operations_open_oldest_seconds', {}, 7);
  await watchOpen({ ledger: unreliable, clock, metrics });
  expect(metrics.read('operations_open_oldest_seconds', {})).toBe(7);
});

it('is done by the worker while it runs', async () => {
  const { work, clock, metrics, capture } = anOperations({ results: [unknown()], inquiries: [unknown()] });
  work();
  await capture();
  await clock.advance(60_000);
  expect(metrics.read('operations_open', { state: 'OUTCOME_UNKNOWN' })).toBe(1);
});
