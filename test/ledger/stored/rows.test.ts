import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation/operation.js';
import { fromRows, toAttemptRow, toOperationRow, toResolutionRow } from '../../../src/ledger/stored/rows.js';
import { anOperation } from '../../support/an-operation.js';
import { NOON } from '../../support/fake-clock.js';
import { applied } from '../../support/results.js';
import { anyOperation } from '../any-operation.js';

const rowsOf = (operation: Operation) => ({
  row: toOperationRow(operation),
  attempts: operation.attempts.map((attempt) => toAttemptRow(operation.id, attempt)),
  resolution: operation.resolution ? toResolutionRow(operation.id, operation.resolution) : undefined,
});

it('gives every operation back as it was stored, its attempts in whatever order', () => {
  const stored = anyOperation.chain((operation) => {
    const { row, attempts, resolution } = rowsOf(operation);
    const shuffled = fc.shuffledSubarray(attempts, { minLength: attempts.length });
    return shuffled.map((listed) => ({ operation, read: fromRows(row, listed, resolution) }));
  });
  fc.assert(fc.property(stored, ({ operation, read }) => void expect(read).toEqual(operation)));
});

it('holds in its columns only what a database holds', () => {
  const isColumn = (value: unknown) =>
    value === null || value instanceof Date || typeof value === 'string' || Number.isSafeInteger(value);
  fc.assert(
    fc.property(anyOperation, (operation) => {
      const { row, attempts, resolution = {} } = rowsOf(operation);
      for (const each of [row, ...attempts, resolution]) expect(Object.values(each).every(isColumn)).toBe(true);
    }),
  );
});

it('names the operation in every row, and the kind of a result beside it', () => {
  const resolution = { outcome: 'APPLIED', reason: 'seen', actor: 'maria', at: NOON } as const;
  const [attempt] = anOperation().attempts;
  if (!attempt) throw new Error('no attempt');
  const operation = anOperation({ attempts: [attempt, { ...attempt, number: 2, result: applied() }], resolution });
  const rows = rowsOf(operation);
  expect(rows.attempts).toMatchObject([
    { operation_id: operation.id, number: 1, result_kind: null, result: null },
    { operation_id: operation.id, number: 2, result_kind: 'applied' },
  ]);
  expect(rows.resolution).toEqual({ operation_id: operation.id, ...resolution });
});
