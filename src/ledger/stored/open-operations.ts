import type { Operation, OperationState } from '../../domain/operation/operation.js';
import type { OpenOperations } from '../ledger.js';

/** How many operations are in one state, and the start of the oldest of them. */
export interface StateCount {
  readonly state: OperationState;
  readonly count: number;
  readonly oldest: Date | null;
}

const OPEN: ReadonlySet<OperationState> = new Set(['PENDING', 'OUTCOME_UNKNOWN', 'NEEDS_REVIEW']);

/** Counted where the rows say so; what the rows call in progress is looked at one by one: its lease may be over. */
export const openOperations = (
  counts: readonly StateCount[],
  looked: readonly Operation[],
  contradicted: number,
): OpenOperations => {
  const each = looked.map(({ state, startedAt }) => ({ state, count: 1, oldest: startedAt }));
  const open = [...counts, ...each].filter(({ state }) => OPEN.has(state));
  const countOf = (wanted: OperationState): number =>
    open.filter(({ state }) => state === wanted).reduce((sum, { count }) => sum + count, 0);
  const starts = open.flatMap(({ oldest }) => (oldest ? [oldest.getTime()] : []));
  return {
    pending: countOf('PENDING'),
    unknown: countOf('OUTCOME_UNKNOWN'),
    needsReview: countOf('NEEDS_REVIEW'),
    contradicted,
    oldestStartedAt: starts.length === 0 ? null : new Date(Math.min(...starts)),
  };
};
