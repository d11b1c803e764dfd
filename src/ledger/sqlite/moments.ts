import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

/** Text that sorts like the moment it names: the year has four digits, up to the last moment that can have these. */
export const toMoment = (date: Date): string =>
  new Date(Math.max(FIRST_MOMENT, Math.min(date.getTime(), LAST_MOMENT))).toISOString();

const FIRST_MOMENT = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** The columns that hold a moment. */
const MOMENTS: ReadonlySet<string> = new Set([
  'started_at',
  'finished_at',
  'next_check_at',
  'sent_at',
  'answered_at',
  'lease_until',
  'at',
]);

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
      MOMENTS.has(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  ) as Row;
