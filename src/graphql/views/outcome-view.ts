import { toOrderId } from '../../domain/ids.js';
import type { OperationOutcome, Outcome } from '../../operations/outcome.js';
import type { Context } from '../context.js';
import { lastKnownStatus } from './last-known-status.js';
import { type OperationView, toOperationView } from './operation-view.js';
import { type OrderView, toLazyOrderView } from './order-view.js';
import { type ProblemView, toProblemView } from './problem-view.js';

/** The member of the mutation's union for each good outcome. */
export interface GoodEnds<Name extends string> {
  readonly done: Name;
  readonly pending: Name;
}

interface GoodEndView<Name extends string> {
  readonly __typename: Name;
  readonly order: OrderView;
  readonly operation: OperationView;
  readonly replayed: boolean;
}

/** The union member for the outcome of a mutation on an order. It writes and reads nothing itself. */
export const toOutcomeView = <Name extends string>(
  outcome: Outcome,
  orderId: string,
  goodEnds: GoodEnds<Name>,
  context: Context,
): GoodEndView<Name> | ProblemView => {
  if (outcome.kind === 'problem') return toProblemView({ ...outcome, orderId }, context);
  const { operation, replayed } = outcome;
  const held = outcome.order ?? { id: toOrderId(operation), providerOrderId: operation.providerOrderId };
  return {
    __typename: goodEnds[outcome.kind],
    order: toLazyOrderView({ held, operation, lastStatus: lastKnownStatus(operation.attempts) }, context),
    operation: toOperationView(operation, context),
    replayed,
  };
};

/** The union member for the outcome of reconciling or resolving an operation. */
export const toOperationOutcomeView = (outcome: OperationOutcome, context: Context): OperationView | ProblemView => {
  const { operation } = outcome;
  if (outcome.kind === 'operation') return toOperationView(outcome.operation, context);
  return toProblemView({ ...outcome, orderId: operation && toOrderId(operation) }, context);
};
