import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { DueRequest, OperationQuery } from '../ledger.js';
import { ABANDONED_AT_ONCE, ABANDONED_MS } from '../stored/abandoned.js';
import { isNarrow, rowStatesOf } from '../stored/list-query.js';
import { toMoment } from './moments.js';

/** Where an operation stands in an order: a moment, and its id where moments are the same. */
export interface Position {
  readonly at: string;
  readonly id: string;
}

/** Reads ids in an order, so many after a position. */
export type Pages = (after: Position | undefined, limit: number) => readonly Position[];

const PAGE = 100;

/** The first `limit` that are found and wanted. What a row says may be older than what time has made of it. */
export const takeFrom = <T>(pages: Pages, limit: number, find: (id: string) => T | null): T[] => {
  const taken: T[] = [];
  for (let after: Position | undefined; taken.length < limit; ) {
    const page = pages(after, PAGE);
    for (const { id } of page) {
      const found = taken.length < limit ? find(id) : null;
      if (found !== null) taken.push(found);
    }
    if (page.length < PAGE) break;
    after = page.at(-1);
  }
  return taken;
};

/**
 * Claims over their lease, of these accounts and verbs or of any since long ago: nothing was sent, so they are nobody's
 * share.
 */
export const unsentIds = (db: DatabaseSync, { accounts, kinds }: DueRequest, now: Date): readonly string[] => {
  const unsent = db.prepare(
    `SELECT id FROM operations INDEXED BY operations_open
     WHERE state = 'IN_PROGRESS' AND finished_at IS NULL AND next_check_at <= :now
       AND NOT EXISTS (SELECT 1 FROM attempts WHERE operation_id = operations.id)
       AND (next_check_at <= :longAgo OR (account IN (SELECT value FROM json_each(:accounts))
         AND kind IN (SELECT value FROM json_each(:kinds))))
     ORDER BY started_at LIMIT ${ABANDONED_AT_ONCE}`,
  );
  const known = { accounts: JSON.stringify(accounts.map(({ account }) => account)), kinds: JSON.stringify(kinds) };
  return unsent.all({ ...known, now: toMoment(now), longAgo: toMoment(longBefore(now)) }).map(({ id }) => String(id));
};

const longBefore = (now: Date): Date => new Date(now.getTime() - ABANDONED_MS);

/** Everything of an account that is due, oldest due first. */
export const duePages = (db: DatabaseSync, account: string, kinds: readonly string[], now: Date): Pages => {
  const due = db.prepare(
    `SELECT next_check_at AS at, id FROM operations INDEXED BY operations_due
     WHERE account = :account AND next_check_at <= :now AND (next_check_at, id) > (:at, :id)
       AND kind IN (SELECT value FROM json_each(:kinds))
     ORDER BY next_check_at, id LIMIT :limit`,
  );
  const values = { account, kinds: JSON.stringify(kinds), now: toMoment(now) };
  return (after, limit) =>
    due.all({ ...values, at: after?.at ?? '', id: after?.id ?? '', limit }) as unknown as Position[];
};

/** Everything that was due long ago and that nobody took, whatever its account and verb. */
export const abandonedPages = (db: DatabaseSync, now: Date): Pages => {
  const late = db.prepare(
    `SELECT next_check_at AS at, id FROM operations INDEXED BY operations_late
     WHERE next_check_at <= :before AND (next_check_at, id) > (:at, :id) ORDER BY next_check_at, id LIMIT :limit`,
  );
  const before = toMoment(longBefore(now));
  return (after, limit) =>
    late.all({ before, at: after?.at ?? '', id: after?.id ?? '', limit }) as unknown as Position[];
};

/** What a query may mean, newest first. */
export const listPages = (db: DatabaseSync, query: OperationQuery): Pages => {
  const conditions = conditionsOf(query).join(' AND ');
  // A union of states that each have their rows in order merges them; one IN would read and sort all of them.
  const selects = rangesOf(query).map(
    (range) => `SELECT started_at AS at, id FROM operations ${range} AND ${conditions}`,
  );
  if (selects.length === 0) return () => [];
  const statement = db.prepare(`${selects.join(' UNION ALL ')} ORDER BY at DESC, id DESC LIMIT :limit`);
  const values = valuesOf(query);
  const first = firstOf(query);
  return (after, limit) => statement.all({ ...values, ...(after ?? first), limit }) as unknown as Position[];
};

/** The parts of an index that hold what a query may mean, each of them newest first. */
const rangesOf = (query: OperationQuery): readonly string[] => {
  if (isNarrow(query)) return ['WHERE tenant = :tenant'];
  const states = rowStatesOf(query);
  const ranges = (index: string, of: string): string[] =>
    states.map((state) => `INDEXED BY ${index} WHERE tenant = :tenant AND ${of} state = '${state}'`);
  if (query.account !== undefined) return ranges('operations_account', 'account = :account AND');
  if (query.kinds === undefined) return ranges('operations_list', '');
  return distinct(query.kinds).flatMap((_kind, index) => ranges('operations_kind', `kind = :kinds ->> ${index} AND`));
};

const distinct = (kinds: readonly string[]): readonly string[] => [...new Set(kinds)];

/** Everything after this position is what the page before, or the moment that was asked for, leaves. */
const firstOf = ({ after, startedBefore }: OperationQuery): Position => {
  const place = after ? { at: toMoment(new Date(after.startedAtMs)), id: after.id } : AFTER_EVERYTHING;
  const moment = startedBefore ? { at: toMoment(startedBefore), id: '' } : AFTER_EVERYTHING;
  return moment.at <= place.at ? moment : place;
};

/** Sorts after every moment. */
const AFTER_EVERYTHING: Position = { at: '~', id: '' };

const conditionsOf = (query: OperationQuery): string[] => [
  '(started_at, id) < (:at, :id)',
  ...(query.contradicted ? ['contradicted_by IS NOT NULL'] : []),
  ...(query.kinds ? ['kind IN (SELECT value FROM json_each(:kinds))'] : []),
  ...(query.account === undefined ? [] : ['account = :account']),
  ...(query.order ? ['account = :orderAccount', 'provider_order_id = :providerOrderId'] : []),
  ...(query.idempotencyKey === undefined ? [] : ['idempotency_key = :idempotencyKey']),
];

const valuesOf = (query: OperationQuery): Record<string, SQLInputValue> => ({
  tenant: query.tenant,
  ...(query.kinds ? { kinds: JSON.stringify(distinct(query.kinds)) } : {}),
  ...(query.account === undefined ? {} : { account: query.account }),
  ...(query.order ? { orderAccount: query.order.account, providerOrderId: query.order.providerOrderId } : {}),
  ...(query.idempotencyKey === undefined ? {} : { idempotencyKey: query.idempotencyKey }),
});
