import type { Place } from '../../domain/cursor.js';
import { type Operation, OperationState } from '../../domain/operation/operation.js';
import type { OperationQuery } from '../ledger.js';
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
    const operations = stored.map(({ operation }) => operation).sort(newestFirst);
    found.push(...operations.filter(({ state }) => query.states?.includes(state) ?? true));
    const last = operations.at(-1);
    if (last === undefined || operations.length < limit) break;
    [after, limit] = [placeOf(last), NEXT_PAGE];
  }
  return found.slice(0, query.limit);
};

const placeOf = ({ startedAt, id }: Operation): Place => ({ startedAtMs: startedAt.getTime(), id });

const newestFirst = (a: Operation, b: Operation): number =>
  b.startedAt.getTime() - a.startedAt.getTime() || (a.id < b.id ? 1 : -1);

/**
 * The next ids. Each state is read in its own order, and the heads are merged; a query that names an order or a key finds
 * few rows, by that.
 */
const page = (sql: Sql, query: OperationQuery): Fragment => {
  const conditions = conditionsOf(sql, query);
  const inOrder = sql`order by started_at desc, id desc limit ${query.limit}`;
  const isNarrow = query.order !== undefined || query.idempotencyKey !== undefined;
  if (isNarrow) return sql`select id from operations where ${conditions} ${inOrder}`;
  return sql`
    select each.id from unnest(${rowStatesOf(query)}::text[]) as asked (state)
    cross join lateral (
      select id, started_at from operations where state = asked.state and ${conditions} ${inOrder}) each
    ${inOrder}`;
};

/** Time makes of IN_PROGRESS what else is asked for. */
const rowStatesOf = ({ states }: OperationQuery): readonly OperationState[] =>
  states ? [...new Set([...states, OperationState.IN_PROGRESS])] : Object.values(OperationState);

const conditionsOf = (sql: Sql, query: OperationQuery): Fragment => {
  const { tenant, kinds, account, order, idempotencyKey, startedBefore, after } = query;
  const conditions = [
    sql`tenant = ${tenant}`,
    ...(kinds ? [sql`kind = any(${kinds}::text[])`] : []),
    ...(account === undefined ? [] : [sql`account = ${account}`]),
    ...(order ? [sql`account = ${order.account} and provider_order_id = ${order.providerOrderId}`] : []),
    ...(idempotencyKey === undefined ? [] : [sql`idempotency_key = ${idempotencyKey}`]),
    ...(startedBefore ? [sql`started_at < ${startedBefore}`] : []),
    ...(after ? [sql`(started_at, id) < (${new Date(after.startedAtMs)}, ${after.id})`] : []),
  ];
  return conditions.reduce((all, condition) => sql`${all} and ${condition}`);
};
