import type { Operation } from './operation/operation.js';

/**
 * A place in the list of operations: the start of an operation in milliseconds, and its id. The list is newest first.
 */
export interface Place {
  readonly startedAtMs: number;
  readonly id: string;
}

export const placeOf = ({ startedAt, id }: Pick<Operation, 'startedAt' | 'id'>): Place => ({
  startedAtMs: startedAt.getTime(),
  id,
});

export const newestFirst = (a: Place, b: Place): number =>
  b.startedAtMs - a.startedAtMs || Number(a.id < b.id) - Number(a.id > b.id);

/** Fifteen digits cover 30,000 years; a date cannot hold a sixteenth. */
const CURSOR = /^(\d{1,15})~(op_[0-9a-f-]{36})$/;

export const toCursor = ({ startedAtMs, id }: Place): string => `${startedAtMs}~${id}`;

/** Undefined if this server cannot have issued the cursor. */
export const parseCursor = (text: string): Place | undefined => {
  const [, startedAtMs, id] = CURSOR.exec(text) ?? [];
  return startedAtMs && id ? { startedAtMs: Number(startedAtMs), id } : undefined;
};

export const isCursor = (text: string): boolean => parseCursor(text) !== undefined;
