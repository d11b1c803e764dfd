import type { Operation } from '../../domain/operation/operation.js';
import { type AttemptRow, type ResolutionRow, toAttemptRow, toResolutionRow } from './rows.js';

/** The attempts that were begun, or have told something, since the operation was read. */
export const changedAttemptRows = (before: Operation, after: Operation): readonly AttemptRow[] =>
  after.attempts
    .filter((attempt) => !before.attempts.includes(attempt))
    .map((attempt) => toAttemptRow(after.id, attempt));

/** The numbers of the attempts that are only counted from now on. */
export const droppedNumbers = (before: Operation, after: Operation): readonly number[] => {
  const kept = new Set(after.attempts.map(({ number }) => number));
  return before.attempts.map(({ number }) => number).filter((number) => !kept.has(number));
};

/** What a person decided since the operation was read: one row or none. */
export const newResolutionRows = (before: Operation, after: Operation): readonly ResolutionRow[] =>
  after.resolution === null || before.resolution !== null ? [] : [toResolutionRow(after.id, after.resolution)];
