import { newestFirst, placeOf } from '../../domain/cursor.js';
import type { Operation } from '../../domain/operation/operation.js';
import type { OperationQuery } from '../ledger.js';
import { isAskedFor, isNarrow, rowStatesOf } from '../stored/list-query.js';
import type { Fragment, Sql } from './pool.js';
import { read } from './read.js';

/** What the first page did not hold is rare among the rows: further pages are long. */
const NEXT_PAGE = 500;

/** Newest first, page by page until enough are found: time may have made of a row what the row does not say. */
export const list = async (sql: Sql, given: Date | null, query: OperationQuery): Promise<readonly Operation[]> => {
  const found: Operation[] = [];
  let [after, limit] = [query.after, query.limit];
  while (found.length < query.limit) {
    const { stored } = await read(sql, given, page(sql, { ...query, after, limit }));
    const operations = stored.map(({ operation }) => operation);
    operations.sort((a, b) => newestFirst(placeOf(a), placeOf(b)));
    found.push(...operations.filter((operation) => isAskedFor(operation, query)));
    const last = operations.at(-1);
    if (last === undefined || operations.length < limit) break;
    [after, limit] = [placeOf(last), NEXT_PAGE];
  }
  return found.slice(0, query.limit);
};

/**
 * The next ids. Each state, and each verb that is asked for, is read in its own order, and the heads are merged; a query that
 * names an order or a key finds few rows, by that, and so does one for what is contradicted.
 */
const page = (sql: Sql, query: OperationQuery): Fragment => {
  const conditions = conditionsOf(sql, query);
  const inOrder = sql`order by started_at desc, id desc limit ${query.limit}`;
  if (isNarrow(query)) return sql`select id from operations where ${conditions} ${inOrder}`;
  const isByVerb = query.kinds !== undefined && query.account === undefined;
  const verbs = isByVerb ? sql`cross join unnest(${[...new Set(query.kinds)]}::text[]) as verb (kind)` : sql``;
  return sql`
    select each.id from unnest(${rowStatesOf(query)}::text[]) as asked (state) ${verbs}
    cross join lateral (
      select id, started_at from operations
      where state = asked.state ${isByVerb ? sql`and kind = verb.kind` : sql``} and ${conditions} ${inOrder}) each
    ${inOrder}`;
};

const conditionsOf = (sql: Sql, query: OperationQuery): Fragment => {
  const { tenant, kinds, account, order, idempotencyKey, startedBefore, after } = query;
  const conditions = [
    sql`tenant = ${tenant}`,
    ...(query.contradicted ? [sql`contradicted_by is not null`] : []),
    ...(kinds ? [sql`kind = any(${kinds}::text[])`] : []),
    ...(account === undefined ? [] : [sql`account = ${account}`]),
    ...(order ? [sql`account = ${order.account} and provider_order_id = ${order.providerOrderId}`] : []),
    ...(idempotencyKey === undefined ? [] : [sql`idempotency_key = ${idempotencyKey}`]),
    ...(startedBefore ? [sql`started_at < ${startedBefore}`] : []),
    ...(after ? [sql`(started_at, id) < (${new Date(after.startedAtMs)}, ${after.id})`] : []),
  ];
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
};
