import type { Caller } from '../domain/caller.js';
import { parseCursor, placeOf, toCursor } from '../domain/cursor.js';
import { type OrderRef, parseOrderId } from '../domain/ids.js';
import type { Operation } from '../domain/operation/operation.js';
import type { StoreDown } from '../ledger/ledger.js';
import type { Dependencies } from './dependencies.js';
import type { OperationFilter, OperationPage, PageRequest } from './operations.js';

type LedgerReader = Pick<Dependencies, 'ledger'>;

/** In the order asked; null where the tenant has no such operation. */
export const findOperations = (
  { ledger }: LedgerReader,
  caller: Caller,
  ids: readonly string[],
): Promise<readonly (Operation | null)[] | StoreDown> => ledger.findByIds(caller.tenant, ids);

/** For each order, the operations that hold one of its seats, in the order asked. */
export const findSeatHolders = (
  { ledger }: LedgerReader,
  caller: Caller,
  orderIds: readonly string[],
): Promise<readonly (readonly Operation[])[] | StoreDown> => ledger.findSeatHolders(caller.tenant, orderIds.map(toRef));

/** Newest first; a cursor is a place in time, so that new operations move no page. */
export const listOperations = async (
  { ledger }: LedgerReader,
  caller: Caller,
  { orderId, ...filter }: OperationFilter,
  { first, after }: PageRequest,
): Promise<OperationPage | StoreDown> => {
  const order = orderId === undefined ? undefined : toRef(orderId);
  const place = after === undefined ? undefined : parseCursor(after);
  const found = await ledger.list({ ...filter, tenant: caller.tenant, order, after: place, limit: first + 1 });
  if ('kind' in found) return found;
  return {
    entries: found.slice(0, first).map((operation) => ({ operation, cursor: toCursor(placeOf(operation)) })),
    hasNextPage: found.length > first,
    hasPreviousPage: place !== undefined,
  };
};

/** No order has an empty account name: text that is no order id finds nothing. */
const toRef = (orderId: string): OrderRef => parseOrderId(orderId) ?? { account: '', providerOrderId: '' };
