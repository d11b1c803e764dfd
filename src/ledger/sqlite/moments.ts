import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AttemptRow, OperationRow, ResolutionRow } from '../stored/rows.js';

/** Text that sorts like the moment it names: the year has four digits, up to the last moment that can have these. */
export const toMoment = (date: Date): string =>
  new Date(Math.max(FIRST_MOMENT, Math.min(date.getTime(), LAST_MOMENT))).toISOString();

const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

type MomentOf<Row> = { [Name in keyof Row]: Date extends Row[Name] ? Name : never }[keyof Row];

/** Every column that holds a moment. */
const MOMENTS: Readonly<Record<MomentOf<OperationRow> | MomentOf<AttemptRow> | MomentOf<ResolutionRow>, true>> = {
  started_at: true,
  claimed_until: true,
  finished_at: true,
  next_check_at: true,
  sent_at: true,
  answered_at: true,
  lease_until: true,
  at: true,
};

/** A row as SQLite takes it. */
export const toColumns = <Row extends object>(row: Row): Record<string, SQLInputValue> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? toMoment(value) : value]),
  );

/** A row as the ledger knows it: moments are dates. */
export const fromColumns = <Row>(columns: Record<string, SQLOutputValue>): Row =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      Object.hasOwn(MOMENTS, name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  ) as Row;
