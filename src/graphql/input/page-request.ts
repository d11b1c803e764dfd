import { isCursor } from '../../domain/cursor.js';
import type { PageRequest } from '../../operations/operations.js';
import { badUserInput } from '../errors/top-level-errors.js';

export const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;

interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** A connection has no union that could hold a problem: a wrong argument is a top-level error. */
export const toPageRequest = ({ first, after }: PageArguments): PageRequest => {
  if (first < 1 || first > MAX_PAGE_SIZE) throw badUserInput(`"first" must be 1 to ${MAX_PAGE_SIZE}.`);
  if (!isCursorOrNone(after)) throw badUserInput('"after" must be a cursor of this list.');
  return { first, after: after ?? undefined };
};

/** Null if the cursor is not a cursor. */
export const toNearestPageRequest = ({ first, after }: PageArguments): PageRequest | null =>
  isCursorOrNone(after) ? { first: Math.min(Math.max(first, 1), MAX_PAGE_SIZE), after: after ?? undefined } : null;

const isCursorOrNone = (after: string | null | undefined): boolean =>
  after === null || after === undefined || isCursor(after);
