import { type Operation, OperationState } from '../../domain/operation/operation.js';
import type { OperationQuery } from '../ledger.js';

/** The states of the rows that a query may mean: time makes of IN_PROGRESS what else is asked for. */
export const rowStatesOf = (query: OperationQuery): readonly OperationState[] =>
  Object.values(OperationState).filter((state) => state === 'IN_PROGRESS' || isAskedFor({ state }, query));

/** Is the operation, as it stands now, in a state that is asked for? */
export const isAskedFor = ({ state }: Pick<Operation, 'state'>, { states }: OperationQuery): boolean =>
  states?.includes(state) ?? true;

/** Does it name an order or a key, or ask for what is contradicted? By each of these few rows are found. */
export const isNarrow = ({ order, idempotencyKey, contradicted }: OperationQuery): boolean =>
  order !== undefined || idempotencyKey !== undefined || contradicted === true;
