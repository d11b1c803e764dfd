import { expect, it } from 'vitest';
import { withResolution } from '../../../src/domain/operation/evolve.js';
import { changedAttemptRows, droppedNumbers, newResolutionRows } from '../../../src/ledger/stored/changed-rows.js';
import { call, inquiry } from '../../domain/operation/evidence.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { applied, unknown } from '../../support/results.js';

const [lost, running, look] = [call(1, unknown()), inquiry(2, null), inquiry(3, applied())] as const;

it('writes the attempts that were begun or have told something since, and no others', () => {
  const before = anOperation({ attempts: [lost, running] });
  const after = { ...before, attempts: [lost, { ...running, result: unknown() }, look] };
  expect(changedAttemptRows(before, after)).toMatchObject([
    { number: 2, result_kind: 'unknown' },
    { number: 3, result_kind: 'applied' },
  ]);
  expect(changedAttemptRows(after, after)).toEqual([]);
});

it('deletes the looks that are only counted from now on', () => {
  const before = anOperation({ attempts: [lost, running, look] });
  expect(droppedNumbers(before, { ...before, attempts: [lost, look, inquiry(4, null)] })).toEqual([2]);
  expect(droppedNumbers(before, before)).toEqual([]);
});

it('writes what a person decided once', () => {
  const before = anOperation();
  const after = withResolution(before, { outcome: 'APPLIED', reason: 'seen', actor: 'ana', at: NOON });
  expect(newResolutionRows(before, after)).toMatchObject([{ operation_id: before.id, outcome: 'APPLIED' }]);
  expect(newResolutionRows(before, before)).toEqual([]);
  expect(newResolutionRows(after, after)).toEqual([]);
});
